// SPDX-License-Identifier: BSL-1.0
#include "pg/roundtrip/snapshot.hpp"
#include "pg/roundtrip/walk.hpp"
#include "pg/vocabulary/topic.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {
using namespace typeschema;

// clang-format off
struct refuse : refusal<"refuse"> {};
struct entries : table<"entries",
    column<"id",     bigint>,
    column<"amount", bigint>,
    append_only<"refuse">> {};
struct appended : migration<"rows_that_are_never_changed",
    create_function<refuse>,
    create_table<entries>> {};

struct payments : table<"payments",
    column<"id",     bigint>,
    column<"status", text>,
    status_flow<"status", "refuse",
                from_to<"pending", "confirming">,
                from_to<"confirming", "confirmed">,
                from_to<"pending", "failed">>> {};
struct flowing : migration<"a_status_that_only_moves_forward", after<"rows_that_are_never_changed">,
    create_table<payments>> {};

struct notes : table<"notes",
    column<"id",        bigint>,
    column<"tenant_id", uuid>,
    tenant_isolated<"tenant_id", "app.tenant_id">> {};
struct isolated : migration<"rows_that_belong_to_tenants", after<"a_status_that_only_moves_forward">,
    create_table<notes>> {};
// clang-format on

struct history : chain<settings<"patterns">, appended, flowing, isolated> {};

const vocabulary::registered<history> topic{
    "Patterns",
    __FILE__,
    {
        {"rows_that_are_never_changed",
         "UPDATE, DELETE and TRUNCATE raise, even where they would touch no row; refusal<…> is a function that does that.",
         R"(create function refuse() returns trigger language plpgsql as $$
BEGIN
    RAISE EXCEPTION '% on %.% is refused by trigger %', tg_op, tg_table_schema, tg_table_name, tg_name;
END
$$;
            create table entries (id bigint not null, amount bigint not null);
            create trigger trg_entries_append_only before update or delete or truncate on entries
                for each statement execute function refuse())",
         {68, 69, 72, 74, 75, 96, 128},
         {3, 7, 11}},
        {"a_status_that_only_moves_forward",
         "Any other change of the status raises; a change of other columns does not.",
         R"(create table payments (id bigint not null, status text not null);
            create trigger trg_payments_status_flow before update on payments for each row
                when (old.status is distinct from new.status and (old.status, new.status) not in
                    (('pending', 'confirming'), ('confirming', 'confirmed'), ('pending', 'failed')))
                execute function refuse())",
         {72, 74, 75, 98},
         {3, 11}},
        {"rows_that_belong_to_tenants",
         "Without the setting no row is seen and none can be written, in the second transaction of a pooled connection too.",
         R"(create table notes (id bigint not null, tenant_id uuid not null);
            alter table notes enable row level security;
            alter table notes force row level security;
            create policy tenant_isolation on notes
                using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
                with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid))",
         {25},
         {3, 39, 40}},
    }};

}  // namespace

namespace typeschema_test {
namespace {

class patterns : public testing::Test {
protected:
    patterns() { along_.up("head"); }

    /// The SQLSTATE of what the server says; empty when it agrees.
    std::string refusal_of(const std::string& statement) {
        try {
            along_.on().execute(statement);
        } catch (const pq::error& refused) {
            return std::string(refused.what());
        }
        return {};
    }
    void run(const std::string& statement) { along_.on().execute(statement); }
    std::int64_t count(const std::string& query) { return along_.on().execute_params(query).one<std::int64_t>(); }

    walk along_{apply::script_of<history>()};
};

TEST_F(patterns, append_only_refuses_every_change_of_a_row) {
    run("insert into entries values (1, 5)");
    for (const std::string statement :
         {"update entries set amount = 6", "delete from entries where id = 7", "truncate entries"})
        EXPECT_THAT(refusal_of(statement),
                    testing::HasSubstr("on public.entries is refused by trigger trg_entries_append_only"))
            << statement;
    EXPECT_EQ(count("select amount from entries"), 5);
}

TEST_F(patterns, status_flow_lets_a_status_move_along_its_steps_alone) {
    run("insert into payments values (1, 'pending'), (2, 'pending')");
    run("update payments set status = 'confirming' where id = 1");
    run("update payments set id = 3 where id = 1");
    run("update payments set status = 'confirmed' where id = 3");
    EXPECT_THAT(refusal_of("update payments set status = 'pending' where id = 3"),
                testing::HasSubstr("refused by trigger trg_payments_status_flow"));
    EXPECT_THAT(refusal_of("update payments set status = 'confirmed' where id = 2"), testing::HasSubstr("refused"));
}

TEST_F(patterns, tenant_isolated_hides_what_the_setting_does_not_name) {
    run("create role patterns_app; grant select, insert on notes to patterns_app");
    run("insert into notes values (1, '00000000-0000-0000-0000-000000000001'), "
        "(2, '00000000-0000-0000-0000-000000000002')");
    run("set role patterns_app");
    EXPECT_EQ(count("select count(*) from notes"), 0);
    run("begin; set local app.tenant_id = '00000000-0000-0000-0000-000000000001'");
    EXPECT_EQ(count("select id from notes"), 1);
    EXPECT_THAT(refusal_of("insert into notes values (3, '00000000-0000-0000-0000-000000000002')"),
                testing::HasSubstr("row-level security"));
    run("rollback");
    EXPECT_EQ(count("select count(*) from notes"), 0) << "the setting is an empty text now";
    EXPECT_THAT(refusal_of("insert into notes values (3, '00000000-0000-0000-0000-000000000001')"),
                testing::HasSubstr("row-level security"));
    run("reset role; drop owned by patterns_app; drop role patterns_app");
}

}  // namespace
}  // namespace typeschema_test

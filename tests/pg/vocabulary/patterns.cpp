// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"

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

struct history : chain<settings<"patterns", released<>>, appended, flowing, isolated> {};

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

// SPDX-License-Identifier: BSL-1.0
#include "pg/roundtrip/snapshot.hpp"
#include "pg/roundtrip/walk.hpp"
#include "pg/vocabulary/topic.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {
using namespace typeschema;

// clang-format off
struct imports : table<"imports", column<"id", bigint>> {};
struct guarded : migration<"what_must_be_so_before",
    require_server<"13">,
    require_role<"pg_monitor">,
    require_role<"postgres", "LOGIN">,
    require_extension<"plpgsql", "1.0">,
    create_table<imports>> {};

struct emptied : migration<"a_table_must_be_empty", after<"what_must_be_so_before">,
    require_empty<"imports">,
    drop_table<"imports">> {};
// clang-format on

struct history : chain<settings<"guards">, guarded, emptied> {};

const vocabulary::registered<history> topic{
    "Guards",
    __FILE__,
    {
        {"what_must_be_so_before",
         "A revision stops before it changes anything unless the server, a role and its attribute, an extension and its "
         "version are there. Nothing of that is undone on the way back.",
         "create table imports (id bigint not null)",
         {1},
         {3}},
        {"a_table_must_be_empty",
         "A table that has rows stops the revision with their number.",
         "drop table imports",
         {},
         {15}},
    }};

template <class... Steps>
struct only : migration<"only", Steps...> {};
template <class... Steps>
struct one : chain<settings<"one">, only<Steps...>> {};

}  // namespace

namespace typeschema_test {
namespace {

/// What the runner says to a chain of one revision.
template <class... Steps>
std::string refusal() {
    walk along(apply::script_of<one<Steps...>>());
    try {
        along.up();
    } catch (const apply::failure& refused) {
        return refused.what();
    }
    return {};
}

TEST(guards, say_what_is_missing) {
    EXPECT_THAT(refusal<require_server<"99">>(), testing::HasSubstr("this revision requires PostgreSQL 99"));
    EXPECT_THAT(refusal<require_role<"nobody's">>(), testing::HasSubstr("this revision requires role nobody's"));
    EXPECT_THAT((refusal<require_role<"pg_monitor", "LOGIN">>()),
                testing::HasSubstr("this revision requires role pg_monitor with LOGIN"));
    EXPECT_THAT(refusal<require_extension<"plsql">>(), testing::HasSubstr("this revision requires extension plsql"));
    EXPECT_THAT((refusal<require_extension<"plpgsql", "1.10">>()),
                testing::HasSubstr("this revision requires extension plpgsql 1.10"));
    EXPECT_EQ((refusal<require_extension<"plpgsql", "0.10">>()), "");
}

TEST(guards, stop_at_rows_with_their_number) {
    walk along(apply::script_of<history>());
    along.up();
    along.on().execute("insert into imports values (1), (2)");
    try {
        along.up();
        FAIL() << "a table with rows is not empty";
    } catch (const apply::failure& refused) {
        EXPECT_THAT(refused.what(),
                    testing::HasSubstr("this revision requires an empty table imports, and it has 2 rows"));
    }
    along.on().execute("delete from imports");
    along.up();
}

/// Row level security would show an empty table to its owner. The runner has it raise instead.
TEST(guards, are_not_deceived_by_row_level_security) {
    walk along(apply::script_of<history>());
    along.on().execute("create role guards_owner; grant create, usage on schema public to guards_owner");
    along.on().execute("set role guards_owner");
    along.up();
    along.on().execute("insert into imports values (1); alter table imports enable row level security; "
                       "alter table imports force row level security");
    EXPECT_EQ(along.on().execute_params("select count(*) from imports").one<std::int64_t>(), 0);
    EXPECT_THROW(along.up(), apply::failure);
    along.on().execute("reset role");
    EXPECT_EQ(along.on().execute_params("select count(*) from imports").one<std::int64_t>(), 1);
    along.on().execute(
        "reassign owned by guards_owner to postgres; drop owned by guards_owner; drop role guards_owner");
}

}  // namespace
}  // namespace typeschema_test

// SPDX-License-Identifier: BSL-1.0
#include "support/dump.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

using testing::HasSubstr;
using typeschema_test::dump_schema;
using typeschema_test::fresh_database;
using typeschema_test::same_schema;
using typeschema_test::schema_dump;

namespace {

schema_dump dump_after(const std::string& sql, const std::vector<std::string>& schemas = {}) {
    fresh_database database;
    database.connect().execute(sql);
    return dump_schema(database.conninfo(), schemas);
}

std::string difference(const std::string& before, const std::string& after) {
    return same_schema(dump_after(before), dump_after(after)).message();
}

}  // namespace

TEST(dump, equal_schemas_are_equal_in_any_order_of_columns) {
    EXPECT_EQ(difference("create table a (x int not null, y text default 'a, b' check (y <> ''), check (x > 0))",
                         "create table a (y text default 'a, b' check (y <> ''), x int not null, check (x > 0))"),
              "");
    EXPECT_EQ(difference(
                  "create table a (x text, y text); alter table a alter x set storage plain, alter y set statistics 5",
                  "create table a (y text, x text); alter table a alter x set storage plain, alter y set statistics 5"),
              "");
}

TEST(dump, each_kind_of_difference_is_seen) {
    const std::string table = "create table a (x int, y text);";
    for (const char* change :
         {"alter table a add z int", "alter table a alter x set not null", "alter table a alter y set default ''",
          "alter table a alter x type bigint", "create index on a (x)", "create index on a (y, x)",
          "alter table a add check (x > 0)", "alter table a add primary key (x)", "comment on column a.x is 'the x'",
          "create view v as select x from a", "create function f() returns int language sql as 'select 1'",
          "alter table a enable row level security", "create schema s", "create type e as enum ('one')",
          "alter table a rename x to z", "alter table a alter x set statistics 7", "grant select on a to public",
          "alter table a set (fillfactor = 50)"})
        EXPECT_NE(difference(table, table + change), "") << change;
}

TEST(dump, the_order_of_columns_in_an_index_counts) {
    const std::string table = "create table a (x int, y int);";
    EXPECT_THAT(difference(table + "create index i on a (x, y)", table + "create index i on a (y, x)"),
                HasSubstr("(y, x)"));
}

TEST(dump, one_schema_can_be_dumped_alone) {
    const schema_dump one =
        dump_after("create schema \"Odd one\"; create table \"Odd one\".a (); create table b ()", {"Odd one"});
    EXPECT_EQ(one.size(), 2U);
    EXPECT_TRUE(one.objects().contains("a; Type: TABLE; Schema: Odd one; Owner: postgres"));
}

TEST(dump, a_database_that_is_not_there_is_an_error) {
    EXPECT_THROW(dump_schema(typeschema_test::server().conninfo("nowhere")), std::runtime_error);
}

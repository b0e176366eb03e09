// SPDX-License-Identifier: BSL-1.0
#include "pg/roundtrip/snapshot.hpp"
#include "pg/roundtrip/walk.hpp"
#include "pg/vocabulary/topic.hpp"
#include "typeschema/rare.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {
using namespace typeschema;

template <class... Steps>
struct only : migration<"only", Steps...> {};
template <class... Steps>
struct one : chain<settings<"one", released<>>, only<Steps...>> {};

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

TEST(guards, say_which_operator_class_is_missing_and_why) {
    EXPECT_THAT(
        (refusal<require_operator_class<"vector_cosine_ops", "hnsw">>()),
        testing::HasSubstr("this revision requires operator class vector_cosine_ops for hnsw, and the database has no "
                           "access method of that name"));
    EXPECT_THAT(
        (refusal<require_operator_class<"text_pattern_op's", "btree">>()),
        testing::HasSubstr("this revision requires operator class text_pattern_op's for btree (SQLSTATE P0001)"));
    EXPECT_THAT((refusal<require_operator_class<"text_pattern_ops", "gin">>()),
                testing::HasSubstr("requires operator class text_pattern_ops for gin"));
    EXPECT_EQ((refusal<require_operator_class<"pg_catalog.text_pattern_ops", "btree">>()), "");
    EXPECT_THAT((refusal<raw<"create schema aside; create extension pg_trgm schema aside", inverse<"">>,
                         require_operator_class<"gin_trgm_ops", "gin">>()),
                testing::HasSubstr("and the one in schema aside is not in search_path"));
    EXPECT_EQ((refusal<raw<"create schema aside; create extension pg_trgm schema aside", inverse<"">>,
                       require_operator_class<"aside.gin_trgm_ops", "gin">>()),
              "");
}

TEST(guards, refuse_an_extension_that_is_there_in_an_older_version) {
    walk along(apply::script_of<one<require_extension<"hstore", "1.7">>>());
    along.on().execute("create extension hstore version '1.6'");
    try {
        along.up();
        FAIL() << "1.6 is not 1.7";
    } catch (const apply::failure& refused) {
        EXPECT_THAT(refused.what(),
                    testing::HasSubstr("this revision requires extension hstore 1.7, and version 1.6 is installed"));
        EXPECT_EQ(
            refused.details().back(),
            "next: update the extension first: update_extension in an earlier step, or ALTER EXTENSION ... UPDATE");
    }
    along.on().execute("alter extension hstore update to '1.7'");
    along.up();
}

TEST(guards, stop_at_rows_with_their_number) {
    walk along(vocabulary::topic_called("Guards").chain);
    along.up();
    along.on().execute("insert into imports values (1), (2)");
    try {
        along.up();
        FAIL() << "a table with rows is not empty";
    } catch (const apply::failure& refused) {
        EXPECT_THAT(refused.what(),
                    testing::HasSubstr("this revision requires an empty table imports, and it has 2 rows"));
        EXPECT_EQ(refused.details().back(),
                  "next: save its rows and empty it, or go on although it has them, with --allow imports");
    }
    along.on().execute("delete from imports");
    along.up();
}

/// Row level security would show an empty table to its owner. The runner has it raise instead.
TEST(guards, are_not_deceived_by_row_level_security) {
    walk along(vocabulary::topic_called("Guards").chain);
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

// SPDX-License-Identifier: BSL-1.0
#include "pg/roundtrip/walk.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace typeschema_test {
namespace {

using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;

snapshot two_rows() {
    return {{"s.t", {{"id", "a", "b"}, {{"1", "x", std::nullopt}, {"2", "x", "y"}}}}, {"s.u", {{"id"}, {{"1"}}}}};
}

TEST(differences, are_none_between_the_same_rows_in_another_order) {
    snapshot after = two_rows();
    std::swap(after["s.t"].rows[0], after["s.t"].rows[1]);
    EXPECT_THAT(differences(two_rows(), after), IsEmpty());
}

TEST(differences, count_the_values_of_each_column_that_changed) {
    snapshot after = two_rows();
    after["s.t"].rows = {{"1", "z", std::nullopt}, {"2", "z", std::nullopt}};
    EXPECT_THAT(differences(two_rows(), after),
                UnorderedElementsAre(Pair("values of s.t.a", 2), Pair("values of s.t.b", 1)));
}

TEST(differences, find_values_that_changed_places) {
    snapshot after = two_rows();
    std::swap(after["s.t"].rows[0][2], after["s.t"].rows[1][2]);
    EXPECT_THAT(differences(two_rows(), after), UnorderedElementsAre(Pair("values of s.t.b", 2)));
}

TEST(differences, tell_lost_rows_columns_and_tables) {
    snapshot after = two_rows();
    after["s.t"].rows.pop_back();
    EXPECT_THAT(differences(two_rows(), after), UnorderedElementsAre(Pair("rows of s.t", 1)));
    after["s.t"].columns[2] = "c";
    after.erase("s.u");
    EXPECT_THAT(differences(two_rows(), after), UnorderedElementsAre(Pair("columns of s.t", 1), Pair("table s.u", 1)));
}

TEST(misplaced_column, accepts_a_column_at_the_end_only_if_it_came_back) {
    const std::map<std::string, std::vector<std::string>> before{{"t", {"a", "b", "c"}}}, after{{"t", {"a", "c", "b"}}};
    EXPECT_EQ(misplaced_column(before, before, {}), "");
    EXPECT_EQ(misplaced_column(before, after, {"t.b"}), "");
    EXPECT_EQ(misplaced_column(before, after, {}), "t.c stands at place 2");
    EXPECT_EQ(misplaced_column(before, after, {"t.a"}), "t.a stands at place 1");
}

/// What pg_dump prints of a CHECK that it printed before is not always the same text; the one after that is.
TEST(same_up_to_noise, compares_second_generations_where_the_first_differ) {
    walk one(apply::chain_script{}), two(apply::chain_script{});
    one.on().execute("create table t (a varchar(5), check (a in ('x', 'y')))");
    two.on().execute(
        "create table t (a varchar(5), check (a::text = any (array['x'::varchar::text, 'y'::varchar::text])))");
    EXPECT_FALSE(same_schema(one.dump(), two.dump()));
    EXPECT_TRUE(same_up_to_noise(one.dump_text(), two.dump_text()));
    two.on().execute("alter table t alter a set not null");
    EXPECT_FALSE(same_up_to_noise(one.dump_text(), two.dump_text()));
}

}  // namespace
}  // namespace typeschema_test

// SPDX-License-Identifier: BSL-1.0
#include "pg/apply/rig.hpp"
#include "typeschema/apply/script_of.hpp"
#include "typeschema/rare.hpp"

using namespace typeschema_test;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

namespace partitions {
using namespace typeschema;

// clang-format off
struct events : table<"events", column<"id", integer>, column<"seen", date>, partition_by_range<"seen">> {};
struct y24 : table<"y24", partition_of<"events", from_values<"'2024-01-01'">, to_values<"'2025-01-01'">>> {};
struct rest : table<"others", partition_of<"events", default_partition>> {};
struct made : migration<"1", create_table<events>, create_table<y24>> {};
struct more : migration<"2", after<"1">, create_table<rest>> {};
struct detached : migration<"3", after<"2">, detach_partition<"events", "y24">> {};
// clang-format on
struct history : chain<settings<"partitions", released<>>, made, more, detached> {};

}  // namespace partitions

/// Partitions with rows in them.
class filled_partitions : public apply_test {
protected:
    void SetUp() override {
        chain = apply::script_of<partitions::history>();
        upgrade("2");
        watcher.lines.clear();
        watcher.yes = true;
        on.execute("insert into events values (1, '2024-05-01'), (2, '2024-06-01'), (3, '2023-01-01')");
    }
};

}  // namespace

TEST_F(filled_partitions, are_told_with_their_table_where_both_go_and_alone_where_they_go_alone) {
    downgrade("1");
    EXPECT_THAT(watcher.lines, ElementsAre("asked about 1: 1 row of public.others", "down 1"));
    watcher.lines.clear();
    downgrade("base");
    EXPECT_THAT(watcher.lines, ElementsAre("asked about 0: 2 rows of public.events", "down 0"));
}

TEST_F(filled_partitions, keep_their_rows_when_they_are_detached_and_attached) {
    upgrade();
    EXPECT_EQ(value("select count(*) from events"), "1");
    EXPECT_EQ(value("select count(*) from y24"), "2");
    downgrade("2");
    EXPECT_EQ(value("select count(*) from events"), "3");
}

TEST_F(filled_partitions, are_not_attached_with_rows_that_belong_to_another) {
    upgrade();
    on.execute("insert into y24 values (4, '2021-01-01')");
    const auto why = failure_of([&] { downgrade("2"); });
    EXPECT_THAT(why.what(), HasSubstr("partition constraint of relation \"y24\" is violated by some row"));
    EXPECT_EQ(place(), "3");
    EXPECT_EQ(value("select count(*) from y24"), "3");
}

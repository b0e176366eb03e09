// SPDX-License-Identifier: BSL-1.0
#include "pg/apply/segments.hpp"

#include <atomic>
#include <thread>
#include <vector>

namespace {

using namespace std::chrono_literals;
using namespace typeschema_test;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

const std::string all_there = "2_index 0 part, 2_index 1 part, 2_index 2 applied";

}  // namespace

TEST_F(segments_test, a_revision_of_three_segments_goes_up_and_down_and_up_again) {
    upgrade();
    EXPECT_EQ(rows(), all_there + ", 3_no_index 0 applied");
    EXPECT_EQ(columns(), "id name price stock");
    EXPECT_EQ(index(), "NULL");
    downgrade("2_index");
    EXPECT_EQ(index(), "valid");
    downgrade("1_items");
    EXPECT_EQ(rows(), "NULL");
    EXPECT_EQ(index(), "NULL");
    EXPECT_EQ(columns(), "id name");
    upgrade("2_index");
    EXPECT_EQ(rows(), all_there);
    EXPECT_EQ(index(), "valid");
}

TEST_F(segments_test, the_journal_is_carried_over_with_the_first_revision_that_needs_it) {
    const std::string comment = "select obj_description('shop.typeschema_journal'::regclass)";
    upgrade("1_items");
    EXPECT_EQ(value(comment), "typeschema journal, format 1");
    upgrade("2_index");
    EXPECT_EQ(value(comment), "typeschema journal, format 2");
    EXPECT_EQ(value("select string_agg(format::text, '' order by position, segment) from shop.typeschema_journal"),
              "1222");
    EXPECT_EQ(value("select bool_and(duration_ms between 0 and 60000) from shop.typeschema_journal"), "t");
    EXPECT_EQ(
        value("select string_agg(array_to_string(inverse, ';'), '|' order by segment) from shop.typeschema_journal "
              "where position = 1"),
        "ALTER TABLE shop.items DROP COLUMN price|DROP INDEX CONCURRENTLY shop.ix_items__name|"
        "ALTER TABLE shop.items DROP COLUMN stock");
}

TEST_F(segments_test, a_killed_run_is_found_and_brought_to_its_end_by_another_process) {
    for (const int after : {1, 2}) {
        EXPECT_EQ(in_another_process([&](pq::connection& mine) {
                      killer watching(after);
                      apply::runner(mine, chain, options, watching).upgrade("2_index");
                  }),
                  SIGKILL);
        EXPECT_EQ(place(), "1_items");
        EXPECT_EQ(part().done, static_cast<std::size_t>(after));
        EXPECT_FALSE(part().begun);
        EXPECT_EQ(in_another_process([&](pq::connection& mine) {
                      recorder watching;
                      apply::runner(mine, chain, options, watching).upgrade("2_index");
                  }),
                  0);
        EXPECT_EQ(rows(), all_there);
        EXPECT_EQ(index(), "valid");
        EXPECT_EQ(columns(), "id name price stock");
        downgrade("1_items");
    }
}

TEST_F(segments_test, a_killed_run_up_can_be_taken_back) {
    in_another_process([&](pq::connection& mine) {
        killer watching(2);
        apply::runner(mine, chain, options, watching).upgrade("2_index");
    });
    const apply::outcome moved = downgrade("-1");
    EXPECT_EQ(moved.from, 2u);
    EXPECT_EQ(moved.to, 1u);
    EXPECT_EQ(rows(), "NULL");
    EXPECT_EQ(index(), "NULL");
    EXPECT_EQ(columns(), "id name");
}

TEST_F(segments_test, a_killed_run_down_goes_on_down_or_up) {
    for (const bool on_down : {true, false}) {
        upgrade("2_index");
        EXPECT_EQ(in_another_process([&](pq::connection& mine) {
                      killer watching(2);
                      apply::runner(mine, chain, options, watching).downgrade("1_items");
                  }),
                  SIGKILL);
        EXPECT_EQ(rows(), "2_index 0 part");
        on_down ? downgrade("1_items") : upgrade("2_index");
        EXPECT_EQ(place(), on_down ? "1_items" : "2_index");
        EXPECT_EQ(columns(), on_down ? "id name" : "id name price stock");
        EXPECT_EQ(index(), on_down ? "NULL" : "valid");
        EXPECT_FALSE(part().any());
    }
}

TEST_F(segments_test, rows_that_came_in_the_middle_are_counted_before_they_go) {
    begin_second_revision();
    on.execute("insert into shop.items (id, name, price) values (1, 'a', 5)");
    options.accept_every_loss = false;
    EXPECT_STREQ(failure_of([&] { downgrade("1_items"); }).what(),
                 "undoing 2_index would destroy 1 value of shop.items.price; nothing was changed");
    EXPECT_EQ(rows(), "2_index 0 part");
    upgrade("2_index");
    EXPECT_STREQ(failure_of([&] { downgrade("1_items"); }).what(),
                 "undoing 2_index would destroy 1 value of shop.items.price; nothing was changed");
    EXPECT_EQ(rows(), all_there);
}

TEST_F(segments_test, an_invalid_index_that_a_lost_session_left_is_dropped_and_built_again) {
    begin_second_revision();
    pq::connection holder = database.connect();
    holder.execute("begin; insert into shop.items values (1, 'a')");
    std::jthread ends_the_session([&] {
        pq::connection other = database.connect();
        const std::string building =
            "from pg_stat_activity where query like 'CREATE UNIQUE INDEX CONCURRENTLY%' and wait_event_type = 'Lock' and "
            "datname = current_database()";
        wait_until_other(other, "select count(*) " + building, "0");
        other.execute("select pg_terminate_backend(pid) " + building);
    });
    failure_of([&] {
        pq::connection mine = database.connect();
        apply::runner(mine, chain, options, watcher).upgrade("2_index");
    });
    ends_the_session.join();
    holder.execute("commit");
    EXPECT_EQ(index(), "invalid");
    EXPECT_TRUE(part().begun);
    EXPECT_EQ(part().done, 1u);
    upgrade("2_index");
    EXPECT_EQ(index(), "valid");
    EXPECT_EQ(rows(), all_there);
}

TEST_F(segments_test, values_that_are_not_unique_stop_the_build_and_the_next_run_goes_on) {
    upgrade("1_items");
    on.execute("insert into shop.items values (1, 'a'), (2, 'a')");
    const auto why = failure_of([&] { upgrade("2_index"); });
    EXPECT_THAT(why.what(), HasSubstr("cannot apply 2_index: statement 1 of 1: could not create unique index"));
    EXPECT_THAT(
        why.details(),
        Contains("changed: nothing; shop is at 1_items; 1 of 3 segments of 2_index stands; segment 2 of 2_index "
                 "runs in no transaction: what it left behind, the next run finds and mends"));
    EXPECT_EQ(index(), "invalid");
    EXPECT_EQ(rows(), "2_index 0 part, 2_index 1 begun");
    on.execute("update shop.items set name = 'b' where id = 2");
    upgrade("2_index");
    EXPECT_EQ(index(), "valid");
    EXPECT_EQ(rows(), all_there);
}

TEST_F(segments_test, what_a_stopped_build_left_is_taken_back_on_the_way_down) {
    upgrade("1_items");
    on.execute("insert into shop.items values (1, 'a'), (2, 'a')");
    failure_of([&] { upgrade("2_index"); });
    downgrade("1_items");
    EXPECT_EQ(index(), "NULL");
    EXPECT_EQ(columns(), "id name");
    EXPECT_EQ(rows(), "NULL");
}

TEST_F(segments_test, an_index_that_stands_though_its_row_does_not_say_so_is_not_built_twice) {
    upgrade("2_index");
    on.execute("update shop.typeschema_journal set state = 'begun' where segment = 1;"
               "delete from shop.typeschema_journal where segment = 2; alter table shop.items drop column stock");
    const std::string oid = value("select 'shop.ix_items__name'::regclass::oid");
    upgrade("2_index");
    EXPECT_EQ(value("select 'shop.ix_items__name'::regclass::oid"), oid);
    EXPECT_EQ(rows(), all_there);
}

TEST_F(segments_test, an_index_that_somebody_else_made_is_not_taken_for_ones_own) {
    upgrade("1_items");
    on.execute("create index ix_items__name on shop.items (id)");
    const auto why = failure_of([&] { upgrade("2_index"); });
    EXPECT_THAT(why.what(),
                HasSubstr("cannot apply 2_index: index shop.ix_items__name exists already, and no run of this "
                          "chain began to build it"));
    EXPECT_EQ(rows(), "2_index 0 part");
    on.execute("drop index shop.ix_items__name");
    upgrade("2_index");
    on.execute("drop index shop.ix_items__name");
    EXPECT_THAT(failure_of([&] { upgrade(); }).what(),
                HasSubstr("cannot apply 3_no_index: index shop.ix_items__name does not exist, and no run of this chain "
                          "began to drop it"));
}

TEST_F(segments_test, a_build_ends_in_time_and_leaves_the_settings_of_the_session) {
    begin_second_revision();
    on.execute("set statement_timeout = '7min'; set lock_timeout = '3s'; set search_path = pg_catalog");
    pq::connection holder = database.connect();
    holder.execute("begin; insert into shop.items values (1, 'a')");
    options.build_timeout = 200ms;
    const auto why = failure_of([&] { upgrade("2_index"); });
    EXPECT_THAT(why.what(), HasSubstr("canceling statement due to statement timeout (SQLSTATE 57014)"));
    EXPECT_THAT(why.details(), Contains("next: run upgrade again, and give it longer with --build-timeout SECONDS"));
    EXPECT_EQ(value("select concat_ws(' ', current_setting('statement_timeout'), current_setting('lock_timeout'), "
                    "current_setting('search_path'))"),
              "7min 3s pg_catalog");
    holder.execute("commit");
    options.build_timeout = 20s;
    upgrade("2_index");
    EXPECT_EQ(index(), "valid");
}

TEST_F(segments_test, a_writer_is_waited_for_however_short_the_wait_for_a_lock_is) {
    upgrade("2_index");
    downgrade("1_items");
    begin_second_revision();
    options.lock_timeout = 100ms;
    options.attempts = 1;
    pq::connection holder = database.connect();
    holder.execute("begin; insert into shop.items values (1, 'a')");
    std::jthread commits([&] {
        pq::connection other = database.connect();
        wait_until_other(other, "select count(*) from pg_locks where not granted", "0");
        std::this_thread::sleep_for(400ms);
        holder.execute("commit");
    });
    upgrade("2_index");
    EXPECT_EQ(index(), "valid");
}

TEST_F(segments_test, a_signal_stops_a_build_and_the_next_run_finds_it) {
    begin_second_revision();
    const pq::interrupt stop;
    pq::connection mine = database.connect(&stop);
    pq::connection holder = database.connect();
    std::jthread impatient([&] {
        pq::connection other = database.connect();
        wait_until_other(
            other,
            "select count(*) from pg_stat_activity where query like 'CREATE UNIQUE INDEX CONCURRENTLY%' and "
            "wait_event_type = 'Lock' and datname = current_database()",
            "0");
        stop.raise();
    });
    holder.execute("begin; insert into shop.items values (1, 'a')");
    const auto why = failure_of([&] { apply::runner(mine, chain, options, watcher).upgrade("2_index"); });
    impatient.join();
    holder.execute("commit");
    EXPECT_STREQ(why.what(), "stopped by a signal at statement 1 of 1 of 2_index");
    upgrade("2_index");
    EXPECT_EQ(index(), "valid");
}

TEST_F(segments_test, a_place_below_is_not_called_reached_while_a_part_stands_above_it) {
    begin_second_revision();
    const auto why = failure_of([&] { upgrade("1_items"); });
    EXPECT_STREQ(why.what(),
                 "shop stands between 1_items and 2_index: 1 of 3 segments are applied; nothing was changed");
    EXPECT_THAT(why.details(),
                ElementsAre("next: 'upgrade 2_index' brings it to its end, 'downgrade 1_items' takes it back"));
    EXPECT_STREQ(failure_of([&] { downgrade("2_index"); }).what(), why.what());
    stamp("1_items");
    EXPECT_FALSE(part().any());
    EXPECT_EQ(rows(), "NULL");
}

TEST_F(segments_test, a_stamp_writes_the_rows_of_all_segments) {
    stamp("head");
    EXPECT_EQ(rows(), "2_index 0 part, 2_index 1 part, 2_index 2 stamped, 3_no_index 0 stamped");
    EXPECT_EQ(place(), "3_no_index");
    EXPECT_EQ(value("select obj_description('shop.typeschema_journal'::regclass)"), "typeschema journal, format 2");
}

TEST_F(segments_test, a_journal_with_a_hole_is_drift) {
    upgrade();
    on.execute("delete from shop.typeschema_journal where segment = 2");
    const auto why = failure_of([&] { upgrade(); });
    EXPECT_EQ(why.code(), apply::exit_code::drift);
    EXPECT_THAT(why.what(), HasSubstr("the journal was edited: segment 2 of 2_index is not the last of 3"));
}

TEST_F(segments_test, runners_at_once_apply_each_segment_once) {
    upgrade("1_items");
    std::atomic<int> applied = 0;
    {
        std::vector<std::jthread> runners;
        for (int i = 0; i < 4; ++i)
            runners.emplace_back([&] {
                recorder its_watcher;
                pq::connection its_own = database.connect();
                apply::runner(its_own, chain, options, its_watcher).upgrade("head");
                for (const std::string& line : its_watcher.lines)
                    applied += line.starts_with("up ");
            });
    }
    EXPECT_EQ(applied, 2);
    EXPECT_EQ(place(), "3_no_index");
    EXPECT_EQ(value("select count(*) from shop.typeschema_journal"), "5");
}

// SPDX-License-Identifier: BSL-1.0
#include "pg/apply/segments.hpp"
#include "typeschema/apply/offline.hpp"
#include "typeschema/rare.hpp"

#include <string>
#include <thread>
#include <vector>

namespace {

using namespace typeschema_test;
using testing::HasSubstr;

namespace shop {
using namespace typeschema;

// clang-format off
struct plans : table<"plans",
    column<"id",    bigint>,
    column<"name",  text>,
    column<"price", integer, nullable>,
    column<"tries", integer, default_<"0">>,
    primary_key<on<"id">>> {};
struct first : migration<"1_plans",
    create_table<plans>,
    insert_rows<"plans", columns<"id", "name">, row<"1", "'free'">, row<"2", "'team'">>> {};
struct second : migration<"2_rows", after<"1_plans">,
    insert_rows<"plans", columns<"id", "name", "price">, row<"3", "'big'", "null">>,
    rename_column<"plans", "name", "title">,
    update_rows<"plans", set<"price", "id * 10">, where<"title <> 'big'">, inverse<"update shop.plans set price = null">>> {};
struct third : migration<"3_backfill", after<"2_rows">,
    backfill<"plans", set<"tries", "tries + 1">, where<"id <> 4">, key<"id">, batch<2>, pause_<20>,
             inverse<"update shop.plans set tries = 0">>,
    vacuum<"plans">,
    analyze<"plans">,
    follow_up<"tell the shop">> {};
// clang-format on
struct history : chain<settings<"shop", in_schema<"shop">, released<>>, first, second, third> {};
}  // namespace shop

class data_steps_test : public segments_test {
protected:
    data_steps_test() {
        chain = apply::script_of<shop::history>();
        options.accept_every_loss = false;
    }
    std::string rows_of_plans() {
        return value(
            "select string_agg(concat_ws(' ', id, to_jsonb(p) ->> (case when to_jsonb(p) ? 'title' then 'title' else 'name' end), price, tries), ', ' order by id) from shop.plans p");
    }
};

}  // namespace

TEST_F(data_steps_test, rows_come_and_go) {
    upgrade("1_plans");
    EXPECT_EQ(rows_of_plans(), "1 free 0, 2 team 0");
    upgrade("2_rows");
    EXPECT_EQ(rows_of_plans(), "1 free 10 0, 2 team 20 0, 3 big 0");
    downgrade("1_plans");
    EXPECT_EQ(rows_of_plans(), "1 free 0, 2 team 0");
    downgrade("base");
    EXPECT_FALSE(exists("shop.plans"));
}

TEST_F(data_steps_test, rows_that_were_changed_since_are_a_loss) {
    upgrade("2_rows");
    on.execute(
        "update shop.plans set title = 'huge' where id = 3; insert into shop.plans (id, title) values (9, 'mine')");
    EXPECT_STREQ(
        failure_of([&] { downgrade("1_plans"); }).what(),
        "undoing 2_rows would destroy 1 row of shop.plans that were changed since they were inserted; nothing was "
        "changed");
    on.execute("update shop.plans set title = 'big' where id = 3");
    downgrade("1_plans");
    EXPECT_STREQ(failure_of([&] { downgrade("base"); }).what(),
                 "undoing 1_plans would destroy 1 row of shop.plans; nothing was changed")
        << "the rows that the revision inserted itself are not counted";
}

TEST_F(data_steps_test, a_backfill_goes_through_the_table_and_is_told) {
    EXPECT_EQ(chain.revisions[2].segments, 3u);
    upgrade("2_rows");
    on.execute("insert into shop.plans (id, title) select i, 'x' from generate_series(4, 9) i");
    upgrade();
    EXPECT_EQ(value("select string_agg(tries::text, '' order by id) from shop.plans"), "111011111");
    EXPECT_EQ(value("select count(*) from shop.typeschema_journal where progress is not null"), "0");
    EXPECT_EQ(chain.revisions[2].follow_ups, std::vector<std::string>{"tell the shop"});
    downgrade("2_rows");
    EXPECT_EQ(value("select sum(tries) from shop.plans"), "0");
}

TEST_F(data_steps_test, a_backfill_of_an_empty_table_ends) {
    upgrade("2_rows");
    on.execute("delete from shop.plans");
    upgrade();
    EXPECT_EQ(place(), "3_backfill");
}

TEST_F(data_steps_test, a_backfill_whose_session_is_lost_goes_on_behind_its_last_batch) {
    upgrade("2_rows");
    on.execute("insert into shop.plans (id, title) select i, 'x' from generate_series(4, 60) i");
    std::jthread ends_the_session([&] {
        pq::connection other = database.connect();
        wait_until_other(other, "select count(*) from shop.plans where tries = 1", "0");
        other.execute("select pg_terminate_backend(pid) from pg_stat_activity where query like 'DO $$%DECLARE%' and "
                      "datname = current_database() and pid <> pg_backend_pid()");
    });
    const auto why = failure_of([&] {
        pq::connection mine = database.connect();
        apply::runner(mine, chain, options, watcher).upgrade("head");
    });
    ends_the_session.join();
    EXPECT_THAT(why.what(), HasSubstr("cannot apply 3_backfill: statement 1 of 1: terminating connection"));
    EXPECT_TRUE(part().begun);
    const std::string done = value("select count(*) from shop.plans where tries = 1");
    EXPECT_NE(done, "0");
    EXPECT_NE(done, "59");
    upgrade();
    EXPECT_EQ(value("select string_agg(distinct tries::text, ' ') from shop.plans where id <> 4"), "1")
        << "each row once";
    EXPECT_EQ(place(), "3_backfill");
}

TEST_F(data_steps_test, rows_that_a_policy_hides_are_an_error) {
    upgrade("1_plans");
    on.execute("drop role if exists plan_owner; create role plan_owner login; grant all on schema shop to plan_owner;"
               "alter table shop.plans owner to plan_owner; alter table shop.typeschema_journal owner to plan_owner;"
               "alter table shop.plans enable row level security; alter table shop.plans force row level security");
    {
        pq::connection owner = connect_as("plan_owner");
        const auto why = failure_of([&] { apply::runner(owner, chain, options, watcher).upgrade("2_rows"); });
        EXPECT_THAT(why.what(), HasSubstr("row-level security"));
    }
    EXPECT_EQ(value("select count(*) from shop.plans"), "2");
    upgrade("2_rows");
    {
        pq::connection owner = connect_as("plan_owner");
        const auto why = failure_of([&] { apply::runner(owner, chain, options, watcher).upgrade("3_backfill"); });
        EXPECT_THAT(why.what(),
                    HasSubstr("cannot apply 3_backfill: statement 1 of 1: query would be affected by row-level "
                              "security policy for table \"plans\""));
        EXPECT_EQ(why.details().back(), "next: " + std::string(apply::cure_for_hidden_rows));
    }
    EXPECT_EQ(value("select sum(tries) from shop.plans"), "0") << "no row was taken for all of them";
    on.execute("drop owned by plan_owner cascade; drop role plan_owner");
}

TEST_F(data_steps_test, a_script_for_psql_goes_on_with_a_backfill) {
    EXPECT_THAT(apply::offline_script(chain, 2, 3, options.lock_timeout, {}),
                HasSubstr("-- follow up: tell the shop\n"));
    upgrade("2_rows");
    EXPECT_EQ(psql(apply::offline_script(chain, 2, 3, options.lock_timeout, {})).errors, "");
    EXPECT_EQ(value("select string_agg(tries::text, '' order by id) from shop.plans"), "111");
    EXPECT_EQ(place(), "3_backfill");
}

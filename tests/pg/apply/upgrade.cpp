// SPDX-License-Identifier: BSL-1.0
#include "pg/apply/rig.hpp"

namespace {

using namespace typeschema_test;
using testing::ElementsAre;
using testing::HasSubstr;

class upgrade_test : public apply_test {};

}  // namespace

TEST_F(upgrade_test, an_empty_database_is_at_base_and_looking_changes_nothing) {
    EXPECT_EQ(place(), "base");
    EXPECT_EQ(value("select count(*) from pg_namespace where nspname = 'shop'"), "0");
}

TEST_F(upgrade_test, head_applies_every_revision_in_order) {
    const auto moved = upgrade();
    EXPECT_EQ(moved.from, 0u);
    EXPECT_EQ(moved.to, 3u);
    EXPECT_THAT(watcher.lines, ElementsAre("up 0", "up 1", "up 2"));
    EXPECT_EQ(place(), "250201_orders");
    EXPECT_TRUE(exists("shop.orders"));
}

TEST_F(upgrade_test, stops_at_the_target) {
    upgrade("250101");
    EXPECT_EQ(place(), "250101_items");
    upgrade("+1");
    EXPECT_EQ(place(), "250102_price");
    EXPECT_FALSE(exists("shop.orders"));
}

TEST_F(upgrade_test, a_second_run_has_nothing_to_do) {
    upgrade();
    watcher.lines.clear();
    const auto moved = upgrade();
    EXPECT_EQ(moved.from, moved.to);
    EXPECT_EQ(upgrade("250101_items").to, 3u);
    EXPECT_TRUE(watcher.lines.empty());
}

TEST_F(upgrade_test, a_failing_statement_leaves_nothing_of_its_revision_and_all_of_those_before) {
    chain.render = [base = chain.render](std::size_t index) {
        apply::revision_script script = base(index);
        if (index == 1)
            script.up.push_back("select no_such_function()");
        return script;
    };
    const auto why = failure_of([&] { upgrade(); });
    EXPECT_EQ(why.code(), apply::exit_code::failed);
    EXPECT_STREQ(
        why.what(),
        "cannot apply 250102_price: statement 3 of 3: function no_such_function() does not exist (SQLSTATE 42883)");
    EXPECT_THAT(
        why.details(),
        testing::Contains("changed: 1 revision applied; shop is at 250101_items; 250102_price was rolled back"));
    EXPECT_THAT(why.details(), testing::Contains("statement: select no_such_function()"));
    EXPECT_EQ(place(), "250101_items");
    EXPECT_EQ(value("select count(*) from pg_attribute where attrelid = 'shop.items'::regclass and attname = 'price'"),
              "0");
}

TEST_F(upgrade_test, a_failing_first_revision_leaves_neither_schema_nor_journal) {
    chain.render = [](std::size_t) {
        apply::revision_script script;
        script.up = {"create table items (id int)", "select 1/0"};
        return script;
    };
    const auto why = failure_of([&] { upgrade(); });
    EXPECT_THAT(why.details(), testing::Contains("changed: nothing; shop is at base; 250101_items was rolled back"));
    EXPECT_EQ(value("select count(*) from pg_namespace where nspname = 'shop'"), "0");
}

TEST_F(upgrade_test, a_commit_inside_a_revision_is_refused) {
    chain.render = [](std::size_t) {
        apply::revision_script script;
        script.up = {"create table items (id int)", "commit"};
        return script;
    };
    EXPECT_THAT(failure_of([&] { upgrade(); }).what(), HasSubstr("statement 2 of 2 ended the transaction"));
    EXPECT_EQ(place(), "base");
}

TEST_F(upgrade_test, each_transaction_has_its_own_settings_whatever_the_session_says) {
    on.execute("set timezone = 'Europe/Berlin'; set search_path = pg_catalog; set lock_timeout = 0");
    chain.render = [](std::size_t index) {
        apply::revision_script script;
        if (index == 0)
            script.up = {
                "create table seen as select current_setting('search_path') as path, current_setting('timezone') as zone, "
                "current_setting('lock_timeout') as timeout, current_setting('row_security') as hides"};
        return script;
    };
    options.lock_timeout = std::chrono::milliseconds(1500);
    upgrade("+1");
    EXPECT_EQ(value("select concat_ws(' ', path, zone, timeout, hides) from shop.seen"), "shop, public UTC 1500ms off");
    EXPECT_EQ(value("show timezone"), "Europe/Berlin");
}

TEST_F(upgrade_test, a_schema_that_exists_needs_no_right_to_create_schemas) {
    on.execute("drop role if exists plain_owner");
    on.execute("create role plain_owner login");
    on.execute("create schema shop authorization plain_owner");
    pq::connection plain = connect_as("plain_owner");
    apply::runner(plain, chain, options, watcher).upgrade("head");
    EXPECT_EQ(place(), "250201_orders");
    on.execute("drop owned by plain_owner; drop role plain_owner");
}

TEST_F(upgrade_test, a_hostile_chain_and_schema_name_are_names_and_nothing_else) {
    chain.name = "o'shop; drop table x";
    chain.schema = "Shop \"1\"; --";
    chain.search_path = {chain.schema};
    options.accept_every_loss = true;
    upgrade("+2");
    EXPECT_EQ(place(), "250102_price");
    downgrade("-1");
    EXPECT_EQ(place(), "250101_items");
}

TEST_F(upgrade_test, a_statement_that_ends_the_transaction_says_what_may_have_been_kept) {
    chain.render = [base = chain.render](std::size_t index) {
        apply::revision_script script = base(index);
        if (index == 1)
            script.up.push_back("commit");
        return script;
    };
    const auto why = failure_of([&] { upgrade(); });
    EXPECT_STREQ(why.what(), "cannot apply 250102_price: statement 3 of 3 ended the transaction; a revision holds no "
                             "COMMIT or ROLLBACK of its own");
    EXPECT_THAT(
        why.details(),
        ElementsAre("statement: commit",
                    "changed: if that was a COMMIT, what 250102_price had done before it; the journal says that "
                    "shop is at 250101_items",
                    "next: mend the database by hand, and take the statement out of 250102_price"));
}

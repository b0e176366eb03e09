// SPDX-License-Identifier: BSL-1.0
#include "pg/apply/rig.hpp"

#include <chrono>
#include <thread>

namespace {

using namespace typeschema_test;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

class downgrade_test : public apply_test {
protected:
    void SetUp() override {
        upgrade();
        watcher.lines.clear();
    }

    /// Makes one revision impossible to undo.
    void make_irreversible(std::size_t which) {
        chain.render = [base = chain.render, which](std::size_t index) {
            apply::revision_script script = base(index);
            if (index == which) {
                script.reversible = false;
                script.irreversible_because = "it merges rows";
            }
            return script;
        };
    }

    static constexpr const char* three_items =
        "insert into shop.items (id, name, price) values (1, 'a', 1), (2, 'b', 2), (3, 'c', null)";
};

}  // namespace

TEST_F(downgrade_test, base_undoes_every_revision_and_its_row) {
    downgrade("base");
    EXPECT_THAT(watcher.lines, ElementsAre("down 2", "down 1", "down 0"));
    EXPECT_FALSE(exists("shop.items"));
    EXPECT_EQ(value("select count(*) from shop.typeschema_journal"), "0");
    upgrade();
    EXPECT_EQ(place(), "250201_orders");
}

TEST_F(downgrade_test, a_revision_that_is_named_stays) {
    downgrade("250101");
    EXPECT_EQ(place(), "250101_items");
    upgrade();
    downgrade("-1");
    EXPECT_EQ(place(), "250102_price");
    EXPECT_EQ(downgrade("250102_price").from, 2u);
}

TEST_F(downgrade_test, a_revision_without_inverse_is_refused_before_anything_is_undone) {
    make_irreversible(1);
    EXPECT_STREQ(failure_of([&] { downgrade("base"); }).what(),
                 "250102_price cannot be undone: it merges rows; nothing was changed");
    EXPECT_EQ(place(), "250201_orders");
}

TEST_F(downgrade_test, a_failing_inverse_leaves_its_revision_in_place) {
    on.execute("create view public.uses_price as select price from shop.items");
    const auto why = failure_of([&] { downgrade("base"); });
    EXPECT_THAT(why.what(), HasSubstr("cannot undo 250102_price: statement 1 of 1: cannot drop column price"));
    EXPECT_THAT(why.details(), Contains("detail: view uses_price depends on column price of table items"));
    EXPECT_EQ(place(), "250102_price");
    EXPECT_TRUE(exists("shop.items"));
}

TEST_F(downgrade_test, rows_are_counted_and_keep_everything_as_it_was) {
    on.execute(three_items);
    const auto why = failure_of([&] { downgrade("base"); });
    EXPECT_STREQ(why.what(), "undoing 250102_price would destroy 2 values of shop.items.price; nothing was changed");
    EXPECT_THAT(why.details(), Contains("next: save the data, or add --accept-loss 250102_price to destroy it"));
    EXPECT_EQ(place(), "250201_orders");
    EXPECT_EQ(value("select count(*) from shop.items"), "3");
}

TEST_F(downgrade_test, a_loss_deeper_down_is_found_before_the_first_revision_is_undone) {
    on.execute(three_items);
    options.accepted_losses = {1};
    EXPECT_STREQ(failure_of([&] { downgrade("base"); }).what(),
                 "undoing 250101_items would destroy 3 rows of shop.items; nothing was changed");
    EXPECT_EQ(place(), "250201_orders");
}

TEST_F(downgrade_test, what_is_named_is_destroyed) {
    on.execute(three_items);
    options.accepted_losses = {0, 1};
    downgrade("base");
    EXPECT_EQ(place(), "base");
    EXPECT_FALSE(exists("shop.items"));
}

TEST_F(downgrade_test, a_person_can_give_data_up) {
    on.execute(three_items);
    watcher.yes = true;
    downgrade("250101_items");
    EXPECT_THAT(watcher.lines, ElementsAre("asked about 1: 2 values of shop.items.price", "down 2", "down 1"));
}

TEST_F(downgrade_test, nothing_is_locked_while_a_person_thinks) {
    on.execute(three_items);
    struct thinker : recorder {
        bool accepts(std::size_t, const std::vector<apply::loss>&) override {
            busy = value_on(
                *other,
                "select count(*) from pg_locks l join pg_class c on c.oid = l.relation where relname = 'items'");
            return false;
        }
        pq::connection* other = nullptr;
        std::string busy;
    } person;
    pq::connection other = database.connect();
    person.other = &other;
    failure_of([&] { apply::runner(on, chain, options, person).downgrade("250101_items"); });
    EXPECT_EQ(person.busy, "0");
}

TEST_F(downgrade_test, where_a_later_revision_renamed_the_table_the_earlier_one_is_counted_in_its_turn) {
    chain.render = [base = chain.render](std::size_t index) {
        apply::revision_script script = base(index);
        if (index == 2) {
            script.up = {"alter table items rename to goods"};
            script.down = {"alter table goods rename to items"};
            script.down_losses = {};
        }
        return script;
    };
    on.execute("alter table shop.items rename to goods; drop table shop.orders");
    on.execute("insert into shop.goods (id, name, price) values (1, 'a', 1)");
    const auto why = failure_of([&] { downgrade("base"); });
    EXPECT_THAT(why.what(), HasSubstr("undoing 250102_price would destroy 1 value of shop.items.price; "
                                      "changed: 1 revision undone; shop is at 250102_price"));
    EXPECT_EQ(place(), "250102_price");
    EXPECT_EQ(value("select count(price) from shop.items"), "1");
}

TEST_F(downgrade_test, rows_that_forced_row_level_security_hides_are_not_taken_for_none) {
    on.execute("drop role if exists shop_owner");
    on.execute(
        "create role shop_owner login; alter schema shop owner to shop_owner; alter table shop.items owner to shop_owner;"
        "alter table shop.orders owner to shop_owner; alter table shop.typeschema_journal owner to shop_owner;"
        "insert into shop.orders select 1, 1 where false; insert into shop.items (id, name) values (1, 'a');"
        "alter table shop.items enable row level security; alter table shop.items force row level security");
    {
        pq::connection owner = connect_as("shop_owner");
        EXPECT_EQ(value_on(owner, "select count(*) from shop.items"), "0") << "the trap is not set";
        const auto why = failure_of([&] { apply::runner(owner, chain, options, watcher).downgrade("base"); });
        EXPECT_THAT(why.what(), HasSubstr("query would be affected by row-level security policy for table \"items\""));
        EXPECT_THAT(why.what(), HasSubstr("nothing was changed"));
        EXPECT_THAT(why.details(), Contains(HasSubstr("BYPASSRLS")));
    }
    EXPECT_EQ(place(), "250201_orders");
    EXPECT_STREQ(failure_of([&] { downgrade("base"); }).what(),
                 "undoing 250101_items would destroy 1 row of shop.items; nothing was changed");
    on.execute("drop owned by shop_owner cascade; drop role shop_owner");
}

TEST_F(downgrade_test, a_row_that_arrives_between_the_count_and_the_end_is_not_destroyed) {
    pq::connection writer = database.connect();
    writer.execute(
        "begin; insert into shop.items (id, name) values (7, 'late'); insert into shop.orders values (1, 7)");
    options.lock_timeout = std::chrono::milliseconds(100);
    watcher.on_retry = [&] {
        if (writer.in_transaction())
            writer.execute("commit");
    };
    const auto why = failure_of([&] { downgrade("-1"); });
    EXPECT_THAT(watcher.lines,
                Contains(HasSubstr("retry: counting what it would destroy: canceling statement due to lock timeout")));
    EXPECT_THAT(why.what(), HasSubstr("would destroy 1 row of shop.orders"));
    EXPECT_EQ(value("select count(*) from shop.orders"), "1");
}

TEST_F(downgrade_test, no_lock_is_held_while_waiting_for_the_one_that_keeps_the_count_true) {
    pq::connection writer = database.connect();
    writer.execute("begin; lock table shop.orders in row exclusive mode");
    options.lock_timeout = std::chrono::milliseconds(5000);
    std::string held;
    std::jthread onlooker([&, runner = std::to_string(on.backend_pid())] {
        pq::connection mine = database.connect();
        const std::string locks = "from pg_locks where pid = " + runner + " and relation = 'shop.orders'::regclass";
        wait_until_other(mine, "select count(*) " + locks + " and not granted", "0");
        held = value_on(mine, "select count(*) " + locks + " and granted");
        writer.execute("commit");
    });
    downgrade("-1");
    onlooker.join();
    EXPECT_EQ(held, "0");
}

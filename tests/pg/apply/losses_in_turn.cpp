// SPDX-License-Identifier: BSL-1.0
#include "pg/apply/rig.hpp"

using namespace typeschema_test;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

/// Head of the chain, whose last revision renames the table that the one before it has filled: what going down would
/// destroy there cannot be counted before the rename is undone.
class losses_in_turn_test : public apply_test {
protected:
    void SetUp() override {
        chain.render = [base = chain.render](std::size_t index) {
            apply::revision_script script = base(index);
            if (index == 2) {
                script.up = {"alter table items rename to goods"};
                script.down = {"alter table goods rename to items"};
                script.down_losses = {};
            }
            return script;
        };
        upgrade();
        watcher.lines.clear();
        on.execute("insert into shop.goods (id, name, price) values (1, 'a', 1)");
    }
};

}  // namespace

TEST_F(losses_in_turn_test, leave_that_was_given_once_is_not_asked_for_again) {
    watcher.yes = true;
    downgrade("250101_items");
    EXPECT_THAT(watcher.lines, ElementsAre("down 2", "asked about 1: 1 value of shop.items.price", "down 1"));
}

TEST_F(losses_in_turn_test, a_count_that_fails_for_another_reason_ends_the_run_before_anything_is_undone) {
    chain.render = [base = chain.render](std::size_t index) {
        apply::revision_script script = base(index);
        if (index == 1)
            script.down_losses = {{"values of shop.goods.price", "select count(*) / 0 from shop.goods"}};
        return script;
    };
    const auto why = failure_of([&] { downgrade("250101_items"); });
    EXPECT_THAT(why.what(), HasSubstr("counting what it would destroy: division by zero (SQLSTATE 22012)"));
    EXPECT_THAT(watcher.lines, ElementsAre());
    EXPECT_EQ(place(), "250201_orders");
}

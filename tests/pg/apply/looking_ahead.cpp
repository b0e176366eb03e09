// SPDX-License-Identifier: BSL-1.0
#include "pg/apply/rig.hpp"
#include "typeschema/apply/script_of.hpp"
#include "typeschema/typeschema.hpp"

namespace moving {

using namespace typeschema;

struct items : table<"items", column<"id", integer>, column<"size", integer, nullable>, primary_key<on<"id">>> {};
struct other_items : table<"items", column<"id", bigint>> {};
struct create : migration<"1_create", create_table<items>> {};
struct notes : migration<"2_notes", after<"1_create">, add_column<"items", column<"note", text, nullable>>,
                         add_column<"items", column<"code", integer, nullable>>> {};
struct rename : migration<"3_rename", after<"2_notes">, rename_table<"items", "goods">,
                          rename_column<"goods", "note", "remark">> {};
struct namesake : migration<"4_namesake", after<"3_rename">, create_table<other_items>> {};
struct retype : migration<"5_retype", after<"4_namesake">, change_type<"goods", "code", bigint>> {};
struct leave : migration<"6_leave", after<"5_retype">, drop_column<"goods", "remark">> {};
struct end : migration<"7_end", after<"6_leave">, drop_table<"goods">> {};
struct chain : typeschema::chain<settings<"moving", released<>>, create, notes, rename, namesake, retype, leave, end> {
};

}  // namespace moving

namespace {

using namespace typeschema_test;
using testing::ElementsAre;

/// A table that gets another name, and its name another table.
class looking_ahead_test : public apply_test {
protected:
    looking_ahead_test() { chain = apply::script_of<moving::chain>(); }

    std::vector<std::string> losses_of(std::size_t revision, std::size_t from) {
        std::vector<std::string> told;
        for (const apply::loss_probe& probe : chain.look_ahead(revision - 1, from - 1).losses)
            told.push_back(probe.what);
        return told;
    }
};

}  // namespace

TEST_F(looking_ahead_test, names_are_those_of_the_place_from_which_it_looks) {
    EXPECT_THAT(losses_of(2, 2), ElementsAre("values of public.items.note", "values of public.items.code"));
    EXPECT_THAT(losses_of(2, 4), ElementsAre("values of public.goods.remark", "values of public.goods.code"));
    EXPECT_TRUE(chain.look_ahead(1, 3).all_losses);
}

TEST_F(looking_ahead_test, what_has_another_type_or_is_gone_is_left_to_its_own_turn) {
    EXPECT_THAT(losses_of(2, 5), ElementsAre("values of public.goods.remark"));
    EXPECT_FALSE(chain.look_ahead(1, 4).all_losses);
    EXPECT_THAT(losses_of(2, 6), ElementsAre());
    EXPECT_THAT(losses_of(1, 6), ElementsAre("rows of public.goods"));
    EXPECT_THAT(losses_of(1, 7), ElementsAre());
    EXPECT_FALSE(chain.look_ahead(0, 6).all_losses);
}

TEST_F(looking_ahead_test, rows_of_a_renamed_table_stop_the_run_before_its_first_statement) {
    upgrade("4");
    watcher.lines.clear();
    on.execute("insert into goods (id) values (1)");
    EXPECT_STREQ(failure_of([&] { downgrade("base"); }).what(),
                 "undoing 1_create would destroy 1 row of public.goods; nothing was changed");
    EXPECT_THAT(watcher.lines, ElementsAre("asked about 0: 1 row of public.goods"));
    EXPECT_EQ(place(), "4_namesake");
}

TEST_F(looking_ahead_test, rows_of_a_table_that_took_over_the_name_are_not_counted_for_it) {
    upgrade("4");
    on.execute("insert into items (id) values (1)");
    options.accepted_losses = {3};
    downgrade("base");
    EXPECT_EQ(place(), "base");
}

TEST_F(looking_ahead_test, leave_that_was_given_for_a_part_does_not_count_for_the_rest) {
    upgrade("5");
    watcher.lines.clear();
    watcher.yes = true;
    on.execute("insert into goods (id, remark, code) values (1, 'a', 7)");
    downgrade("1");
    EXPECT_THAT(watcher.lines,
                ElementsAre("asked about 1: 1 value of public.goods.remark", "down 4", "down 3", "down 2",
                            "asked about 1: 1 value of public.items.note, 1 value of public.items.code", "down 1"));
}

// SPDX-License-Identifier: BSL-1.0
#include "typeschema/rare.hpp"

#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

// clang-format off
struct letters : view<"letters", "select id from inbox_items"> {};
struct kept : rule<"kept", needs_table<"chunks">, "delete", "old.seq_no = 0", "instead nothing", needs_column<"chunks", "seq_no">> {};
struct kept_letters : rule<"kept", needs_view<"letters">, "delete", "", "instead delete from inbox_items where id = old.id"> {};
// clang-format on

template <class... Steps>
std::string about() {
    const sentences found = mistakes_of<create_view<letters>, Steps...>();
    return found.size() == 1 ? found[0] : found.empty() ? "" : "more: " + found[0] + found[1];
}

TEST(rule, is_created_on_a_table_or_a_view_and_dropped) {
    EXPECT_EQ((up<create_rule<kept>>()),
              "CREATE RULE kept AS ON DELETE TO chunks WHERE old.seq_no = 0 DO instead nothing;\n");
    EXPECT_EQ((down<create_rule<kept>>()), "DROP RULE kept ON chunks;\n");
    EXPECT_EQ((up<create_view<letters>, create_rule<kept_letters>>().substr(up<create_view<letters>>().size())),
              "CREATE RULE kept AS ON DELETE TO letters DO instead delete from inbox_items where id = old.id;\n");
    EXPECT_EQ(
        (down<create_rule<kept>, drop_rule<"kept", needs_table<"chunks">>>()),
        "CREATE RULE kept AS ON DELETE TO chunks WHERE old.seq_no = 0 DO instead nothing;\nDROP RULE kept ON chunks;\n");
}

TEST(rule, has_a_name_on_its_table) {
    EXPECT_EQ((about<create_rule<kept>, create_rule<kept_letters>, drop_rule<"kept", needs_view<"letters">>,
                     drop_rule<"kept", needs_table<"chunks">>>()),
              "");
    EXPECT_EQ(
        (about<create_rule<kept>, create_rule<kept>>()),
        "next: TS208 object kept exists already, since next; choose another name, or drop or rename that one first");
    EXPECT_EQ((about<create_rule<kept>, drop_rule<"kept", needs_view<"letters">>>()),
              "next: TS209 there is no object kept here; it is of another kind");
}

TEST(rule, keeps_what_it_needs) {
    EXPECT_EQ((about<create_rule<kept>, rename_table<"chunks", "pieces">>()),
              "next: TS210 table chunks is still used by rule kept; drop those first");
    EXPECT_EQ((about<create_rule<kept>, rename_column<"chunks", "seq_no", "number">>()),
              "next: TS210 column chunks.seq_no is still used by rule kept; drop those first");
    EXPECT_EQ((about<create_rule<kept_letters>, drop_view<"letters">>()),
              "next: TS210 view letters is still used by rule kept; drop those first");
    struct of_nothing : rule<"kept", needs_table<"chunk">, "delete", "", "instead nothing"> {};
    struct without_action : rule<"kept", needs_table<"chunks">, "delete", "", ""> {};
    EXPECT_EQ((about<create_rule<of_nothing>>()),
              "next: TS227 rule kept needs table chunk, which is not there before it; did you mean chunks?");
    EXPECT_EQ((about<create_rule<without_action>>()),
              "next: TS160 rule kept does not say for which event it is, or what it does; write both");
}

}  // namespace

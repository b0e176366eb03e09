// SPDX-License-Identifier: BSL-1.0
#include "typeschema/check/safety/columns.hpp"

#include "unit/check/safety/rig.hpp"

namespace {

using namespace in_use;
using list = numbers_of_rules;

template <class Column>
using added = history<add_column<"items", Column>>;
template <meta::fixed_string Column, class Type, class... Options>
using retyped = history<change_type<"items", Column, Type, Options...>>;

TEST(safety_of_columns, a_default_that_is_the_same_for_all_rows_rewrites_nothing) {
    EXPECT_EQ((rules<added<column<"a", timestamptz, default_<"now()">>>>()), none);
    EXPECT_EQ((rules<added<column<"a", timestamptz, default_<"current_timestamp">>>>()), none);
    EXPECT_EQ((rules<added<column<"a", text, default_<"'x' || 'random()'">>>>()), none);
    EXPECT_EQ((rules<added<column<"a", bigint, default_<"this_no()">>>>()), none);
    EXPECT_EQ((rules<added<column<"a", text, nullable>>>()), none);
    EXPECT_EQ((rules<added<column<"a", of_type<"loose">, nullable>>>()), none);
}

TEST(safety_of_columns, a_value_of_its_own_for_each_row_rewrites_them) {
    EXPECT_EQ((rules<added<column<"a", timestamptz, default_<"clock_timestamp()">>>>()), list{45});
    EXPECT_EQ((rules<added<column<"a", uuid, default_<"pg_catalog.gen_random_uuid()">>>>()), list{45});
    EXPECT_EQ((rules<added<column<"a", double_precision, default_<"1 + random()">>>>()), list{45});
    EXPECT_EQ((rules<added<column<"a", bigint, default_<"next_no()">>>>()), list{45});
    EXPECT_EQ((rules<added<column<"a", bigint, default_<"nextval('numbers')">>>>()), list{45});
    EXPECT_EQ((rules<added<column<"a", integer, serial>>>()), list{48});
    EXPECT_EQ((rules<added<column<"a", bigint, generated_by_default_as_identity<>>>>()), list{49});
    EXPECT_EQ((rules<added<column<"a", integer, nullable, generated_always_as<"number + 1">>>>()), list{50});
    EXPECT_EQ((rules<added<column<"a", of_type<"strict_one">, nullable>>>()), list{51});
}

TEST(safety_of_columns, a_check_and_a_key_stand_beside_a_column) {
    EXPECT_EQ((rules<added<column<"a", integer, nullable, check<"c", "a > 0">>>>()), list{-115});
    EXPECT_EQ((rules<added<column<"a", integer, nullable, unique<"c", on<"a">>>>>()), list{-115});
}

// In its safe sequence a column comes empty, and gets its default for later rows in the same breath.
TEST(safety_of_columns, the_safe_sequences_break_no_rule) {
    EXPECT_EQ(
        (broken_by<add_column<"items", column<"a", uuid, nullable>>, set_default<"items", "a", "gen_random_uuid()">>()),
        none);
    struct filled : migration<"filled", after<"next">,
                              backfill<"items", set<"number", "0">, where<"number is null">, key<"id">,
                                       irreversible<"they had none">>> {};
    struct numbered : migration<"numbered", after<"filled">,
                                add_constraint<"items", check<"number_there", "(number IS NOT NULL)", not_valid>>> {};
    struct proven : migration<"proven", after<"numbered">, validate_constraint<"items", "number_there">> {};
    struct done : migration<"done", after<"proven">, set_not_null<"items", "number">> {};
    struct bare : migration<"bare", after<"done">, drop_constraint<"items", "number_there">> {};
    struct whole : chain<settings<"shop">, first, next<>, filled, numbered, proven, done, bare> {};
    EXPECT_EQ(rules<whole>(), none);
}

TEST(safety_of_columns, values_are_lost_with_their_column_unless_there_were_none) {
    EXPECT_EQ((broken_by<drop_column<"items", "body">>()), list{55});
    EXPECT_EQ((broken_by<drop_column<"items", "length">>()), none);
    EXPECT_EQ((broken_by<require_empty<"items">, drop_column<"items", "body">>()), none);
    EXPECT_EQ((broken_by<require_empty<"pages">, drop_column<"items", "body">>()), list{55});
    EXPECT_EQ((broken_by<add_column<"items", column<"a", text, nullable>>, drop_column<"items", "a">>()), none);
}

TEST(safety_of_columns, a_name_is_kept_for_those_who_say_it) {
    EXPECT_EQ((broken_by<rename_column<"items", "body", "text">>()), list{57});
    EXPECT_EQ((broken_by<require_empty<"items">, rename_column<"items", "body", "text">>()), list{57});
    EXPECT_EQ((broken_by<add_enum_value<"mood", "so so", before_value<"sad">>>()), none);
    EXPECT_EQ((broken_by<rename_enum_value<"mood", "glad", "happy">>()), list{95});
    EXPECT_EQ((broken_by<accept_<breaks_readers, "nobody reads it", rename_column<"items", "body", "text">>>()), none);
}

TEST(safety_of_columns, types_that_keep_the_rows_are_free_to_change) {
    EXPECT_EQ((rules<retyped<"amount", numeric<14, 2>>>()), none);
    EXPECT_EQ((rules<retyped<"amount", numeric<>>>()), none);
    EXPECT_EQ((rules<retyped<"body", varchar<>>>()), none);
    EXPECT_EQ((rules<retyped<"body", citext>>()), none);
    EXPECT_EQ((broken_by<drop_constraint<"items", "title_there">, change_type<"items", "title", varchar<64>>>()), none);
    EXPECT_EQ((broken_by<drop_constraint<"items", "title_there">, change_type<"items", "title", text>>()), none);
}

TEST(safety_of_columns, other_types_rewrite_them_or_their_indexes) {
    EXPECT_EQ((rules<retyped<"title", varchar<64>>>()), list{58}) << "its check is made anew";
    EXPECT_EQ((rules<retyped<"amount", numeric<14, 3>>>()), list{58});
    EXPECT_EQ((rules<retyped<"amount", numeric<12, 1>>>()), (list{58, 58})) << "and its values are rounded";
    EXPECT_EQ((rules<retyped<"amount", numeric<12, 1>, using_<"round(amount, 1)">>>()), list{58});
    EXPECT_EQ((rules<retyped<"body", varchar<99>>>()), list{58});
    EXPECT_EQ((rules<retyped<"number", bigint>>()), list{58});
    EXPECT_EQ((rules<retyped<"number", text, back_using<"number::integer">>>()), list{58});
    EXPECT_EQ((rules<retyped<"seen", timestamptz>>()), list{59}) << "UTC spares the rows, not the index";
    EXPECT_EQ((broken_by<drop_index_concurrently<"items", "seen">, change_type<"items", "seen", timestamptz>>()), none);
    EXPECT_EQ((rules<retyped<"mood", of_type<"moods">, using_<"mood::text::moods">, back_using<"mood::text::mood">>>()),
              list{97});
    EXPECT_EQ((rules<retyped<"mood", of_type<"gloom">, using_<"mood::text::gloom">, back_using<"mood::text::mood">>>()),
              list{58});
    EXPECT_EQ((broken_by<require_empty<"items">, change_type<"items", "number", bigint>>()), none);
}

TEST(safety_of_columns, a_collation_is_that_of_the_indexes_too) {
    EXPECT_EQ((broken_by<set_collation<"items", "body", "C">>()), none);
    EXPECT_EQ((broken_by<create_index_concurrently<"items", index_<"body", on<"body">>>,
                         set_collation<"items", "body", "C">>()),
              list{61});
}

}  // namespace

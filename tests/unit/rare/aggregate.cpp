// SPDX-License-Identifier: BSL-1.0
#include "typeschema/rare.hpp"

#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

// clang-format off
struct mood : enum_type<"mood", "good", "bad"> {};
struct add_up : function<"add_up", arguments<"sum numeric, one numeric">, returns<"numeric">, body<"select sum + one">> {};
struct worse : function<"worse", arguments<"a mood, b mood">, returns<"mood">, body<"select greatest(a, b)">, strict> {};
struct shown : function<"shown", arguments<"a mood">, returns<"text">, body<"select a::text">> {};
struct total : aggregate<"total", takes<numeric<>>, accumulates<numeric<>, "add_up">, initial_value<"0">> {};
struct worst : aggregate<"worst", takes<of_type<"mood">>, accumulates<of_type<"mood">, "worse">, final_function<"shown">,
    combine_function<"worse">, sort_operator<">">, parallel_safe, comment<"of all">> {};
struct rows : aggregate<"rows", takes<>, accumulates<bigint, "int8inc">, initial_value<"0">, owner<"app">> {};
// clang-format on

template <class... Steps>
std::string only_up() {
    return up<create_enum_type<mood>, create_function<add_up>, create_function<worse>, create_function<shown>,
              Steps...>()
        .substr(up<create_enum_type<mood>, create_function<add_up>, create_function<worse>, create_function<shown>>()
                    .size());
}
template <class... Steps>
std::string about() {
    const sentences found = mistakes_of<create_enum_type<mood>, create_function<add_up>, create_function<worse>,
                                        create_function<shown>, Steps...>();
    return found.size() == 1 ? found[0] : found.empty() ? "" : "more: " + found[0] + found[1];
}

TEST(aggregate, is_created_and_dropped) {
    EXPECT_EQ((only_up<create_aggregate<total>>()),
              shown_in("rare/aggregate.hpp",
                       "CREATE AGGREGATE total(numeric) (SFUNC = add_up, STYPE = numeric, INITCOND = '0')"));
    EXPECT_EQ(
        (only_up<create_aggregate<worst>>()),
        "CREATE AGGREGATE worst(mood) (SFUNC = worse, STYPE = mood, FINALFUNC = shown, COMBINEFUNC = worse, SORTOP = "
        ">, PARALLEL = safe);\nCOMMENT ON AGGREGATE worst(mood) IS 'of all';\n");
    EXPECT_EQ((up<create_aggregate<rows>>()),
              "CREATE AGGREGATE rows(*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '0');\n"
              "ALTER AGGREGATE rows(*) OWNER TO app;\n");
    EXPECT_EQ((down<create_aggregate<rows>>()), "DROP AGGREGATE rows(*);\n");
    EXPECT_EQ((only_up<create_aggregate<total>, drop_aggregate<"total", numeric<>>>().substr(
                  only_up<create_aggregate<total>>().size())),
              shown_in("rare/aggregate.hpp", "DROP AGGREGATE total(numeric)"));
}

TEST(aggregate, follows_the_names_of_its_types) {
    EXPECT_EQ((only_up<create_aggregate<worst>, rename_enum_type<"mood", "temper">,
                       comment_on_aggregate<"worst", "", of_type<"temper">>,
                       set_owner_of_aggregate<"worst", "app", of_type<"temper">>,
                       drop_aggregate<"worst", of_type<"temper">>>()
                   .substr(only_up<create_aggregate<worst>>().size())),
              "ALTER TYPE mood RENAME TO temper;\nCOMMENT ON AGGREGATE worst(temper) IS NULL;\n"
              "ALTER AGGREGATE worst(temper) OWNER TO app;\nDROP AGGREGATE worst(temper);\n");
}

TEST(aggregate, keeps_its_types_and_functions) {
    EXPECT_EQ((about<create_aggregate<worst>, drop_function<"worse", "mood, mood">>()),
              "next: TS210 function worse is still used by aggregate worst; drop those first");
    EXPECT_EQ((about<create_aggregate<worst>, drop_function<"shown", "mood">>()),
              "next: TS210 function shown is still used by aggregate worst; drop those first");
    EXPECT_EQ((about<create_aggregate<worst>, drop_enum_type<"mood">>()),
              "next: TS210 enum type mood is still used by aggregate worst; drop those first");
    EXPECT_EQ((about<create_aggregate<worst>, drop_aggregate<"worst", of_type<"mood">>,
                     drop_function<"worse", "mood, mood">, drop_enum_type<"mood">>()),
              "");
}

TEST(aggregate, is_told_apart_by_its_arguments) {
    struct of_two : aggregate<"total", takes<numeric<>, text>, accumulates<numeric<>, "add_two">> {};
    struct of_rows : aggregate<"total", takes<>, accumulates<numeric<>, "add_two">> {};
    EXPECT_EQ(
        (about<create_aggregate<total>, create_aggregate<of_two>, create_aggregate<of_rows>, drop_aggregate<"total">,
               drop_aggregate<"total", numeric<>, text>, drop_aggregate<"total", numeric<>>>()),
        "");
    EXPECT_EQ(
        (about<create_aggregate<total>, create_aggregate<total>>()),
        "next: TS208 aggregate total exists already, since next; choose another name, or drop or rename that one first");
    EXPECT_EQ((about<create_aggregate<total>, drop_aggregate<"total", integer>>()),
              "next: TS209 there is no aggregate total here; write the types of its arguments");
    EXPECT_EQ((about<comment_on_aggregate<"total", "all", numeric<>>>()),
              "next: TS209 there is no aggregate total here");
}

TEST(aggregate, that_postgresql_would_refuse_is_refused) {
    struct no_value : aggregate<"a", takes<text>, accumulates<of_type<"mood">, "worse">> {};
    struct two_values : aggregate<"a", takes<text>, accumulates<text, "f">, initial_value<"">, initial_value<"">> {};
    struct sorted : aggregate<"a", takes<text, text>, accumulates<text, "f">, sort_operator<"<">> {};
    EXPECT_EQ(
        (about<create_aggregate<no_value>>()),
        "next: TS162 aggregate a begins without a state, but its function is strict and its first argument has another "
        "type than the state; write initial_value<...>");
    EXPECT_EQ((about<create_aggregate<two_values>>()), "next: TS162 aggregate a says something twice; remove one");
    EXPECT_EQ(
        (about<create_aggregate<sorted>>()),
        "next: TS162 aggregate a has sort_operator<...>, which only an aggregate of one argument takes; remove it");
}

}  // namespace

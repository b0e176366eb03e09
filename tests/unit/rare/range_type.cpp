// SPDX-License-Identifier: BSL-1.0
#include "typeschema/rare.hpp"

#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

// clang-format off
struct price_diff : function<"price_diff", arguments<"a numeric, b numeric">, returns<"double precision">,
    body<"select (a - b)::float8">, immutable> {};
struct price_span : range_type<"price_span", numeric<12, 2>, subtype_difference<"price_diff">> {};
struct timerange : range_type<"timerange", time_, comment<"of a day">> {};
struct words : range_type<"words", text, subtype_operator_class<"text_pattern_ops">, subtype_collation<"C">,
    multirange_name<"many_words">> {};
struct offers : table<"offers", column<"span", of_type<"price_span">>,
    column<"spans", array_of<of_type<"price_span">>, nullable>> {};
// clang-format on

template <class... Steps>
std::string about() {
    const sentences found = mistakes_of<Steps...>();
    return found.size() == 1 ? found[0] : found.empty() ? "" : "more: " + found[0] + found[1];
}

TEST(range_type, is_created_with_its_options_and_dropped) {
    EXPECT_EQ((up<create_function<price_diff>, create_range_type<price_span>>())
                  .substr(up<create_function<price_diff>>().size()),
              shown_in("rare/range_type.hpp",
                       "CREATE TYPE price_span AS RANGE (SUBTYPE = numeric(12,2), SUBTYPE_DIFF = price_diff)"));
    EXPECT_EQ((up<create_range_type<words>>()),
              "CREATE TYPE words AS RANGE (SUBTYPE = text, SUBTYPE_OPCLASS = text_pattern_ops, COLLATION = \"C\", "
              "MULTIRANGE_TYPE_NAME = many_words);\n");
    EXPECT_EQ((up<create_range_type<timerange>>()),
              "CREATE TYPE timerange AS RANGE (SUBTYPE = time);\nCOMMENT ON TYPE timerange IS 'of a day';\n");
    EXPECT_EQ((down<create_range_type<timerange>>()),
              shown_in("rare/range_type.hpp", "DROP TYPE price_span").substr(0, 10) + "timerange;\n");
}

TEST(range_type, comes_back_with_the_multirange_type_that_it_had) {
    EXPECT_EQ(
        (down<create_range_type<timerange>, rename_range_type<"timerange", "hours">, drop_range_type<"hours">>()),
        "DO $range$\nBEGIN\n    IF pg_catalog.current_setting('server_version_num')::integer < 140000 THEN\n"
        "        CREATE TYPE hours AS RANGE (SUBTYPE = time);\n    ELSE\n"
        "        CREATE TYPE hours AS RANGE (SUBTYPE = time, MULTIRANGE_TYPE_NAME = timemultirange);\n"
        "    END IF;\nEND\n$range$;\nCOMMENT ON TYPE hours IS 'of a day';\nALTER TYPE hours RENAME TO timerange;\nDROP TYPE timerange;\n");
    const std::string back = down<create_function<price_diff>, create_range_type<price_span>,
                                  rename_range_type<"price_span", "span">, drop_range_type<"span">>();
    EXPECT_NE(back.find("CREATE TYPE span AS RANGE (SUBTYPE = numeric(12,2), SUBTYPE_DIFF = price_diff, "
                        "MULTIRANGE_TYPE_NAME = price_span_multirange);\n"),
              std::string::npos);
}

TEST(range_type, stays_while_a_column_has_it_and_keeps_its_function) {
    using namespace typeschema;
    EXPECT_EQ((about<create_function<price_diff>, create_range_type<price_span>, create_table<offers>,
                     drop_range_type<"price_span">>()),
              "next: TS210 range type price_span is still used by column offers.span, column offers.spans; drop those "
              "first");
    EXPECT_EQ((about<create_function<price_diff>, create_range_type<price_span>,
                     drop_function<"price_diff", "numeric, numeric">>()),
              "next: TS210 function price_diff is still used by range type price_span; drop those first");
    EXPECT_EQ(
        (about<create_function<price_diff>, create_range_type<price_span>, create_table<offers>,
               rename_range_type<"price_span", "span">, add_column<"offers", column<"more", of_type<"span">, nullable>>,
               comment_on_range_type<"span", "from and to">, set_owner_of_range_type<"span", "app">>()),
        "");
}

TEST(range_type, is_of_a_type_that_has_an_order) {
    struct of_json : range_type<"r", json> {};
    struct sorted_numbers : range_type<"r", integer, subtype_collation<"C">> {};
    struct two : range_type<"r", text, multirange_name<"a">, multirange_name<"b">> {};
    struct of_unknown : range_type<"r", of_type<"mode">> {};
    EXPECT_EQ((about<create_range_type<of_json>>()),
              "next: TS163 range type r is of json, which PostgreSQL does not put into an order; name one with "
              "subtype_operator_class<...>");
    EXPECT_EQ((about<create_range_type<sorted_numbers>>()),
              "next: TS163 range type r is of integer, which no collation sorts; remove subtype_collation<...>");
    EXPECT_EQ((about<create_range_type<two>>()), "next: TS163 range type r says something twice; remove one");
    EXPECT_EQ((about<create_range_type<of_unknown>>()), "next: TS122 range type r has the unknown type mode");
    EXPECT_EQ(
        (about<create_range_type<timerange>, create_range_type<timerange>>()),
        "next: TS208 range type timerange exists already, since next; choose another name, or drop or rename that one "
        "first");
    EXPECT_EQ((about<drop_range_type<"timerange">>()), "next: TS209 there is no range type timerange here");
}

}  // namespace

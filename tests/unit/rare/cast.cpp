// SPDX-License-Identifier: BSL-1.0
#include "typeschema/rare.hpp"

#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

// clang-format off
struct mood : enum_type<"mood", "good", "bad"> {};
struct code : domain<"code", text> {};
struct mood_of : function<"mood_of", arguments<"n integer">, returns<"mood">, body<"select 'good'::mood">> {};
struct by_function : cast<integer, of_type<"mood">, with_function<"mood_of">, as_assignment, comment<"by number">> {};
struct by_text : cast<text, of_type<"mood">, with_inout, as_implicit> {};
struct by_bytes : cast<bigint, bytea, with_function<"int8send", "bigint">> {};
struct of_an_array : cast<text, array_of<of_type<"mood">>, with_inout> {};
// clang-format on

template <class... Steps>
std::string about() {
    const sentences found = mistakes_of<create_enum_type<mood>, create_function<mood_of>, Steps...>();
    return found.size() == 1 ? found[0] : found.empty() ? "" : "more: " + found[0] + found[1];
}
template <class... Steps>
std::string only_up() {
    return up<create_enum_type<mood>, create_function<mood_of>, Steps...>().substr(
        up<create_enum_type<mood>, create_function<mood_of>>().size());
}

TEST(cast, is_made_by_a_function_or_through_text_or_not_at_all) {
    EXPECT_EQ((only_up<create_cast<by_function>>()),
              "CREATE CAST (integer AS mood) WITH FUNCTION mood_of(n integer) AS ASSIGNMENT;\n"
              "COMMENT ON CAST (integer AS mood) IS 'by number';\n");
    EXPECT_EQ((only_up<create_cast<by_text>>()), "CREATE CAST (text AS mood) WITH INOUT AS IMPLICIT;\n");
    EXPECT_EQ((up<create_cast<by_bytes>>()), "CREATE CAST (bigint AS bytea) WITH FUNCTION int8send(bigint);\n");
    struct same_bytes : cast<oid, integer, without_function> {};
    EXPECT_EQ((up<create_cast<same_bytes>>()), "CREATE CAST (oid AS integer) WITHOUT FUNCTION;\n");
    EXPECT_EQ((down<create_cast<same_bytes>>()), "DROP CAST (oid AS integer);\n");
}

TEST(cast, is_dropped_by_its_types_and_follows_their_names) {
    EXPECT_EQ((only_up<create_cast<by_function>, create_cast<by_text>, create_cast<of_an_array>,
                       rename_enum_type<"mood", "temper">, drop_cast<text, of_type<"temper">>,
                       drop_cast<text, array_of<of_type<"temper">>>>())
                  .substr(only_up<create_cast<by_function>, create_cast<by_text>, create_cast<of_an_array>>().size()),
              "ALTER TYPE mood RENAME TO temper;\nDROP CAST (text AS temper);\nDROP CAST (text AS temper[]);\n");
    const std::string back = down<create_enum_type<mood>, create_function<mood_of>, create_cast<by_function>,
                                  rename_enum_type<"mood", "temper">, drop_cast<integer, of_type<"temper">>>();
    EXPECT_EQ(back.substr(0, back.find("ALTER")),
              "CREATE CAST (integer AS temper) WITH FUNCTION mood_of(n integer) AS ASSIGNMENT;\n"
              "COMMENT ON CAST (integer AS temper) IS 'by number';\n");
}

TEST(cast, keeps_its_types_and_its_function) {
    EXPECT_EQ((about<create_cast<by_text>, drop_enum_type<"mood">>()),
              "next: TS210 enum type mood is still used by cast text as mood; drop those first");
    EXPECT_EQ((about<create_cast<by_function>, drop_function<"mood_of", "integer">>()),
              "next: TS210 function mood_of is still used by cast integer as mood; drop those first");
    EXPECT_EQ((about<create_cast<by_function>, drop_cast<integer, of_type<"mood">>, drop_function<"mood_of", "integer">,
                     drop_enum_type<"mood">>()),
              "");
}

TEST(cast, is_made_anew_with_its_enum_type) {
    struct both : cast<of_type<"mood">, array_of<of_type<"mood">>, with_inout> {};
    const std::string back =
        down<create_enum_type<mood>, create_cast<by_text>, create_cast<both>, add_enum_value<"mood", "fine">>();
    EXPECT_EQ(
        back.substr(0, back.find("DROP TYPE")),
        "DROP CAST (mood AS mood[]);\nDROP CAST (text AS mood);\nALTER TYPE mood RENAME TO mood__typeschema_old;\n"
        "CREATE TYPE mood AS ENUM ('good', 'bad');\nCREATE CAST (mood AS mood[]) WITH INOUT;\n"
        "CREATE CAST (text AS mood) WITH INOUT AS IMPLICIT;\n");
}

TEST(cast, is_there_once_for_two_types) {
    struct again : cast<text, of_type<"mood">, with_inout> {};
    EXPECT_EQ(
        (about<create_cast<by_text>, create_cast<again>>()),
        "next: TS208 cast text as mood exists already, since next; choose another name, or drop or rename that one "
        "first");
    EXPECT_EQ((about<create_cast<by_text>, create_cast<of_an_array>, create_cast<by_function>>()), "");
    EXPECT_EQ((about<drop_cast<text, of_type<"mood">>>()), "next: TS209 there is no cast text as mood here");
    EXPECT_EQ((about<create_cast<by_text>, drop_cast<of_type<"mood">, text>>()),
              "next: TS209 there is no cast mood as text here");
}

TEST(cast, that_postgresql_would_not_make_or_never_use_is_refused) {
    struct no_way : cast<text, of_type<"mood">, as_implicit> {};
    struct two_ways : cast<text, of_type<"mood">, with_inout, without_function> {};
    struct two_contexts : cast<text, of_type<"mood">, with_inout, as_implicit, as_assignment> {};
    struct to_itself : cast<text, text, with_inout> {};
    struct of_domain : cast<text, of_type<"code">, with_inout> {};
    struct of_enum : cast<text, of_type<"mood">, without_function> {};
    struct of_unknown : cast<text, of_type<"mode">, with_inout> {};
    EXPECT_EQ((about<create_cast<no_way>>()),
              "next: TS161 cast text as mood does not say how it is made; write with_function<...>, with_inout or "
              "without_function");
    EXPECT_EQ(
        (about<create_cast<two_ways>>()),
        "next: TS161 cast text as mood says more than one way to make it; write one of with_function<...>, with_inout "
        "and without_function");
    EXPECT_EQ((about<create_cast<two_contexts>>()),
              "next: TS161 cast text as mood says twice where it is made; write one of as_assignment and as_implicit");
    EXPECT_EQ(
        (about<create_cast<to_itself>>()),
        "next: TS161 cast text as text is from a type to itself, which only a function for its length does; write "
        "with_function<...>");
    EXPECT_EQ(
        (about<create_domain<code>, create_cast<of_domain>>()),
        "next: TS161 cast text as code is of a domain, and PostgreSQL never looks at such a cast; write it for the "
        "type that the domain is of");
    EXPECT_EQ(
        (about<create_cast<of_enum>>()),
        "next: TS161 cast text as mood has no function, but PostgreSQL takes no array, enum, composite or range type "
        "for the bytes of another type; write with_function<...> or with_inout");
    EXPECT_EQ((about<create_cast<of_unknown>>()),
              "next: TS122 cast text as mode has the unknown type mode; did you mean mood?");
}

}  // namespace

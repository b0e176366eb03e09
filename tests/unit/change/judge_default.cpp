// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/judge_default.hpp"

#include "typeschema/schema/existing_type.hpp"
#include "typeschema/schema/more_types.hpp"
#include "typeschema/schema/types.hpp"
#include "typeschema/sql/reader/default_facts.hpp"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>

namespace {

using namespace typeschema;

template <class Type>
void expect(bool fits, std::initializer_list<const char*> constants) {
    for (const char* text : constants)
        EXPECT_EQ(change::string_fits("'" + std::string(text) + "'", Type::lowered), fits) << text;
}
template <class Type>
void takes(std::initializer_list<const char*> constants) {
    expect<Type>(true, constants);
}
template <class Type>
void refuses(std::initializer_list<const char*> constants) {
    expect<Type>(false, constants);
}

// Each list was compared with what PostgreSQL 15 says of the constant.
TEST(judge_default, booleans_are_words_in_any_case_or_the_beginning_of_one) {
    takes<boolean>({"true", "TRUE", " tr ", "F", "yes", "off", "of", "0"});
    refuses<boolean>({"", "o", "maybe", "2", "yes!"});
}

TEST(judge_default, numbers_have_digits_and_fit_into_the_type) {
    takes<integer>({" 5 ", "-2147483648", "+7"});
    refuses<integer>({"", "5 6", "2147483648", "1.5", "abc"});
    takes<numeric<5, 2>>({"999.99", "-0.001", " 12 ", "NaN", "1e2", ".5", "0001.5"});
    refuses<numeric<5, 2>>({"abc", "1000", "-1234.5", "", "-", "."});
    takes<double_precision>({"1e300", "-Infinity", "5."});
    refuses<real>({"much", "e5"});
}

TEST(judge_default, a_uuid_has_its_dashes_behind_every_fourth_digit) {
    takes<uuid>({"a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11", "{A0EEBC999C0B4EF8BB6D6BB9BD380A11}",
                 "a0ee-bc99-9c0b-4ef8-bb6d-6bb9-bd38-0a11"});
    refuses<uuid>({"a0eebc999-c0b4ef8bb6d6bb9bd380a11", "{a0eebc999c0b4ef8bb6d6bb9bd380a11",
                   "0000-0000000000000000000000000000-", "1234", ""});
}

TEST(judge_default, a_day_is_one_of_the_calendar) {
    takes<date>({"2024-02-29", "epoch", "Today", "20240105", "Jan 5 2024", "2000-02-29"});
    refuses<date>({"2023-02-29", "2024-13-01", "2024-00-10", "1900-02-29", "gestern", ""});
    takes<timestamptz>({"2024-01-31 10:00+02", "now", "-infinity", "tomorrow"});
    refuses<timestamptz>({"2024-04-31 10:00", "later"});
}

TEST(judge_default, json_is_read) {
    takes<jsonb>({"{}", "[]", " {\"a\": [1, -2.5e3, true, null, \"it''s\"]} ", "\"text\"", "0", "[[[[]]]]"});
    refuses<jsonb>({"", "draft", "{a:1}", "{''a'':1}", "[1,]", "{\"a\"}", "[1 2]", "01", "{\"a\":1", "tru", "{}{}"});
    EXPECT_TRUE(change::string_fits("'" + std::string(40, '[') + "'", jsonb::lowered));
}

TEST(judge_default, a_text_is_no_longer_than_its_type) {
    takes<varchar<4>>({"abcd", "it''s", "größ", "ab    ", ""});
    refuses<varchar<4>>({"abcde", "größe", "it''ss"});
    takes<bytea>({"\\x00ff", "\\x", "plain", "\\x00 ff"});
    refuses<bytea>({"\\x0", "\\xgg"});
}

TEST(judge_default, a_span_of_time_counts_something) {
    takes<interval>({"1 day", "P1Y", "@ 1 hour ago", "00:05", "infinity"});
    refuses<interval>({"", "day", "soon"});
    takes<timestamp>({"2024-01-31 10:00", "epoch"});
    refuses<timestamp>({"2024-02-30", "later"});
    takes<json>({"{}"});
    refuses<json>({"{"});
    takes<char_<2>>({"ab", "a"});
    refuses<char_<2>>({"abc"});
}

TEST(judge_default, leaves_types_that_it_does_not_know_to_the_server) {
    struct domain_of_number : of_type<"quantity"> {};
    for (const char* text : {"1", "1.5", "'x'", "now()", "array[1]"}) {
        model::default_value d = typeschema::sql::reader::read_default(text);
        d.text = model::name(std::string_view(text));
        const bool array = d.kind == model::default_kind::array;
        model::type t = array ? array_of<citext>::lowered : citext::lowered;
        EXPECT_EQ(change::judge_default(&d, t), model::problem_code::none) << text;
        t = array ? array_of<domain_of_number>::lowered : domain_of_number::lowered;
        EXPECT_EQ(change::judge_default(&d, t), model::problem_code::none) << text;
    }
}

TEST(judge_default, knows_types_of_more_than_one_word) {
    const auto judged = [](std::string_view text, const model::type& t) {
        model::default_value d = typeschema::sql::reader::read_default(text);
        d.text = model::name(text);
        return change::judge_default(&d, t);
    };
    EXPECT_EQ(judged("'1'::double precision", uuid::lowered), model::problem_code::default_of_another_type);
    EXPECT_EQ(judged("'x'::Character Varying", uuid::lowered), model::problem_code::default_of_another_type);
    EXPECT_EQ(judged("'1'::double precision", integer::lowered), model::problem_code::none);
}

TEST(judge_default, an_array_has_its_braces_and_elements_of_its_type) {
    takes<array_of<integer>>({"{}", " {1,2} ", "[0:1]={1,2}"});
    refuses<array_of<integer>>({"", "1", "{1,2"});
    const auto constructed = [](const char* text, const model::type& t) { return change::constructor_fits(text, t); };
    EXPECT_TRUE(constructed("array[1]", array_of<integer>::lowered));
    EXPECT_TRUE(constructed("ARRAY [ 'a' ]", array_of<varchar<8>>::lowered));
    EXPECT_TRUE(constructed("array[now()]", array_of<timestamptz>::lowered));
    EXPECT_FALSE(constructed("array['a']", array_of<integer>::lowered));
    EXPECT_TRUE(constructed("array[1]", array_of<text>::lowered));
    EXPECT_TRUE(constructed("array[1]", array_of<money>::lowered));
    EXPECT_FALSE(constructed("array[1]", array_of<inet>::lowered));
    EXPECT_FALSE(constructed("array[]", array_of<text>::lowered));
    EXPECT_FALSE(constructed("array['a']", text::lowered));
    EXPECT_TRUE(constructed("array['1'::jsonb]", array_of<jsonb>::lowered));
    EXPECT_FALSE(constructed("array['1'::jsonb]", jsonb::lowered));
}

}  // namespace

// SPDX-License-Identifier: BSL-1.0
#include "typeschema/sql/reader/names.hpp"

#include "typeschema/sql/to_string.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

using namespace typeschema;
using namespace typeschema::sql::reader;

namespace {

struct read_names {
    std::vector<name_use> uses;
    name_list list;
};

read_names read(std::string_view sql) {
    read_names all;
    all.uses.resize(count_names(sql));
    all.list.to = all.uses.data();
    all.list.room = static_cast<std::uint32_t>(all.uses.size());
    collect_names(sql, all.list);
    return all;
}

std::string listed(std::string_view sql, name_kind kind) {
    std::string text;
    for (const name_use& use : read(sql).uses)
        if (use.kind == kind) {
            text += text.empty() ? "" : " ";
            for (const name_part* part : {&use.outer, &use.qualifier})
                if (!part->empty())
                    text += sql::to_string([&](sql::writer& to) { put_name(to, part->in(sql)); }) + ".";
            text += sql::to_string([&](sql::writer& to) { put_name(to, use.name.in(sql)); });
        }
    return text;
}
std::string columns(std::string_view sql) {
    return listed(sql, name_kind::column);
}
std::string functions(std::string_view sql) {
    return listed(sql, name_kind::function);
}
std::string types(std::string_view sql) {
    return listed(sql, name_kind::type);
}
std::string problem(std::string_view sql) {
    const name_list list = read(sql).list;
    return list.facts.ok() ? "" : std::string(list.facts.why()) + " at " + std::to_string(list.facts.error_at);
}

// Exact size, position and folded hash at compile time.
constexpr const auto& status = names_of<"t.Status in ('a', 'b') and lower(\"Kind\") = 'c'">;
static_assert(status.size() == 3 && status.facts.ok());
static_assert(status.uses[0].name.begin == 2 && status.uses[0].name.length == 6);
static_assert(status.uses[0].name.hash == meta::hash32("status") && !status.uses[0].name.plain);
static_assert(status.uses[0].qualifier.hash == meta::hash32("t"));
static_assert(status.uses[1].kind == name_kind::function);
static_assert(!status.uses[2].name.plain &&
              status.uses[2].name.is("t.Status in ('a', 'b') and lower(\"Kind\")", "Kind"));
static_assert(names_of<"status is null">.uses[0].name.plain);
static_assert(names_of<"1">.size() == 0 && names_of<"1">.begin() == names_of<"1">.end());

// 8 KiB, and 50 open parentheses, within the default limits of both compilers.
constexpr std::string_view term =
    "(status in ('received', 'parsed') and length(t.content) >= 32 and uri is not null and kind::text = any (array['a','b']) "
    "or note ~ 'x')\nand ";
constexpr std::uint32_t terms = 64;
struct long_text {
    char text[term.size() * terms] = {};
    constexpr long_text() {
        for (std::size_t i = 0; i < sizeof text; ++i)
            text[i] = term[i % term.size()];
    }
    constexpr std::string_view view() const { return {text, sizeof text - 5}; }
};
constexpr long_text eight_kib;
static_assert(eight_kib.view().size() > 8192);
constexpr auto names_of_8_kib = first_names<count_names(eight_kib.view())>(eight_kib.view());
static_assert(names_of_8_kib.facts.ok() && names_of_8_kib.total == terms * 7);
constexpr bool reads_nested(std::uint32_t depth) {
    char text[512] = {};
    for (std::uint32_t i = 0; i < depth; ++i) {
        text[i] = '(';
        text[depth + 1 + i] = ')';
    }
    text[depth] = 'a';
    name_list list;
    collect_names(std::string_view(text, 2 * depth + 1), list);
    return list.facts.ok() && list.size == 1;
}
static_assert(reads_nested(50) && reads_nested(64) && !reads_nested(65));

TEST(names, are_columns_where_an_operand_stands) {
    EXPECT_EQ(columns("a > b and not c"), "a b c");
    EXPECT_EQ(columns("t.a = s.t.\"B\""), "t.a s.t.B");
    EXPECT_EQ(columns("case when a then b else c end"), "a b c");
    EXPECT_EQ(columns("(a).field + a[b]"), "a a b");
}

TEST(names, of_functions_are_listed_apart) {
    EXPECT_EQ(columns("lower(a) = my.f (b)"), "a b");
    EXPECT_EQ(functions("lower(a) = my.f (b)"), "lower my.f");
    EXPECT_EQ(functions("coalesce(nullif(a, ''), substring(b from 1 for 2))"), "");
    EXPECT_EQ(functions("left(a, 1)"), "left");
}

TEST(names, of_types_are_no_columns) {
    EXPECT_EQ(columns("a::text || cast(b as my.kind)::character varying(10)[]"), "a b");
    EXPECT_EQ(types("a::text || cast(b as my.kind)::character varying(10)[]"), "text my.kind");
    EXPECT_EQ(columns("a < date '2020-01-01' + interval '1' day"), "a");
    EXPECT_EQ(columns("a::timestamp(3) with time zone at time zone b"), "a b");
    EXPECT_EQ(columns("a::geometry(Point, 4326)"), "a");
    EXPECT_EQ(columns("xmlforest(a, b as c)"), "a b");
}

TEST(names, of_the_grammar_are_no_columns) {
    EXPECT_EQ(columns("extract(year from a) + position('x' in b)"), "a b");
    EXPECT_EQ(columns("trim(both from a) like overlay(b placing c from 1) escape d"), "a b c d");
    EXPECT_EQ(columns("a is not distinct from current_timestamp(3) and b is unknown and normalize(c, nfc) = d"),
              "a b c d");
    EXPECT_EQ(columns("f(first => a, b := c)"), "a c");
    EXPECT_EQ(columns("a operator(pg_catalog.=) b"), "a b");
    EXPECT_EQ(columns("a collate \"C\" between b and c"), "a b c");
}

TEST(names, may_be_words_that_are_free_for_columns) {
    EXPECT_EQ(columns("position > 0 and time < timestamp and at = over and value <> filter"),
              "position time timestamp at over value filter");
    EXPECT_EQ(columns("year = 1 and between between 1 and 2"), "year between");
}

TEST(names, of_collations_are_listed) {
    EXPECT_EQ(listed("a collate pg_catalog.\"C\"", name_kind::collation), "pg_catalog.C");
}

TEST(names, raise_flags_for_what_some_expressions_may_not_hold) {
    EXPECT_TRUE(read("exists (select 1 from t where t.a = b)").list.facts.has_subquery);
    EXPECT_TRUE(read("a in (values (1))").list.facts.has_subquery);
    EXPECT_TRUE(read("rank() over (order by a)").list.facts.has_window);
    EXPECT_TRUE(read("a = $1").list.facts.has_parameter);
    EXPECT_EQ(read("a = $1").list.facts.error_at, 4u);
    EXPECT_EQ(read("a -- why").list.facts.error_at, 1u);
    EXPECT_TRUE(read("f(t.*)").list.facts.has_whole_row);
    EXPECT_TRUE(read("a -- why").list.facts.ends_in_comment);
    const expression_facts plain = read("a = '$1 select' -- t.*\n").list.facts;
    EXPECT_FALSE(plain.has_subquery || plain.has_window || plain.has_parameter || plain.has_whole_row ||
                 plain.ends_in_comment);
}

TEST(names, keep_a_text_out_of_a_check_or_default_in_words) {
    const auto trouble = [](std::string_view sql) { return first_names<0>(sql).facts.trouble(); };
    EXPECT_EQ(trouble("count(a) > 1"), "an aggregate function cannot stand here");
    EXPECT_EQ(trouble("a > 1 and Sum (b) > 1"), "an aggregate function cannot stand here");
    EXPECT_EQ(trouble("rank() over () > 1"), "a window function cannot stand here");
    EXPECT_EQ(trouble("a > 1 -- why"), "the text ends in a comment, which would swallow what follows it");
    EXPECT_EQ(trouble("a > $1"), "a parameter such as $1 cannot stand here");
    EXPECT_EQ(trouble("a >"), "a value is missing here");
    // A column may have the name of such a function, and a function of the author's own is written with its schema.
    EXPECT_EQ(trouble("count > 1 and mine.max(a, 2) > 1 and greatest(a, 1) > 1"), "");
    EXPECT_EQ(trouble("(select count(*) from t) > 1"), "");
}

TEST(names, of_a_broken_text_come_with_place_and_reason) {
    EXPECT_EQ(problem(""), "the expression is empty at 0");
    EXPECT_EQ(problem("a >"), "a value is missing here at 3");
    EXPECT_EQ(problem("a adn b"), "an operator is missing before this at 2");
    EXPECT_EQ(problem("(a"), "a parenthesis or bracket has no partner at 0");
    EXPECT_EQ(problem("a) or (b"), "a parenthesis or bracket has no partner at 1");
    EXPECT_EQ(problem("a; drop table b"), "this cannot stand in one expression at 1");
    EXPECT_EQ(problem("a, b"), "this cannot stand in one expression at 1");
    EXPECT_EQ(problem("a = create"), "this word cannot stand in an expression at 4");
    EXPECT_EQ(problem("a::5"), "a type is missing or unreadable here at 3");
    EXPECT_EQ(problem("a = 'x"), "a string is not closed at 4");
    EXPECT_EQ(problem("U&\"a\" = 1"), "names as U&\"...\" are not read; write the characters themselves at 0");
    EXPECT_EQ(problem(std::string(201, '(')), "more than 64 parentheses are open at 64");
    EXPECT_NE(problem(std::string("a\0b", 3)), "");
}

TEST(names, beyond_the_room_are_counted_only) {
    const name_array<2> two = first_names<2>("a + b + c");
    EXPECT_EQ(two.total, 3u);
    EXPECT_EQ(two.size(), 2u);
    EXPECT_EQ(two.uses[1].name.begin, 4u);
}

TEST(names, are_read_from_long_texts_at_run_time) {
    std::string sql = "a";
    while (sql.size() < 100'000)
        sql += " or f(b) = 'x'";
    EXPECT_EQ(problem(sql), "");
    EXPECT_NE(problem(std::string(100'000, '(')), "");
    EXPECT_NE(problem(std::string(100'000, '\'') + "'"), "");
}

}  // namespace

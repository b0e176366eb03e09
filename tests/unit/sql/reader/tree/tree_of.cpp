// SPDX-License-Identifier: BSL-1.0
#include "typeschema/sql/reader/tree/tree_of.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <string_view>

using namespace typeschema;
using namespace typeschema::sql::reader;

namespace {

// Texts of a size that nobody writes, for the compilers' limits: `begin`, `part` as often as said, `end`, `close` as often
// again, and blanks.
template <std::size_t Size>
consteval meta::fixed_string<Size> repeated(std::string_view begin, std::string_view part, std::size_t times,
                                            std::string_view end = {}, std::string_view close = {}) {
    meta::fixed_string<Size> made;
    std::size_t size = 0;
    const auto put = [&](std::string_view what) {
        for (const char c : what)
            made.text[size++] = c;
    };
    put(begin);
    for (std::size_t i = 0; i < times; ++i)
        put(part);
    put(end);
    for (std::size_t i = 0; i < times; ++i)
        put(close);
    while (size < Size)
        made.text[size++] = ' ';
    return made;
}

constexpr std::size_t count_children(const tree& read, node_id parent) {
    std::size_t count = 0;
    for (node_id child = read[parent].first; child != 0; child = read[child].next)
        ++count;
    return count;
}

// 200 terms of OR, and 50 parentheses, within the compilers' default limits.
constexpr tree terms = expression_tree<repeated<4300>("a = 1", " or status = 'active'", 199)>.view();
static_assert(terms.ok());
static_assert(terms[terms.root()].kind == node_kind::or_);
static_assert(count_children(terms, terms.root()) == 200);

constexpr tree parentheses = expression_tree<repeated<400>("", "(1 + ", 50, "a", ")")>.view();
static_assert(parentheses.ok());
static_assert(parentheses.size == 1 + 101);

constexpr tree calls = expression_tree<repeated<600>("", "coalesce(", 50, "a", ")")>.view();
static_assert(calls.ok());

constexpr tree queries = query_tree<repeated<1500>("", "select a from (", 50, "select 1", ") as more")>.view();
static_assert(queries.ok());

// 8 KiB of the shortest tokens, and of names and strings.
constexpr tree additions = expression_tree<repeated<8192>("a", "+a", 4095)>.view();
static_assert(additions.ok());
static_assert(additions.size == 1 + 4096 + 4095);

constexpr tree items =
    expression_tree<repeated<8192>("a in ('b'", ", a_column_of_a_long_name, 'value'", 240, ")")>.view();
static_assert(items.ok());
static_assert(count_children(items, items.root()) == 482);

// What is too much is said in words, not by the compiler.
constexpr tree too_deep = expression_tree<repeated<2000>("", "(", 1000, "a", ")")>.view();
static_assert(too_deep.refused.why == syntax_error::too_deep);
static_assert(too_deep.refused.at == 399);

constexpr tree too_long = expression_tree<repeated<longest_text + 1>("a", " ", 1)>.view();
static_assert(too_long.refused.why == syntax_error::too_long);

constexpr tree wrong = expression_tree<"amount >= 0 and (status in ('a', 'b') or)">.view();
static_assert(wrong.refused.why == syntax_error::missing_operand);
static_assert(wrong.refused.at == 40);
static_assert(wrong.refused.words() == "a value is missing here");

}  // namespace

TEST(tree_of, the_tree_of_a_text_is_read_once_and_the_same_at_run_time) {
    constexpr std::string_view text = "status in ('received', 'parsed') and amount >= 0";
    constexpr tree made = expression_tree<"status in ('received', 'parsed') and amount >= 0">.view();
    node nodes[64] = {};
    const tree again = parse(text, text_kind::expression, nodes, 64);
    ASSERT_TRUE(made.ok());
    ASSERT_EQ(made.size, again.size);
    for (node_id id = 1; id < made.size; ++id) {
        EXPECT_EQ(made[id].kind, again[id].kind) << id;
        EXPECT_EQ(made[id].begin, again[id].begin) << id;
        EXPECT_EQ(made[id].first, again[id].first) << id;
        EXPECT_EQ(made[id].next, again[id].next) << id;
    }
}

TEST(tree_of, a_tree_that_has_no_room_is_refused) {
    node nodes[4] = {};
    EXPECT_TRUE(parse("a + b", text_kind::expression, nodes, 4).ok());
    EXPECT_EQ(parse("a + b + c", text_kind::expression, nodes, 4).refused.why, syntax_error::too_long);
}

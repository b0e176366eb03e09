// SPDX-License-Identifier: BSL-1.0
#include "typeschema/sql/reader/tree/parse.hpp"

#include "oracle/sql/productions.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace typeschema;
using namespace typeschema::sql::reader;

namespace {

struct read_text {
    std::vector<node> nodes;
    tree read;

    explicit read_text(std::string_view sql, text_kind kind = text_kind::expression) : nodes(room_for(sql.size())) {
        read = parse(sql, kind, nodes.data(), static_cast<std::uint32_t>(nodes.size()));
    }
};

// The tokens of an expression's nodes as an outline: binary nodes as (+ a b), names and constants as they are.
std::string outline(std::string_view sql, const tree& read, node_id id) {
    const node& each = read[id];
    if (each.first == 0)
        return std::string(each.in(sql));
    std::string all = "(" + std::string(each.in(sql));
    for (node_id child = each.first; child != 0; child = read[child].next)
        all += " " + outline(sql, read, child);
    return all + ")";
}
std::string outline(std::string_view sql, text_kind kind = text_kind::expression) {
    const read_text made(sql, kind);
    return made.read.ok() ? outline(sql, made.read, made.read.root()) : std::string(made.read.refused.words());
}

struct refused_text {
    const char* sql;
    syntax_error why;
    std::uint32_t at;
    text_kind kind = text_kind::expression;
};

constexpr refused_text refused_texts[] = {
    {"", syntax_error::empty_text, 0},
    {"  -- nothing", syntax_error::empty_text, 12},
    {"a >", syntax_error::missing_operand, 3},
    {"a > )", syntax_error::missing_operand, 4},
    {"a b", syntax_error::unexpected_token, 2},
    {"a, b", syntax_error::unexpected_token, 1},
    {"(a", syntax_error::unexpected_end, 2},
    {"a.", syntax_error::missing_name, 2},
    {"a::", syntax_error::missing_type, 3},
    {"a = b = c", syntax_error::not_associative, 6},
    {"a between 1 and 2 between 3 and 4", syntax_error::not_associative, 18},
    {"a overlaps b", syntax_error::not_a_row, 2},
    {"a.*.b", syntax_error::star_not_last, 3},
    {"array[1, [2]]", syntax_error::mixed_array, 9},
    {"f() over (rows 1 following)", syntax_error::bad_frame, 10},
    {"f(distinct a) within group (order by b)", syntax_error::wrong_use, 14},
    {"f(a) within group ()", syntax_error::missing_order, 19},
    {"xmlelement(name a)", syntax_error::not_read, 0},
    {"a is json", syntax_error::not_read, 5},
    {"default", syntax_error::not_read, 0},
    {"f(left => 1)", syntax_error::not_read, 7},
    {"json_value(a, '$')", syntax_error::not_read, 0},
    {"U&'a'", syntax_error::unicode_string, 0},
    {"a + U&\"b\"", syntax_error::unicode_name, 4},
    {"a = 'b", syntax_error::lexical, 4},
    {"(select 1) + (select 1 order by 1 order by 2)", syntax_error::unexpected_token, 34},
    {"(select 1 order by 1) order by 2", syntax_error::said_twice, 22, text_kind::query},
    {"select 1 from (select 2)", syntax_error::missing_name, 24, text_kind::query},
    {"select a into b from c", syntax_error::not_read, 9, text_kind::query},
    {"select 1 from a tablesample system (1)", syntax_error::unexpected_token, 16, text_kind::query},
    {"select 1 from rows from (f())", syntax_error::not_read, 14, text_kind::query},
    {"with a as (delete from b returning c) select 1", syntax_error::not_read, 11, text_kind::query},
    {"select 1 from a join b using (c) as d", syntax_error::not_read, 33, text_kind::query},
};

}  // namespace

TEST(parse, each_refusal_says_why_and_where) {
    for (const refused_text& each : refused_texts) {
        const read_text made(each.sql, each.kind);
        EXPECT_EQ(made.read.refused.why, each.why) << each.sql << ": " << made.read.refused.words();
        EXPECT_EQ(made.read.refused.at, each.at) << each.sql;
    }
}

TEST(parse, every_reason_has_words_and_a_text_that_is_refused_for_it) {
    for (auto why = static_cast<std::uint8_t>(syntax_error::lexical);
         why <= static_cast<std::uint8_t>(syntax_error::too_long); ++why) {
        EXPECT_NE(words_of(syntax_error{why}), "unknown error");
        bool found = syntax_error{why} == syntax_error::too_deep || syntax_error{why} == syntax_error::too_long;
        for (const refused_text& each : refused_texts)
            found = found || each.why == syntax_error{why};
        EXPECT_TRUE(found) << words_of(syntax_error{why});
    }
}

// Whoever goes through the array in order meets operands before operators, and the nodes of a subtree in one run.
TEST(parse, nodes_come_before_their_parents_and_subtrees_in_one_run) {
    for (const oracle::production& each : oracle::productions) {
        const std::string_view sql = each.text;
        const read_text made(sql, each.query ? text_kind::query : text_kind::expression);
        const tree& read = made.read;
        ASSERT_TRUE(read.ok()) << sql;
        ASSERT_GT(read.size, 1U) << sql;
        std::vector<node_id> begin(read.size), parents(read.size);
        for (node_id id = 1; id < read.size; ++id) {
            begin[id] = id;
            node_id run = 0;
            for (node_id child = read[id].first; child != 0; child = read[child].next) {
                ASSERT_LT(child, id) << sql;
                ++parents[child];
                begin[id] = std::min(begin[id], begin[child]);
                run += child - begin[child] + 1;
            }
            EXPECT_EQ(run, id - begin[id]) << sql << ": node " << id;
            EXPECT_LE(read[id].begin + read[id].length, sql.size()) << sql;
        }
        for (node_id id = 1; id < read.root(); ++id)
            EXPECT_EQ(parents[id], 1U) << sql << ": node " << id;
    }
}

TEST(parse, operators_bind_as_the_manual_ranks_them) {
    EXPECT_EQ(outline("a or b and not c = d + e * f ^ -g"), "(or a (and b (not (= c (+ d (* e (^ f (- g))))))))");
    EXPECT_EQ(outline("a - b - c"), "(- (- a b) c)");
    EXPECT_EQ(outline("a ^ b ^ c"), "(^ (^ a b) c)");
    EXPECT_EQ(outline("a || b = c"), "(= (|| a b) c)");
    EXPECT_EQ(outline("a in (1, 2) and b"), "(and (in a 1 2) b)");
    EXPECT_EQ(outline("a or b or (c or d) or e"), "(or a b (or c d) e)");
    EXPECT_EQ(outline("a between b + 1 and c and d"), "(and (between a (+ b 1) c) d)");
}

TEST(parse, names_have_their_last_part_as_token_and_the_others_before_the_children) {
    EXPECT_EQ(outline("s.t.a"), "(a s t)");
    EXPECT_EQ(outline("s.f(a, b)"), "(f s a b)");
    EXPECT_EQ(outline("a collate pg_catalog.\"C\""), "(\"C\" a pg_catalog)");
    EXPECT_EQ(outline("a operator(x.+) b"), "(+ a b x)");
    EXPECT_EQ(outline("a::s.t(3)[]"), "(:: a (s.t(3)[] s t 3))");
}

TEST(parse, the_hash_of_a_name_is_that_of_the_name_as_stored) {
    const read_text lower("amount"), upper("AMOUNT"), quoted("\"amount\"");
    EXPECT_EQ(lower.read[1].hash, upper.read[1].hash);
    EXPECT_EQ(lower.read[1].hash, quoted.read[1].hash);
    EXPECT_EQ(lower.read[1].hash, meta::hash32("amount"));
}

TEST(parse, a_type_says_its_form_its_modifiers_and_its_dimensions) {
    const std::string_view sql = "a::timestamp(3) with time zone[][4]";
    const read_text made(sql);
    ASSERT_TRUE(made.read.ok());
    const node& type = made.read[made.read[made.read[made.read.root()].first].next];
    EXPECT_EQ(type.kind, node_kind::type_name);
    EXPECT_EQ(type_form{type.form}, type_form::timestamp_tz);
    EXPECT_EQ(type.flags, 2);
    EXPECT_EQ(type.in(sql), "timestamp(3) with time zone[][4]");
    EXPECT_EQ(made.read[type.first].in(sql), "3");
}

TEST(parse, the_fields_of_an_interval_are_bits) {
    const read_text made("interval '1' day to second(3)");
    ASSERT_TRUE(made.read.ok());
    const node& type = made.read[made.read[made.read.root()].first];
    EXPECT_EQ(type.hash, interval_field::day | interval_field::hour | interval_field::minute | interval_field::second);
}

TEST(parse, a_query_has_its_clauses_in_order) {
    EXPECT_EQ(outline("select a x from t where b order by a limit 1", text_kind::query),
              "(select (select (a (x a)) (from t) (where b)) (order (a a)) (limit 1))");
    EXPECT_EQ(outline("select from a join b on c", text_kind::query),
              "(select (select from (from (join a b (on c)))))");
}

// SPDX-License-Identifier: BSL-1.0
#include "typeschema/sql/reader/tree/parse.hpp"

#include "oracle/sql/deparse.hpp"
#include "oracle/sql/expressions.hpp"
#include "oracle/sql/productions.hpp"
#include "oracle/sql/scan.hpp"

#include <gtest/gtest.h>

#include <cctype>
#include <map>
#include <random>
#include <regex>
#include <set>
#include <string>
#include <vector>

using namespace typeschema;
using namespace typeschema::oracle;
using namespace typeschema::sql::reader;

namespace {

constexpr int rounds = 10000;

// What PostgreSQL reads, without where it stands.
std::string without_places(std::string json) {
    static constexpr std::string_view key = "\"location\":";
    for (std::size_t at = 0; (at = json.find(key, at)) != std::string::npos;) {
        std::size_t end = at + key.size();
        while (end < json.size() && (json[end] == '-' || std::isdigit(static_cast<unsigned char>(json[end])) != 0))
            ++end;
        std::size_t begin = at;
        if (end < json.size() && json[end] == ',')
            ++end;
        else if (begin > 0 && json[begin - 1] == ',')
            --begin;
        json.erase(begin, end - begin);
        at = begin;
    }
    return json;
}

// An expression stands where nothing else can.
std::string what_postgresql_reads(const std::string& sql, text_kind kind) {
    return without_places(parse_statement(kind == text_kind::query ? sql : "select cast(" + sql + "\n as a)"));
}

struct outcome {
    bool ours = false;
    bool theirs = false;
    syntax_error why = syntax_error::none;
    std::string problem;
};

// Reads a text both ways. Whatever is accepted here must be accepted there, and mean the same.
outcome compare(const std::string& sql, text_kind kind) {
    std::vector<node> nodes(sql.size() + 8);
    const tree read = parse(sql, kind, nodes.data(), static_cast<std::uint32_t>(nodes.size()));
    outcome result;
    result.ours = read.ok();
    result.why = read.refused.why;
    const std::string theirs = what_postgresql_reads(sql, kind);
    result.theirs = theirs.find("\"stmt\":{\"SelectStmt\"") != std::string::npos;
    if (!result.ours)
        return result;
    const std::string written = deparse(sql, read);
    if (!result.theirs)
        result.problem = "PostgreSQL refuses: " + sql + "\nread as: " + written;
    // (a.b).c and a.b.c of a row are one chain here, and a chain in a chain there.
    else if (const std::string again = what_postgresql_reads(written, kind);
             again != theirs && theirs.find("{\"A_Indirection\":{\"arg\":{\"A_Indirection\"") == std::string::npos)
        result.problem = "read otherwise: " + sql + "\nas: " + written + "\n" + theirs + "\n" + again;
    return result;
}

// Reasons that stand for constructs which PostgreSQL has and the reader has not.
bool is_left_out(syntax_error why) {
    return why >= syntax_error::not_read;
}

// What PostgreSQL or libpg_query takes and the reader refuses for another reason than that it has no node for it.
bool is_known(const std::string& sql) {
    // libpg_query lets a parameter stand for the constant behind a type, for texts whose constants were taken out.
    static const std::regex parameter(R"([\w")\]] \$\d+)");
    // A word that is an operator may be the name of a result to PostgreSQL 14 and later: select a and from t.
    static const std::regex operator_as_name(
        R"(\b(and|or|not|is|in|like|ilike|similar|between|collate|at|operator|overlaps)( (,|from|where|group|having|window|order|limit|offset|fetch|for|union|intersect|except|\)).*)?$)");
    // A column called between, as the bound of a frame.
    static const std::regex between_as_bound(R"(\b(rows|range|groups) between)");
    return std::regex_search(sql, between_as_bound) || std::regex_search(sql, parameter) ||
           std::regex_search(sql, operator_as_name);
}

// Cuts a text into tokens, to change it at random.
std::vector<std::string> pieces(const std::string& sql) {
    std::vector<std::string> all;
    lexer at(sql);
    for (; at.now.kind != token_kind::end && at.now.kind != token_kind::error; at.next())
        if (at.now.kind != token_kind::semicolon)
            all.emplace_back(at.text(at.now));
    return all;
}

std::string joined(const std::vector<std::string>& all) {
    std::string text;
    for (const std::string& piece : all)
        text += (text.empty() ? "" : " ") + piece;
    return text;
}

}  // namespace

TEST(tree, every_production_means_what_postgresql_reads) {
    for (const production& each : productions) {
        const outcome read = compare(each.text, each.query ? text_kind::query : text_kind::expression);
        EXPECT_TRUE(read.ours) << each.name << ": " << words_of(read.why) << ": " << each.text;
        EXPECT_TRUE(read.theirs) << each.name << ": " << each.text;
        EXPECT_EQ(read.problem, "") << each.name;
    }
}

TEST(tree, what_postgresql_refuses_is_refused) {
    for (const production& each : refused_productions) {
        const outcome read = compare(each.text, each.query ? text_kind::query : text_kind::expression);
        EXPECT_FALSE(read.ours) << each.name << ": " << read.problem;
        EXPECT_FALSE(read.theirs && *each.text != 0) << each.name;
    }
}

TEST(tree, the_texts_of_other_tests_mean_what_postgresql_reads) {
    for (const char* text : expressions) {
        const outcome read = compare(text, text_kind::expression);
        EXPECT_EQ(read.problem, "");
        EXPECT_TRUE(read.ours || is_left_out(read.why)) << words_of(read.why) << ": " << text;
    }
}

// Texts made from the productions by taking, doubling, exchanging and borrowing tokens: most are wrong, and those that are
// not mean something that nobody thought of.
TEST(tree, texts_changed_at_random_are_read_as_postgresql_reads_them) {
    std::mt19937 random(20261121);
    const auto below = [&random](std::size_t most) { return static_cast<std::size_t>(random() % most); };
    std::vector<std::vector<std::string>> texts;
    std::vector<text_kind> kinds;
    for (const production& each : productions) {
        texts.push_back(pieces(each.text));
        kinds.push_back(each.query ? text_kind::query : text_kind::expression);
    }
    for (const production& each : refused_productions)
        if (*each.text != 0) {
            texts.push_back(pieces(each.text));
            kinds.push_back(each.query ? text_kind::query : text_kind::expression);
        }
    std::size_t accepted = 0, refused = 0;
    std::map<std::string, std::set<std::string>> only_theirs;
    for (int round = 0; round < rounds; ++round) {
        const std::size_t chosen = below(texts.size());
        std::vector<std::string> text = texts[chosen];
        for (std::size_t changes = 1 + below(3); changes != 0; --changes) {
            const std::size_t at = text.empty() ? 0 : below(text.size());
            const std::vector<std::string>& other = texts[below(texts.size())];
            const std::string borrowed = other[below(other.size())];
            switch (below(6)) {
                case 0:
                    if (!text.empty())
                        text.erase(text.begin() + static_cast<std::ptrdiff_t>(at));
                    break;
                case 1: text.insert(text.begin() + static_cast<std::ptrdiff_t>(at), borrowed); break;
                case 2:
                    if (!text.empty())
                        text[at] = borrowed;
                    break;
                case 3:
                    if (text.size() > 1)
                        std::swap(text[at], text[below(text.size())]);
                    break;
                case 4: {
                    const std::size_t from = below(other.size());
                    const std::size_t size = 1 + below(other.size() - from);
                    text.insert(text.begin() + static_cast<std::ptrdiff_t>(at),
                                other.begin() + static_cast<std::ptrdiff_t>(from),
                                other.begin() + static_cast<std::ptrdiff_t>(from + size));
                    break;
                }
                default:
                    if (kinds[chosen] == text_kind::expression)
                        text.insert(text.begin() + static_cast<std::ptrdiff_t>(at), other.begin(), other.end());
            }
        }
        const std::string sql = joined(text);
        const outcome read = compare(sql, kinds[chosen]);
        ++(read.ours ? accepted : refused);
        ASSERT_EQ(read.problem, "") << "round " << round;
        if (read.theirs && !read.ours && !is_left_out(read.why) && !text.empty() && !is_known(sql))
            only_theirs[std::string(words_of(read.why))].insert(sql);
    }
    for (const auto& [why, these] : only_theirs)
        for (const std::string& sql : these)
            ADD_FAILURE() << why << ": " << sql;
    EXPECT_GT(accepted, static_cast<std::size_t>(rounds / 20));
    EXPECT_GT(refused, static_cast<std::size_t>(rounds / 2));
}

// Expressions in the places of columns, without parentheses: ranks and sides of operators decide what is read.
TEST(tree, expressions_in_the_places_of_columns_are_read_as_postgresql_reads_them) {
    std::mt19937 random(42);
    std::vector<std::vector<std::string>> texts;
    for (const production& each : productions)
        if (!each.query)
            texts.push_back(pieces(each.text));
    std::size_t accepted = 0;
    for (int round = 0; round < rounds; ++round) {
        std::vector<std::string> text = texts[random() % texts.size()];
        for (std::size_t changes = 1 + random() % 3; changes != 0; --changes) {
            std::vector<std::size_t> columns;
            for (std::size_t i = 0; i < text.size(); ++i)
                if (text[i].size() == 1 && text[i][0] >= 'a' && text[i][0] <= 'e')
                    columns.push_back(i);
            if (columns.empty())
                break;
            const std::size_t at = columns[random() % columns.size()];
            const std::vector<std::string>& inner = texts[random() % texts.size()];
            text.erase(text.begin() + static_cast<std::ptrdiff_t>(at));
            text.insert(text.begin() + static_cast<std::ptrdiff_t>(at), inner.begin(), inner.end());
        }
        const std::string sql = joined(text);
        const outcome read = compare(sql, text_kind::expression);
        accepted += read.ours;
        ASSERT_EQ(read.problem, "") << "round " << round;
        EXPECT_FALSE(read.theirs && !read.ours && !is_left_out(read.why) && !is_known(sql))
            << words_of(read.why) << ": " << sql;
    }
    EXPECT_GT(accepted, static_cast<std::size_t>(rounds / 2));
}

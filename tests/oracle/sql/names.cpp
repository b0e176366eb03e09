// SPDX-License-Identifier: BSL-1.0
#include "typeschema/sql/reader/names.hpp"

#include "typeschema/sql/to_string.hpp"

#include "oracle/sql/expressions.hpp"
#include "oracle/sql/scan.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

using namespace typeschema;
using namespace typeschema::sql::reader;

namespace {

struct found_names {
    std::set<std::string> columns, functions, types;  // "position name", "position", "position name"
    bool subquery = false, window = false, parameter = false, whole_row = false;
};

// The tree holds locations in `select <expression>`.
constexpr std::size_t prefix = 7;

std::size_t location_behind(const std::string& tree, std::size_t from) {
    const std::size_t at = tree.find("\"location\":", from);
    return std::stoul(tree.substr(at + 11)) - prefix;
}

// The strings of [{"String":{"sval":"a"}},{"A_Star":{}}], joined by dots.
std::string dotted(const std::string& tree, std::size_t from) {
    std::string joined;
    const std::size_t end = tree.find("}]", from);
    for (std::size_t at = tree.find("\"sval\":\"", from); at < end; at = tree.find("\"sval\":\"", at + 1)) {
        joined += joined.empty() ? "" : ".";
        for (at += 8; tree[at] != '"'; ++at)
            joined += tree[at] == '\\' ? tree[++at] : tree[at];
    }
    return joined;
}

// Calls that PostgreSQL writes into its tree for words of its grammar: name like 'a' escape 'b'.
bool is_syntax(std::string_view sql, std::size_t at) {
    for (const char* word : {"like '", "not ", "similar ", "substring(", "current_schema("})
        if (sql.substr(at).starts_with(word))
            return true;
    return false;
}

found_names theirs(std::string_view sql, const std::string& tree) {
    found_names found;
    for (std::size_t at = tree.find("\"ColumnRef\":"); at != tree.npos; at = tree.find("\"ColumnRef\":", at + 1)) {
        if (tree.substr(at, tree.find("]", at) - at).find("A_Star") != std::string::npos)
            found.whole_row = true;
        else
            found.columns.insert(std::to_string(location_behind(tree, at)) + " " + dotted(tree, at));
    }
    const std::string call = "\"funcformat\":\"COERCE_EXPLICIT_CALL\"";
    for (std::size_t at = tree.find(call); at != tree.npos; at = tree.find(call, at + 1))
        if (const std::size_t place = location_behind(tree, at); !is_syntax(sql, place))
            found.functions.insert(std::to_string(place));
    for (std::size_t at = tree.find("\"names\":["); at != tree.npos; at = tree.find("\"names\":[", at + 1)) {
        const std::string name = dotted(tree, at);
        const std::size_t modifier = tree.find("\"typemod\":-1", at);
        if (name.rfind("pg_catalog.", 0) != 0)
            found.types.insert(std::to_string(location_behind(tree, modifier)) + " " + name);
    }
    found.subquery = tree.find("\"SubLink\"") != tree.npos;
    found.window = tree.find("\"over\":") != tree.npos;
    found.parameter = tree.find("\"ParamRef\"") != tree.npos;
    found.whole_row = found.whole_row || tree.find("\"A_Indirection\"") < tree.find("\"A_Star\"");
    if (tree.find("\"A_Star\"") == tree.npos)
        found.whole_row = false;
    return found;
}

struct collected {
    std::vector<name_use> uses;
    name_list list;
};

collected collect(std::string_view sql) {
    collected all;
    all.uses.resize(count_names(sql));
    all.list.to = all.uses.data();
    all.list.room = static_cast<std::uint32_t>(all.uses.size());
    collect_names(sql, all.list);
    return all;
}

found_names ours(std::string_view sql) {
    const collected all = collect(sql);
    found_names found;
    found.subquery = all.list.facts.has_subquery;
    found.window = all.list.facts.has_window;
    found.parameter = all.list.facts.has_parameter;
    found.whole_row = all.list.facts.has_whole_row;
    for (const name_use& use : all.uses) {
        std::string name;
        std::size_t begin = use.name.begin;
        for (const name_part* part : {&use.outer, &use.qualifier, &use.name})
            if (!part->empty()) {
                if (name.empty())
                    begin = part->begin;
                name +=
                    (name.empty() ? "" : ".") + sql::to_string([&](sql::writer& to) { put_name(to, part->in(sql)); });
            }
        const std::string place = std::to_string(begin);
        if (use.kind == name_kind::column)
            found.columns.insert(place + " " + name);
        else if (use.kind == name_kind::function)
            found.functions.insert(place);
        else if (use.kind == name_kind::type && name.rfind("pg_catalog.", 0) != 0)
            found.types.insert(place + " " + name);
    }
    return found;
}

TEST(names_oracle, finds_the_columns_functions_and_types_that_postgresql_finds) {
    for (const char* sql : expressions) {
        const std::string tree = oracle::parse_tree(sql);
        ASSERT_FALSE(tree.empty()) << sql;
        const collected all = collect(sql);
        EXPECT_TRUE(all.list.facts.ok()) << sql << ": " << all.list.facts.why() << " at " << all.list.facts.error_at;
        const found_names mine = ours(sql), wanted = theirs(sql, tree);
        EXPECT_EQ(mine.subquery, wanted.subquery) << sql;
        EXPECT_EQ(mine.window, wanted.window) << sql;
        EXPECT_EQ(mine.parameter, wanted.parameter) << sql;
        if (wanted.subquery || wanted.window)
            continue;  // what stands inside is listed without its scope, or not read
        EXPECT_EQ(mine.columns, wanted.columns) << sql;
        EXPECT_EQ(mine.functions, wanted.functions) << sql;
        EXPECT_EQ(mine.types, wanted.types) << sql;
        EXPECT_EQ(mine.whole_row, wanted.whole_row) << sql;
    }
}

// In parentheses, or PostgreSQL would read a second name as a label.
TEST(names_oracle, refuses_what_postgresql_refuses) {
    for (const char* sql : broken_expressions) {
        EXPECT_TRUE(oracle::parse_tree("(" + std::string(sql) + "\n)").empty()) << sql;
        EXPECT_FALSE(collect(sql).list.facts.ok()) << sql;
    }
}

// Whatever is valid when two pieces are joined must be read, and read alike.
TEST(names_oracle, reads_every_valid_pair_of_expressions) {
    const char* joints[] = {" and ", " = ", " in (1, ", "::", " or not ", " between 1 and ", ", "};
    int valid = 0;
    for (const char* left : expressions)
        for (const char* joint : joints) {
            const std::string sql = "f(" + std::string(left) + "\n" + joint + "a" +
                                    (std::string_view(joint).find('(') != std::string_view::npos ? "))" : ")");
            const std::string tree = oracle::parse_tree(sql);
            const collected all = collect(sql);
            if (tree.empty() || all.list.facts.has_subquery || all.list.facts.has_window)
                continue;
            ++valid;
            EXPECT_TRUE(all.list.facts.ok())
                << sql << ": " << all.list.facts.why() << " at " << all.list.facts.error_at;
            EXPECT_EQ(ours(sql).columns, theirs(sql, tree).columns) << sql;
        }
    EXPECT_GT(valid, 1000);
}

}  // namespace

// SPDX-License-Identifier: BSL-1.0
#include "typeschema/sql/reader/types/catalogue.hpp"

#include "pg/reader/catalogue_writer.hpp"
#include "support/seed.hpp"
#include "support/server.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue = typeschema_test::catalogue;
namespace reader = typeschema::sql::reader;
namespace pq = typeschema::pq;
using catalogue::record;
using catalogue::records;
using typeschema_test::server;

namespace {

std::string joined(const records& all) {
    std::string text;
    for (const record& r : all)
        text += r.whole();
    return text;
}

// = <> < <= > >=: they fill a header of their own.
bool compares(const record& r) {
    const std::string op = r.key.substr(0, r.key.size() - 1);
    return op == "=" || op == "<>" || op == "<" || op == "<=" || op == ">" || op == ">=";
}

void write(const std::string& name, const std::string& text) {
    std::ofstream(TYPESCHEMA_SOURCE_DIR "/include/typeschema/sql/reader/types/catalogue/" + name + ".hpp")
        << catalogue::header_of(name, text);
}

std::set<std::string> entries(std::string_view text) {
    std::set<std::string> all;
    std::string key, word;
    for (const char c : text) {
        if (c != ' ' && c != ';') {
            word += c;
            continue;
        }
        if (key.empty())
            key = word;
        else if (!word.empty())
            all.insert(key + " " + word);
        word.clear();
        if (c == ';')
            key.clear();
    }
    return all;
}

// A function that says from when on it is there, or something about multiranges, which came with 14.
bool is_younger(const std::string& entry, int major) {
    const char last = entry.back();
    return (last >= '4' && last <= '8' && 10 + (last - '0') > major) ||
           (major < 14 && entry.find_first_of("kKMwYG|", entry.find(' ')) != std::string::npos) ||
           (major < 14 && std::string_view("kKMwYG").find(entry[1]) != std::string_view::npos && entry[0] == ':');
}

bool is_otherwise(const std::string& entry, int major) {
    for (const char* const known : catalogue::otherwise_elsewhere)
        if (entry == known)
            return true;
    const std::string name = entry.substr(0, entry.find(' '));
    return major < 14 && ((" " + std::string(catalogue::otherwise_before_14) + " ").find(name) != std::string::npos ||
                          name == "||*" || entry.starts_with(":"));
}

/// PostgreSQL 15 says what stands in the headers; other majors have it, too, as far as they are old enough.
class catalogue_on_the_server : public testing::Test {
protected:
    pq::connection on_ = catalogue::informed(server().conninfo());

    void expect_same(std::string_view ours, const records& theirs) {
        const std::string made = joined(theirs);
        if (on_.server_version() / 10000 == 15) {
            EXPECT_EQ(ours, made) << "TYPESCHEMA_WRITE_PAGE=1 writes it anew";
            return;
        }
        const int major = on_.server_version() / 10000;
        const std::set<std::string> there = entries(made);
        for (const std::string& entry : entries(ours))
            if (!there.contains(entry) && !is_younger(entry, major) && !is_otherwise(entry, major))
                ADD_FAILURE() << entry << " is not so on this server";
    }
};

TEST_F(catalogue_on_the_server, has_the_same_functions_casts_and_families_of_operators) {
    if (std::getenv("TYPESCHEMA_WRITE_PAGE") != nullptr) {
        records comparisons, others;
        for (const record& r : catalogue::operators(on_))
            (compares(r) ? comparisons : others).push_back(r);
        for (const record& r : catalogue::families(on_))
            others.push_back(r);
        const std::vector<records> parts = {comparisons, others, catalogue::casts(on_), catalogue::functions(on_)};
        write("comparisons", joined(parts[0]));
        write("operators", joined(parts[1]));
        write("casts", joined(parts[2]));
        write("functions", joined(parts[3]));
        write("index", catalogue::index_of(parts, 2048));
        FAIL() << "the headers are written; compile them";
    }
    const std::string_view operators = reader::catalogue::operators;
    const records families = catalogue::families(on_);
    expect_same(reader::catalogue::casts, catalogue::casts(on_));
    expect_same(reader::catalogue::functions, catalogue::functions(on_));
    expect_same(operators.substr(operators.find(families[0].key)), families);
}

TEST(catalogue, finds_each_of_its_records) {
    std::size_t found = 0;
    for (const std::string_view text :
         {std::string_view(reader::catalogue::comparisons), std::string_view(reader::catalogue::operators),
          std::string_view(reader::catalogue::casts), std::string_view(reader::catalogue::functions)})
        for (std::size_t at = 0; at < text.size(); at = text.find(';', at) + 1) {
            const std::string_view key = text.substr(at, text.find(' ', at) - at);
            const auto size = static_cast<std::uint32_t>(key.size());
            EXPECT_EQ(reader::detail::find_record(typeschema::meta::hash32(key), key.data(), size),
                      key.data() + size + 1)
                << key;
            ++found;
        }
    EXPECT_GT(found, 1000u);
    EXPECT_EQ(reader::detail::find_record(typeschema::meta::hash32("nothing"), "nothing", 7), nullptr);
}

TEST_F(catalogue_on_the_server, has_the_same_categories_of_types) {
    for (const auto& t : catalogue::lettered) {
        const auto letter = static_cast<reader::type_code>(static_cast<unsigned char>(t.letter));
        const pq::result row = on_.execute_params(
            "select typcategory::text, typispreferred::text from pg_type where oid = to_regtype($1)", t.name);
        if (row.empty() || (t.letter == 'q' && on_.server_version() < 150000))
            continue;
        EXPECT_EQ(row[0][0].as<std::string>(), std::string(1, reader::category_of(letter))) << t.name;
        EXPECT_EQ(row[0][1].as<std::string>() == "true", reader::is_preferred(letter)) << t.name;
    }
}

TEST_F(catalogue_on_the_server, has_the_same_operators_between_any_two_types) {
    struct use {
        std::string expression;
        std::string result;
        bool stable;
        bool of_columns;  // with a literal NULL the server knows the result
    };
    std::vector<use> uses;
    std::vector<std::string> refused;
    std::vector<catalogue::lettered_type> sides;
    std::string list;
    for (const auto& t : catalogue::lettered)
        if (!on_.execute_params("select to_regtype($1)::text", t.name)[0][0].is_null()) {
            list += (list.empty() ? "s" : ", s") + std::to_string(t.letter) + " " + t.name;
            sides.push_back(t);
        }
    on_.execute("create temp table of_each (" + list + ")");
    sides.push_back({'\'', nullptr});
    const auto value = [](const catalogue::lettered_type& t) {
        return t.name == nullptr ? std::string("null") : "s" + std::to_string(t.letter);
    };
    for (const pq::row& row :
         on_.execute("select distinct oprname from pg_operator where oprnamespace = 'pg_catalog'::regnamespace")) {
        const std::string op = row[0].as<std::string>();
        const auto size = static_cast<std::uint32_t>(op.size());
        const auto try_one = [&](reader::type_code left, const std::string& written,
                                 const catalogue::lettered_type& right) {
            const auto found = reader::find_operator(op.data(), size, typeschema::meta::hash32(op), left,
                                                     static_cast<unsigned char>(right.letter));
            const std::string expression = written + " operator(pg_catalog." + op + ") " + value(right);
            if (found.result == reader::code::none)
                refused.push_back(expression);
            else
                uses.push_back({expression,
                                (reader::is_array(found.result) ? "[" : "") +
                                    std::string(1, static_cast<char>(found.result & 0x7f)),
                                (found.facts & reader::fact::stable) != 0,
                                right.name != nullptr && !written.starts_with("null")});
        };
        for (const auto& right : sides) {
            try_one('0', "", right);
            for (const auto& left : sides)
                try_one(static_cast<unsigned char>(left.letter), value(left), right);
        }
    }
    EXPECT_GT(uses.size(), 3000u);
    for (std::size_t begin = 0; begin < uses.size(); begin += 1000) {
        std::string columns, immutable;
        for (std::size_t i = begin; i < uses.size() && i < begin + 1000; ++i)
            columns += (columns.empty() ? "" : ", ") + uses[i].expression + " as c" + std::to_string(i);
        on_.execute("create temp view used as select " + columns + " from of_each");
        const pq::result types = on_.execute(
            "select pg_temp.letter_of(atttypid), format_type(atttypid, null) from pg_attribute where attrelid = 'pg_temp.used'::regclass order by attnum");
        for (std::size_t i = 0; i < types.size(); ++i) {
            const use& one = uses[begin + i];
            EXPECT_EQ(types[i][0].as<std::string>(), one.result) << one.expression;
            if (!one.stable && one.of_columns)
                immutable += (immutable.empty() ? "" : ", ") + std::string("c") + std::to_string(i) + " " +
                             types[i][1].as<std::string>() + " generated always as (" + one.expression + ") stored";
        }
        on_.execute("drop view used; create temp table used (like of_each, " + immutable + "); drop table used");
        for (std::size_t i = 0; i < types.size(); ++i) {
            const use& one = uses[begin + i];
            if (!one.stable || !one.of_columns)
                continue;
            const std::string column = "c " + types[i][1].as<std::string>() + " generated always as (" + one.expression;
            EXPECT_THROW(on_.execute("create temp table used (like of_each, " + column + ") stored)"), pq::error)
                << one.expression;
        }
    }
    if (on_.server_version() >= 160000)
        return;  // which takes more than 15 does
    std::mt19937 draw(typeschema_test::seed());
    for (int i = 0; i < 1000; ++i) {
        const std::string& expression = refused[draw() % refused.size()];
        EXPECT_TRUE(on_.execute_params("select pg_temp.attempt($1, ' from of_each')", expression)[0][0].is_null())
            << expression;
    }
}

}  // namespace

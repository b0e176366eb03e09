// SPDX-License-Identifier: BSL-1.0
#include "typeschema/sql/reader/types/type_expression.hpp"

#include "pg/reader/catalogue_writer.hpp"
#include "pg/reader/types_table.hpp"
#include "support/seed.hpp"
#include "support/server.hpp"

#include <gtest/gtest.h>

#include <iostream>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <vector>

using typeschema_test::fresh_database;
using typeschema_test::types_table;
namespace catalogue = typeschema_test::catalogue;

namespace {

/// Values at the edges of their types: what is empty, infinite, no number, and something ordinary.
const std::map<std::string, std::vector<std::string>> edges = {
    {"boolean", {"true", "false"}},
    {"smallint", {"0", "1", "-3"}},
    {"integer", {"0", "1", "-7"}},
    {"bigint", {"0", "2", "-9"}},
    {"numeric", {"0", "NaN", "Infinity", "1.25"}},
    {"real", {"0", "NaN", "Infinity", "-1.5"}},
    {"float8", {"0", "NaN", "-Infinity", "2.5"}},
    {"text", {"", "a", "{}", "day"}},
    {"varchar", {"", "b", "[]", "1"}},
    {"bpchar", {"", "c", "1"}},
    {"name", {"", "n", "a"}},
    {"\"char\"", {"", "x"}},
    {"uuid", {"00000000-0000-0000-0000-000000000000", "11111111-2222-3333-4444-555555555555"}},
    {"bytea", {"", "\\x00ff", "abc"}},
    {"date", {"infinity", "-infinity", "2024-02-29"}},
    {"timestamp", {"infinity", "-infinity", "2024-02-29 10:00"}},
    {"timestamptz", {"infinity", "-infinity", "2024-02-29 10:00+00"}},
    {"time", {"00:00", "24:00", "12:30"}},
    {"timetz", {"00:00+00", "12:30+02"}},
    {"interval", {"0", "1 day", "-1 mon 3 hours"}},
    {"json", {"null", "{}", "[]", "{\"a\": 1}", "1"}},
    {"jsonb", {"null", "{}", "[]", "{\"a\": null}", "1"}},
    {"jsonpath", {"$", "$.a", "$.a > 1"}},
    {"xml", {"<a/>", "text"}},
    {"inet", {"10.0.0.1", "::1/64"}},
    {"cidr", {"10.0.0.0/8", "::/0"}},
    {"macaddr", {"08:00:2b:01:02:03"}},
    {"macaddr8", {"08:00:2b:01:02:03:04:05"}},
    {"tsvector", {"", "'a':1 'b':2"}},
    {"tsquery", {"", "a & b"}},
    {"pg_catalog.bit", {"1", "0"}},
    {"varbit", {"", "101"}},
    {"money", {"0", "1.5"}},
    {"oid", {"0", "16"}},
    {"pg_lsn", {"0/0", "16/B374D848"}},
    {"point", {"(0,0)", "(1,2)", "(NaN,1)"}},
    {"line", {"{1,2,3}", "{0,1,0}"}},
    {"lseg", {"[(0,0),(1,1)]", "[(0,0),(0,0)]"}},
    {"box", {"(1,1),(0,0)", "(5,5),(3,3)"}},
    {"path", {"[(0,0)]", "((0,0),(1,1))"}},
    {"polygon", {"((0,0))", "((0,0),(1,1),(1,0))"}},
    {"circle", {"<(0,0),0>", "<(1,1),2>"}},
    {"int4range", {"empty", "(,)", "[1,5)"}},
    {"int8range", {"empty", "(,)", "[1,5)"}},
    {"numrange", {"empty", "(,)", "[1,5)"}},
    {"tsrange", {"empty", "(,)", "[2024-01-01,)"}},
    {"tstzrange", {"empty", "(,)", "[2024-01-01,)"}},
    {"daterange", {"empty", "(,)", "[2024-01-01,2024-02-01)"}},
    {"int4multirange", {"{}", "{(,)}", "{[1,3),[5,7)}"}},
    {"int8multirange", {"{}", "{[1,3)}"}},
    {"nummultirange", {"{}", "{[1,3)}"}},
    {"tsmultirange", {"{}", "{(,)}"}},
    {"tstzmultirange", {"{}", "{(,)}"}},
    {"datemultirange", {"{}", "{(,)}"}},
    {"regclass", {"pg_class", "0"}},
    {"regtype", {"integer", "0"}},
    {"regconfig", {"english", "simple"}},
    {"mood", {"sad", "happy"}},
    {"positive", {"0", "1"}},
    {"label", {"", "l"}},
    {"moods", {"ok"}},
    {"span", {"empty", "[1,2)"}},
    {"mood[]", {"{}", "{ok}", "{NULL}"}},
};

std::string edge(const std::string& type, std::size_t row) {
    if (const auto known = edges.find(type); known != edges.end())
        return known->second[row % known->second.size()];
    return row % 3 == 0 ? "{}" : row % 3 == 1 ? "{NULL}" : "{}";
}

TEST(nullability, of_an_expression_that_is_not_null_is_that_of_each_row) {
    fresh_database database;
    types_table table(database.conninfo());
    auto& on = table.server();
    for (std::size_t row = 0; row < 5; ++row) {
        std::string names, values;
        for (const auto& c : table.columns()) {
            names += (names.empty() ? "" : ", ") + c.name;
            values += (values.empty() ? "" : ", ") + catalogue::quoted(edge(c.type, row));
        }
        on.execute("insert into k (" + names + ") values (" + values + ")");
    }
    on.execute(R"(
create function pg_temp.nulls(expression text) returns int language plpgsql as $$
declare found int := 0; one int; place tid;
begin
    for place in select ctid from k loop
        begin
            execute format('select count(*) from k where (%s) is null and not (%s is not null) and ctid = %L', expression, expression, place) into one;
            found := found + one;
        exception when others then null;
        end;
    end loop;
    return found;
end $$)");
    std::mt19937 draw(typeschema_test::seed());
    const auto words = [](const char* text) {
        std::istringstream in(text);
        std::vector<std::string> all;
        for (std::string word; in >> word;)
            all.push_back(word);
        return all;
    };
    const std::vector<std::string> operators = words(
        "+ - * / % ^ = <> < || ~~ ~ && @> <@ -> ->> #> #>> ? ?| @@ << >> &< -|- & | # @? #- ^@ <-> ~= ## <|> @-@ @@ !!");
    const std::vector<std::string> names = words(catalogue::listed_functions);
    const auto column = [&] { return table.columns()[draw() % table.columns().size()].name; };
    const auto value = [&]() -> std::string {
        switch (draw() % 6) {
            case 0: return "''";
            case 1: return "1";
            case 2: return "'a'";
            default: return column();
        }
    };
    table.all_columns_are(false);
    std::size_t tried = 0, certain = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string expression;
        switch (draw() % 4) {
            case 0: expression = value() + " " + operators[draw() % operators.size()] + " " + value(); break;
            case 1: expression = column() + "::" + table.columns()[draw() % table.columns().size()].type; break;
            default: {
                const std::string& name = names[draw() % names.size()];
                if (name.starts_with("pg_sleep") || name.find("advisory") != std::string::npos || name == "setval" ||
                    name == "nextval")
                    continue;
                expression = "\"" + name + "\"(";
                for (unsigned n = 0, count = draw() % 4; n < count; ++n)
                    expression += (n == 0 ? "" : ", ") + value();
                expression += ")";
            }
        }
        typeschema::sql::reader::typed_expression typed;
        table.ours(expression, &typed);
        if (!typed.ok())
            continue;
        ++tried;
        if (typed.nullable)
            continue;
        ++certain;
        EXPECT_EQ(on.execute_params("select pg_temp.nulls($1)::text", expression).one<std::string>(), "0")
            << expression;
    }
    std::cout << tried << " expressions with a type, " << certain << " of them never NULL\n";
    EXPECT_GT(certain, 1000u);
}

}  // namespace

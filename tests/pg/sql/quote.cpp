// SPDX-License-Identifier: BSL-1.0
#include "typeschema/sql/quote.hpp"

#include "typeschema/sql/to_string.hpp"

#include "support/server.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace pq = typeschema::pq;
namespace sql = typeschema::sql;
using typeschema_test::server;

namespace {

// Every byte that UTF-8 allows by itself, every pair of the dangerous ones, and texts made to break quotes.
std::vector<std::string> hostile_texts() {
    std::vector<std::string> texts = {
        "",
        "inbox_items",
        "Items",
        "select",
        "year",
        "position",
        "left",
        "a b",
        "1st",
        "_",
        "a$b",
        "gr\xc3\xb6\xc3\x9f"
        "e",
        "\xf0\x9f\x98\x80",
        "'; drop table x; --",
        "\"; drop table x; --",
        "\\'; select 1; --",
        "/*",
        "*/",
        "--",
        "$$",
        "$body$",
        "$body$ $body1$",
        "a$",
        "$",
        "$body",
        "E'\\n'",
        "U&\"x\"",
        "\\",
        "\\\\",
        "''",
        "\"\"",
        std::string(60, '"'),
        std::string(10'000, '\''),
        std::string(10'000, '\\'),
        std::string(10'000, '$'),
    };
    for (int byte = 1; byte < 128; ++byte) {
        texts.push_back(std::string(1, static_cast<char>(byte)));
        texts.push_back("a" + std::string(1, static_cast<char>(byte)));
    }
    for (const char left : std::string("'\"\\$ae-\n"))
        for (const char right : std::string("'\"\\$ae-\n"))
            texts.push_back({left, right});
    return texts;
}

std::string identifier(std::string_view name) {
    return sql::to_string([name](sql::writer& to) { sql::quote_identifier(to, name); });
}
std::string literal(std::string_view text) {
    return sql::to_string([text](sql::writer& to) { sql::quote_literal(to, text); });
}
std::string dollars(std::string_view text) {
    return sql::to_string([text](sql::writer& to) { sql::dollar_quote(to, text); });
}

TEST(quote, agrees_with_quote_ident_and_quote_literal) {
    pq::connection on(server().conninfo());
    for (const std::string& text : hostile_texts()) {
        EXPECT_EQ(identifier(text), on.execute_params("select quote_ident($1::text)", text).one<std::string>());
        EXPECT_EQ(literal(text), on.execute_params("select quote_literal($1::text)", text).one<std::string>());
    }
}

TEST(quote, gives_constants_that_read_back_whatever_the_server_thinks_of_backslashes) {
    pq::connection on(server().conninfo());
    for (const char* conforming : {"on", "off"}) {
        on.execute(std::string("set standard_conforming_strings = ") + conforming);
        on.execute("set escape_string_warning = off");
        for (const std::string& text : hostile_texts()) {
            EXPECT_EQ(on.execute_params("select " + literal(text)).one<std::string>(), text);
            EXPECT_EQ(on.execute_params("select " + dollars(text)).one<std::string>(), text);
        }
    }
}

TEST(quote, gives_identifiers_that_name_the_same_column) {
    pq::connection on(server().conninfo());
    for (const std::string& text : hostile_texts()) {
        if (text.empty() || text.size() > 63)
            continue;
        on.execute("drop table if exists pg_temp.quoted");
        on.execute("create temporary table quoted (" + identifier(text) + " int)");
        const std::string stored =
            "select attname::text from pg_attribute where attrelid = 'pg_temp.quoted'::regclass and attnum = 1";
        EXPECT_EQ(on.execute_params(stored).one<std::string>(), text);
    }
}

}  // namespace

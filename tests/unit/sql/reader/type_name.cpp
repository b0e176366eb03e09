// SPDX-License-Identifier: BSL-1.0
#include "typeschema/sql/reader/type_name.hpp"

#include <gtest/gtest.h>

using namespace typeschema::sql::reader;

namespace {

// The type's text, and what the lexer sees behind it.
std::string_view rest;
std::string_view type(std::string_view sql) {
    lexer at(sql);
    const type_span read = read_type(at);
    rest = at.text(at.now);
    return read.found ? read.in(sql) : "-";
}

constexpr bool finds_the_name() {
    lexer at("my.Kind[] = 1");
    const type_span read = read_type(at);
    return read.found && at.text(read.name) == "Kind" && at.text(read.qualifier) == "my" &&
           at.now.kind == token_kind::op;
}
static_assert(finds_the_name());

TEST(type_name, takes_all_words_of_a_type) {
    for (const char* sql : {"text",
                            "integer",
                            "varchar(10)",
                            "character varying(10)[]",
                            "character varying",
                            "national character varying(3)",
                            "bit varying(5)",
                            "double precision",
                            "numeric(10, 2)",
                            "timestamp(3) with time zone",
                            "timestamp without time zone",
                            "time with time zone",
                            "interval",
                            "interval day to second(3)",
                            "interval(3)",
                            "my.\"Kind\"",
                            "int[3][]",
                            "int array[3]",
                            "int array",
                            "geometry(Point, 4326)",
                            "setof text",
                            "double"})
        EXPECT_EQ(type(sql), sql);
}

TEST(type_name, stops_where_the_type_ends) {
    EXPECT_EQ(type("timestamp at time zone 'x'"), "timestamp");
    EXPECT_EQ(rest, "at");
    EXPECT_EQ(type("time with"), "time");
    EXPECT_EQ(rest, "with");
    EXPECT_EQ(type("text = 'x'"), "text");
    EXPECT_EQ(rest, "=");
    EXPECT_EQ(type("interval year = a"), "interval year");
    EXPECT_EQ(rest, "=");
}

TEST(type_name, refuses_what_is_none) {
    for (const char* sql : {"", "5", "'x'", "a.", "varchar(10", "int[", "int[1", "int[a]", "national x",
                            "timestamp with time x", "interval year to", "setof"})
        EXPECT_EQ(type(sql), "-") << sql;
}

}  // namespace

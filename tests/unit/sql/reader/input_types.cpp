// SPDX-License-Identifier: BSL-1.0
#include "typeschema/sql/reader/input_types.hpp"

#include <gtest/gtest.h>

#include <string>

namespace {

using namespace typeschema::sql::reader;

std::string types(std::string_view arguments) {
    std::string all;
    input_types in(arguments);
    for (std::string_view type = in.next(); !type.empty(); type = in.next())
        all += (all.empty() ? "" : " | ") + std::string(type);
    return all;
}

TEST(input_types, leave_out_names_modes_and_defaults) {
    EXPECT_EQ(types(""), "");
    EXPECT_EQ(types("uuid"), "uuid");
    EXPECT_EQ(types("a uuid, b text default f(1, 'x,)'), variadic c integer[] = '{}'"), "uuid | text | integer[]");
    EXPECT_EQ(types("in a double precision, inout timestamp with time zone, b IN numeric(3, 1)"),
              "double precision | timestamp with time zone | numeric(3, 1)");
    EXPECT_EQ(types("date date, \"a, b\" app.kind /* , */ , \"Kind\""), "date | app.kind | \"Kind\"");
}

TEST(input_types, leave_out_what_comes_out) {
    EXPECT_EQ(types("out a uuid, b text, OUT c integer"), "text");
    EXPECT_EQ(types("out a uuid"), "");
}

TEST(same_input_types, tell_functions_apart_as_postgresql_does) {
    EXPECT_TRUE(same_input_types("a uuid", "b uuid"));
    EXPECT_TRUE(same_input_types("a uuid, out b text", "UUID"));
    EXPECT_TRUE(same_input_types("a int default 3", "integer"));
    EXPECT_TRUE(same_input_types("a varchar(3)", "character varying"));
    EXPECT_TRUE(same_input_types("a app.Kind[]", "app.kind[]"));
    EXPECT_FALSE(same_input_types("a uuid", "a text"));
    EXPECT_FALSE(same_input_types("a uuid", "a uuid[]"));
    EXPECT_FALSE(same_input_types("a uuid", ""));
    EXPECT_FALSE(same_input_types("a uuid, b uuid", "a uuid"));
}

}  // namespace

// SPDX-License-Identifier: BSL-1.0
#include "support/schema_dump.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

using testing::AllOf;
using testing::HasSubstr;
using typeschema_test::schema_dump;

namespace {

std::string heading(const std::string& name, const std::string& type) {
    return "--\n-- Name: " + name + "; Type: " + type + "; Schema: public; Owner: postgres\n--\n\n";
}

schema_dump table(const std::string& body) {
    return schema_dump(heading("items", "TABLE") + "CREATE TABLE public.items (\n" + body + ");\n\n");
}

}  // namespace

TEST(schema_dump, what_changes_from_run_to_run_is_left_out) {
    const std::string object = heading("items", "TABLE") + "CREATE TABLE public.items (\n    a integer\n);\n";
    const schema_dump one(
        "--\n-- PostgreSQL database dump\n--\n\\restrict abc\n-- Dumped by pg_dump version 15.1\nSET a = 1;\n" +
        object + "\n\n--\n-- PostgreSQL database dump complete\n--\n\n\\unrestrict abc\n");
    const schema_dump other(
        "\\restrict xyz\nSET a = 2;\n" + heading("items", "TABLE") + "SET default_tablespace = '';\n\n" +
        "CREATE TABLE public.items (\n    a integer\n);\n\n--\n-- PostgreSQL database dump complete\n--\n");
    EXPECT_EQ(one.size(), 1U);
    EXPECT_EQ(one.difference_from(other), "");
}

TEST(schema_dump, the_name_of_a_not_null_is_forgotten) {
    EXPECT_EQ(table("    a integer CONSTRAINT old_a_not_null NOT NULL,\n    b text CONSTRAINT \"Old b\" NOT NULL\n")
                  .difference_from(table("    a integer NOT NULL,\n    b text NOT NULL\n")),
              "");
    EXPECT_NE(table("    a integer CONSTRAINT c CHECK ((a > 0)) NOT NULL\n")
                  .difference_from(table("    a integer CONSTRAINT d CHECK ((a > 0)) NOT NULL\n")),
              "");
}

TEST(schema_dump, the_order_of_columns_is_forgotten) {
    EXPECT_EQ(table("    a integer,\n    b text\n").difference_from(table("    b text,\n    a integer\n")), "");
}

TEST(schema_dump, a_column_that_differs_is_shown_on_both_sides) {
    EXPECT_THAT(table("    a integer,\n    b text\n").difference_from(table("    a bigint,\n    b text\n")),
                AllOf(HasSubstr("changed: items; Type: TABLE"), HasSubstr("before:     a bigint"),
                      HasSubstr("after:      a integer")));
}

TEST(schema_dump, a_missing_and_a_new_object_are_named) {
    const schema_dump nothing("");
    EXPECT_TRUE(nothing.empty());
    EXPECT_THAT(nothing.difference_from(table("    a integer\n")), HasSubstr("gone: items"));
    EXPECT_THAT(table("    a integer\n").difference_from(nothing), HasSubstr("new: items"));
}

TEST(schema_dump, comments_and_order_inside_a_function_count) {
    const auto function = [](const std::string& body) {
        return schema_dump(heading("f()", "FUNCTION") + "CREATE FUNCTION f() AS $$\n" + body + "$$;\n");
    };
    EXPECT_NE(function("-- one\nselect 1\n").difference_from(function("-- two\nselect 1\n")), "");
    EXPECT_NE(function("select 1;\nselect 2\n").difference_from(function("select 2;\nselect 1\n")), "");
}

// SPDX-License-Identifier: BSL-1.0
#include "typeschema/apply/schema_dump.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace apply = typeschema::apply;
using testing::ElementsAre;

TEST(comparable_dump, leaves_out_what_pg_dump_says_about_itself) {
    EXPECT_THAT(apply::comparable_dump(
                    "--\n-- PostgreSQL database dump\n--\n\n\\restrict abc\n\n-- Dumped from database version 15.4\n"
                    "SET row_security = off;\nSELECT pg_catalog.set_config('search_path', '', false);\n"
                    "-- Name: shop; Type: SCHEMA\nCREATE SCHEMA shop;\n\n\\unrestrict abc\n"),
                ElementsAre("CREATE SCHEMA shop;"));
}

TEST(comparable_dump, forgets_the_order_of_columns) {
    EXPECT_EQ(apply::comparable_dump("CREATE TABLE shop.items (\n    id bigint NOT NULL,\n    name text\n);\n"),
              apply::comparable_dump("CREATE TABLE shop.items (\n    name text,\n    id bigint NOT NULL\n);\n"));
}

TEST(comparable_dump, forgets_the_names_that_postgresql_18_gives_not_null) {
    const auto columns = [](const std::string& text) {
        return apply::comparable_dump("CREATE TABLE a (\n" + text + "\n);\n");
    };
    const auto plain = columns("    id bigint NOT NULL,\n    x text DEFAULT 'NOT NULL'::text NOT NULL");
    EXPECT_EQ(
        columns("    id bigint CONSTRAINT old_id_not_null NOT NULL,\n    x text DEFAULT 'NOT NULL'::text CONSTRAINT "
                "\"Old one_x_not_null\" NOT NULL"),
        plain);
    EXPECT_NE(columns("    id bigint CONSTRAINT old_id_not_null NOT NULL,\n    x text DEFAULT 'NOT NULL'::text"),
              plain);
    const std::string check = "    CONSTRAINT c CHECK ((x IS NOT NULL))";
    EXPECT_THAT(columns(check), ElementsAre("CREATE TABLE a (", check, ");"));
}

TEST(comparable_dump, keeps_a_column_with_its_table) {
    EXPECT_NE(apply::comparable_dump("CREATE TABLE a (\n    x int\n);\nCREATE TABLE b (\n    y int\n);\n"),
              apply::comparable_dump("CREATE TABLE a (\n    y int\n);\nCREATE TABLE b (\n    x int\n);\n"));
}

TEST(comparable_dump, keeps_the_comments_of_a_function) {
    EXPECT_NE(apply::comparable_dump("    AS $$\n-- one\nselect 1\n$$;\n"),
              apply::comparable_dump("    AS $$\n-- two\nselect 1\n$$;\n"));
}

TEST(run_program, returns_output_errors_and_exit_status) {
    const auto result =
        apply::run_program({"sh", "-c", "echo out; echo err >&2; echo $SECRET; exit 7"}, {{"SECRET", "s3"}});
    EXPECT_EQ(result.exit_status, 7);
    EXPECT_EQ(result.output, "out\ns3\n");
    EXPECT_EQ(result.errors, "err\n");
}

TEST(run_program, takes_more_output_than_a_pipe_holds) {
    EXPECT_EQ(apply::run_program({"sh", "-c", "head -c 300000 /dev/zero; head -c 300000 /dev/zero >&2"}).output.size(),
              300000u);
}

TEST(run_program, says_that_there_is_no_such_program) {
    EXPECT_EQ(apply::run_program({"/nonexistent/program"}).exit_status, 127);
}

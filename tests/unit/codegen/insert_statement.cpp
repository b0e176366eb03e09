// SPDX-License-Identifier: BSL-1.0
#include "typeschema/codegen/insert_statement.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>

namespace {

using typeschema::codegen::insert_statement;

TEST(insert_statement, names_the_columns_that_have_a_value) {
    insert_statement statement("app.users");
    statement.set("name", std::string("Ada"));
    statement.set_or_default("age", std::optional<int>());
    statement.set_or_default("amount", std::optional<std::string>("1.5"), "::numeric");
    EXPECT_EQ(statement.sql("id"), "insert into app.users (name, amount) values ($1, $2::numeric) returning id");
}

TEST(insert_statement, says_null_where_a_column_without_default_has_no_value) {
    insert_statement statement("users");
    statement.set("age", std::optional<int>());
    EXPECT_EQ(statement.sql("*"), "insert into users (age) values ($1) returning *");
}

TEST(insert_statement, leaves_everything_to_the_defaults_when_nothing_is_given) {
    insert_statement statement("users");
    statement.set_or_default("id", std::optional<int>());
    EXPECT_EQ(statement.sql("id"), "insert into users default values returning id");
}

}  // namespace

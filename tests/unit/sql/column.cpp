// SPDX-License-Identifier: BSL-1.0
#include "typeschema/sql/column.hpp"

#include "unit/change/sample.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

TEST(put_default, puts_parentheses_where_the_grammar_would_end_the_expression) {
    for (const char* text : {"now() at time zone 'utc'", "1 in (1, 2)", "not true", "true and false", "null is null",
                             "'a' collate \"C\"", "1 between 0 and 2", "'a' like 'b'", "1 isnull"})
        EXPECT_TRUE(sql::needs_parentheses(text)) << text;
    for (const char* text : {"1 + 1", "now() + interval '1 day'", "(1 in (1, 2))", "f(a => 1 in (1))",
                             "array[1 in (1)]", "'a and b'", "\"not\"(1)", "'a' || 'b'"})
        EXPECT_FALSE(sql::needs_parentheses(text)) << text;
}

TEST(put_default, does_so_wherever_a_default_is_sent) {
    EXPECT_EQ((up<add_column<"chunks", column<"done", boolean, default_<"1 in (1, 2)">>>>()),
              "ALTER TABLE chunks ADD COLUMN done boolean DEFAULT (1 in (1, 2)) NOT NULL;\n");
    EXPECT_EQ((up<set_default<"inbox_items", "uri", "'a' collate \"C\"">>()),
              "ALTER TABLE inbox_items ALTER COLUMN uri SET DEFAULT ('a' collate \"C\");\n");
    EXPECT_EQ((down<drop_column<"chunks", "seq_no", refill<"case when not true then 1 end">>>()).substr(0, 98),
              "ALTER TABLE chunks ADD COLUMN seq_no integer DEFAULT (case when not true then 1 end) NOT NULL;\nALT");
}

}  // namespace

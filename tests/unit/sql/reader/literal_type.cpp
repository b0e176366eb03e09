// SPDX-License-Identifier: BSL-1.0
#include "typeschema/sql/reader/literal_type.hpp"

#include <gtest/gtest.h>

#include <string>

using namespace typeschema::sql::reader;

namespace {

using enum expression_kind;

struct expected {
    const char* sql;
    expression_kind kind;
    const char* text;
    expression_kind inner = unknown;
};

static_assert(shape_of("'received'").kind == string_literal && shape_of("'received'").text == "'received'");
static_assert(shape_of("now()").kind == function && shape_of("now()").text == "now");

TEST(literal_type, tells_what_a_default_is) {
    const expected all[] = {
        {"null", null_literal, "null"},
        {"NULL", null_literal, "NULL"},
        {"'it''s'", string_literal, "'it''s'"},
        {"E'\\n'", string_literal, "E'\\n'"},
        {"$$x$$", string_literal, "$$x$$"},
        {"0", integer, "0"},
        {"-1", integer, "-1"},
        {" + 5 ", integer, "+ 5"},
        {"1.5", decimal, "1.5"},
        {"-1e3", decimal, "-1e3"},
        {"true", boolean, "true"},
        {"False", boolean, "False"},
        {"((1))", integer, "1"},
        {"'received'::character varying(32)", typed, "character varying(32)", string_literal},
        {"'{}'::text[]", typed, "text[]", string_literal},
        {"'a'::text::my.kind", typed, "my.kind", string_literal},
        {"('a'::text)::varchar", typed, "varchar", string_literal},
        {"null::date", typed, "date", null_literal},
        {"cast('1' as numeric(10, 2))", typed, "numeric(10, 2)", string_literal},
        {"date '2020-01-01'", typed, "date", string_literal},
        {"interval '1' day", typed, "interval", string_literal},
        {"timestamp with time zone '2020-01-01'", typed, "timestamp with time zone", string_literal},
        {"now()", function, "now"},
        {"my.\"F\" (1, (2))", function, "my.\"F\""},
        {"gen_random_uuid()", function, "gen_random_uuid"},
        {"nextval('s'::regclass)", function, "nextval"},
        {"coalesce(null, 1)", function, "coalesce"},
        {"current_timestamp", function, "current_timestamp"},
        {"current_timestamp(3)", function, "current_timestamp"},
        {"now()::date", typed, "date", function},
        {"array['a', 'b']", array, "array['a', 'b']"},
        {"array[]::text[]", typed, "text[]", array},
    };
    for (const expected& one : all) {
        const expression_shape shape = shape_of(one.sql);
        EXPECT_EQ(static_cast<int>(shape.kind), static_cast<int>(one.kind)) << one.sql;
        EXPECT_EQ(shape.text, one.text) << one.sql;
        EXPECT_EQ(static_cast<int>(shape.inner), static_cast<int>(one.inner)) << one.sql;
    }
}

TEST(literal_type, leaves_everything_else_unknown) {
    for (const char* sql : {"",
                            "a",
                            "a.b",
                            "1 + 1",
                            "now() + interval '1 day'",
                            "'a' || 'b'",
                            "not true",
                            "- a",
                            "-",
                            "(1",
                            "1)",
                            "f(",
                            "f(1",
                            "'a'::",
                            "cast(1 as)",
                            "array[1",
                            "array(select 1)",
                            "case when a then 1 end",
                            "'a' 'b'",
                            "'unclosed",
                            "*",
                            "f().x",
                            "now() at time zone 'utc'",
                            "U&\"f\"()",
                            "x::int",
                            "$1"})
        EXPECT_EQ(static_cast<int>(shape_of(sql).kind), static_cast<int>(unknown)) << sql;
}

TEST(literal_type, survives_hostile_nesting) {
    EXPECT_EQ(static_cast<int>(shape_of(std::string(100'000, '(')).kind), static_cast<int>(unknown));
    EXPECT_EQ(static_cast<int>(shape_of("f(" + std::string(100'000, '(')).kind), static_cast<int>(unknown));
}

}  // namespace

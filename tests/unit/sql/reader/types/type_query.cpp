// SPDX-License-Identifier: BSL-1.0
#include "typeschema/sql/reader/types/type_query.hpp"

#include "typeschema/sql/reader/tree/parse.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace model = typeschema::model;
using namespace typeschema::sql::reader;

namespace {

constexpr scope_column people[] = {
    {model::name(std::string_view("id")), code::bigint, -1, false},
    {model::name(std::string_view("name")), code::varchar, 24, false},
    {model::name(std::string_view("boss")), code::bigint, -1, true},
};
constexpr scope_column orders[] = {
    {model::name(std::string_view("id")), code::bigint, -1, false},
    {model::name(std::string_view("person_id")), code::bigint, -1, false},
    {model::name(std::string_view("total")), code::numeric, -1, true},
};
constexpr scope_table tables[] = {
    {model::name(std::string_view("people")), {}, people, 3},
    {model::name(std::string_view("orders")), {}, orders, 3},
};
constexpr query_scope scope{tables, 2, {}};

struct answer {
    parsed_text<256> read;
    query_room<256, 64, 16> room;
    query_columns columns;
};

constexpr void type(answer& found, std::string_view text) {
    found.read = parse_text<256>(text, text_kind::query);
    found.columns = type_query(found.read.view(), text, scope, found.room);
}

// Column number c of the result is called so and has that type, and may be NULL or not.
constexpr bool is(std::string_view text, std::uint32_t size, std::uint32_t c, std::string_view name, type_code wanted,
                  bool nullable) {
    answer found;
    type(found, text);
    if (!found.read.view().ok() || !found.columns.ok() || found.columns.size != size)
        return false;
    const scope_column& column = found.columns.columns[c];
    return column.name == model::name(name) && column.type == wanted && column.nullable == nullable;
}
constexpr type_error why(std::string_view text) {
    answer found;
    type(found, text);
    return found.columns.problem.why;
}

// While it compiles: what a chain asks of a view.
static_assert(is("select p.name, o.total from people p left join orders o on o.person_id = p.id where p.id > 0", 2, 0,
                 "name", code::varchar, false));

TEST(type_query, names_and_types_the_columns) {
    EXPECT_TRUE(is("select * from people", 3, 2, "boss", code::bigint, true));
    EXPECT_TRUE(is("select id + 1 from people", 1, 0, "?column?", code::bigint, false));
    EXPECT_TRUE(is("select id::text from people", 1, 0, "id", code::text, false));
    EXPECT_TRUE(is("select 'a'::int", 1, 0, "int4", code::integer, false));
    EXPECT_TRUE(is("select 'a'", 1, 0, "?column?", code::text, false));
    EXPECT_TRUE(is("select lower(name) as \"N\" from people", 1, 0, "N", code::text, false));
    EXPECT_TRUE(is("select NAME as Label from people", 1, 0, "label", code::varchar, false));
}

TEST(type_query, makes_columns_nullable_that_an_outer_join_fills) {
    EXPECT_TRUE(
        is("select o.id from people p left join orders o on o.person_id = p.id", 1, 0, "id", code::bigint, true));
    EXPECT_TRUE(
        is("select p.id from people p left join orders o on o.person_id = p.id", 1, 0, "id", code::bigint, false));
    EXPECT_TRUE(
        is("select p.id from people p full join orders o on o.person_id = p.id", 1, 0, "id", code::bigint, true));
    EXPECT_TRUE(is("select a.id from people a join people b on b.id = a.boss", 1, 0, "id", code::bigint, false));
}

TEST(type_query, knows_that_an_aggregate_of_nothing_is_null) {
    EXPECT_TRUE(is("select count(*), max(id) from orders", 2, 0, "count", code::bigint, false));
    EXPECT_TRUE(is("select count(*), max(id) from orders", 2, 1, "max", code::bigint, true));
    EXPECT_TRUE(is("select (select count(*) from orders) as n", 1, 0, "n", code::bigint, false));
    EXPECT_TRUE(is("select (select id from orders) as n", 1, 0, "n", code::bigint, true));
}

TEST(type_query, looks_into_queries_below_and_with) {
    EXPECT_TRUE(is("with w (a, b) as (select id, name from people) select b from w", 1, 0, "b", code::varchar, false));
    EXPECT_TRUE(is("select s.n from (select name as n from people) s", 1, 0, "n", code::varchar, false));
    EXPECT_TRUE(is("select id from people union all select total from orders", 1, 0, "id", code::numeric, true));
    EXPECT_TRUE(is("values (1, null), (2.5, 'a')", 2, 0, "column1", code::numeric, false));
    EXPECT_TRUE(
        is("select p.id in (select person_id from orders) as b from people p", 1, 0, "b", code::boolean, false));
    EXPECT_TRUE(is("select p.id in (select boss from people) as b from people p", 1, 0, "b", code::boolean, true));
}

TEST(type_query, says_why_there_are_no_columns) {
    EXPECT_EQ(why("select nothing from people"), type_error::unknown_column);
    EXPECT_EQ(why("select id from nothing"), type_error::unknown_table);
    EXPECT_EQ(why("select id from people, orders"), type_error::ambiguous);
    EXPECT_EQ(why("select name, count(*) from people"), type_error::not_grouped);
    EXPECT_EQ(why("select name from people group by name"), type_error::none);
    EXPECT_EQ(why("select id from people where count(*) > 1"), type_error::not_allowed_here);
    EXPECT_EQ(why("select id from people where name"), type_error::not_boolean);
    EXPECT_EQ(why("select id from people union select id, name from people"), type_error::columns_differ);
    EXPECT_EQ(why("select id from people union select name from people"), type_error::unlike_types);
    EXPECT_EQ(why("select * from people natural join orders"), type_error::not_understood);
}

}  // namespace

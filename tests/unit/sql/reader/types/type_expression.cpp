// SPDX-License-Identifier: BSL-1.0
#include "typeschema/sql/reader/types/type_expression.hpp"

#include "typeschema/sql/reader/tree/parse.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace model = typeschema::model;
using namespace typeschema::sql::reader;

namespace {

constexpr scope_column columns[] = {
    {model::name(std::string_view("id")), code::bigint, -1, false},
    {model::name(std::string_view("status")), code::varchar, 36, false},
    {model::name(std::string_view("amount")), code::numeric, modifier::of_numeric(10, 2), true},
    {model::name(std::string_view("made_at")), code::timestamptz, -1, false},
    {model::name(std::string_view("tags")), array_of(code::text), -1, false},
    {model::name(std::string_view("mood")), named_code(1), -1, false},
    {model::name(std::string_view("place")), named_code(2), -1, false},
    {model::name(std::string_view("Odd")), code::integer, -1, false},
};
constexpr scope_table items{model::name(std::string_view("items")), {}, columns, 8};
constexpr model::qualified_name mood{model::name(), model::name(std::string_view("mood"))},
    geometry{model::name(), model::name(std::string_view("geometry"))};
constexpr made_type made[] = {{made_kind::enum_, false, code::none, -1, &mood},
                              {made_kind::foreign, false, code::none, -1, &geometry}};
constexpr type_scope scope{&items, 1, {made, 2}};

struct answer {
    typed_expression whole;
    typed_node nodes[64] = {};
    parsed_text<64> read;
};

constexpr answer typed(std::string_view text, expression_rules rules = {}) {
    answer found;
    found.read = parse_text<64>(text, text_kind::expression);
    if (found.read.view().ok())
        found.whole = type_expression(found.read.view(), text, scope, rules, found.nodes);
    else
        found.whole.problem.why = type_error::too_much_work;
    return found;
}
constexpr bool is(std::string_view text, type_code type, bool nullable, std::int32_t kept = -1) {
    const typed_expression found = typed(text).whole;
    return found.ok() && found.type == type && found.nullable == nullable && found.modifier == kept;
}
constexpr type_error why(std::string_view text, expression_rules rules = {}) {
    return typed(text, rules).whole.problem.why;
}
// Where the problem is.
constexpr std::string_view where(std::string_view text, expression_rules rules = {}) {
    const answer found = typed(text, rules);
    return found.read.nodes[found.whole.problem.at].in(text);
}

constexpr expression_rules check{.condition = true};
constexpr expression_rules index{.immutable = true};

// While it compiles: what a chain asks.
static_assert(typed("status in ('received', 'parsed')", check).whole.ok());
static_assert(is("id + 1", code::bigint, false));
static_assert(why("statuss = 'a'") == type_error::unknown_column);

TEST(type_expression, is_nullable_where_an_operand_is) {
    EXPECT_TRUE(is("amount >= 0", code::boolean, true));
    EXPECT_TRUE(is("id >= 0", code::boolean, false));
    EXPECT_TRUE(is("amount is null", code::boolean, false));
    EXPECT_TRUE(is("amount is distinct from 1", code::boolean, false));
    EXPECT_TRUE(is("coalesce(amount, 0)", code::numeric, false));
    EXPECT_TRUE(is("case when id > 1 then 1 end", code::integer, true));
    EXPECT_TRUE(is("case when id > 1 then 1 else 2 end", code::integer, false));
    EXPECT_TRUE(is("nullif(id, 0)", code::bigint, true));
    EXPECT_TRUE(is("greatest(amount, 1)", code::numeric, false));
    EXPECT_TRUE(is("concat(amount, status)", code::text, false));
    EXPECT_TRUE(is("id in (1, null)", code::boolean, true));
}

TEST(type_expression, may_be_null_where_an_element_or_a_function_gives_it) {
    EXPECT_TRUE(is("tags[1]", code::text, true));
    EXPECT_TRUE(is("'a' = any (tags)", code::boolean, true));
    EXPECT_TRUE(is("status = any (array['a', 'b'])", code::boolean, false));
    EXPECT_TRUE(is("status = any (array['a', null])", code::boolean, true));
    EXPECT_TRUE(is("array_length(tags, 1)", code::integer, true));
    EXPECT_TRUE(is("cardinality(tags)", code::integer, false));
    EXPECT_TRUE(is("made_at::time", code::time, true));
    EXPECT_TRUE(is("made_at::date", code::date, false));
    EXPECT_TRUE(is("num_nonnulls(id, amount)", code::integer, false));
    EXPECT_TRUE(is("num_nonnulls(variadic tags)", code::integer, true));
}

TEST(type_expression, keeps_a_modifier_where_postgresql_does) {
    EXPECT_TRUE(is("status", code::varchar, false, 36));
    EXPECT_TRUE(is("coalesce(status, status)", code::varchar, false, 36));
    EXPECT_TRUE(is("coalesce(status, 'a')", code::varchar, false));
    EXPECT_TRUE(is("amount + 1", code::numeric, true));
    EXPECT_TRUE(is("'a'::varchar(3)", code::varchar, false, 7));
    EXPECT_TRUE(is("'a'::char", code::bpchar, false, 5));
    EXPECT_TRUE(is("interval '1' day", code::interval, false, modifier::of_interval(4, -1)));
}

TEST(type_expression, takes_types_of_the_chain) {
    EXPECT_TRUE(is("mood = 'ok'", code::boolean, false));
    EXPECT_TRUE(is("'ok'::mood", named_code(1), false));
    EXPECT_TRUE(is("mood::text", code::text, false));
    EXPECT_EQ(why("mood = status"), type_error::no_operator);
    EXPECT_TRUE(is("place is null", code::boolean, false));
    EXPECT_EQ(why("place = place"), type_error::not_understood);
    EXPECT_EQ(why("place::text"), type_error::not_understood);
    EXPECT_EQ(why("st_area(place)"), type_error::not_understood);
}

TEST(type_expression, names_columns_as_postgresql_does) {
    EXPECT_EQ(typed("ID").nodes[1].column, 1);
    EXPECT_EQ(typed("items.status").whole.type, code::varchar);
    EXPECT_EQ(typed("\"Odd\" = 1").nodes[1].column, 8);
    EXPECT_EQ(why("odd"), type_error::unknown_column);
    EXPECT_EQ(why("\"ID\""), type_error::unknown_column);
    EXPECT_EQ(why("other.id"), type_error::unknown_column);
    EXPECT_EQ(where("id = 1 and statsu = 'a'"), "statsu");
}

TEST(type_expression, tells_as_what_a_literal_is_read) {
    const answer found = typed("made_at > '2024-01-01'");
    EXPECT_EQ(found.read.nodes[2].kind, node_kind::string);
    EXPECT_EQ(found.nodes[2].type, code::timestamptz);
    EXPECT_EQ(typed("status in ('a', 'b')").nodes[2].type, code::varchar);
    EXPECT_EQ(typed("'a'").whole.type, code::text);
}

TEST(type_expression, says_why_and_where_there_is_no_type) {
    EXPECT_EQ(why("id = status"), type_error::no_operator);
    EXPECT_EQ(where("id = status"), "=");
    EXPECT_EQ(typed("id = status").whole.problem.left, code::bigint);
    EXPECT_EQ(typed("id = status").whole.problem.right, code::varchar);
    EXPECT_EQ(why("lower(id)"), type_error::no_function);
    EXPECT_EQ(where("lower(id)"), "lower");
    EXPECT_EQ(why("array_append(null, null)"), type_error::none);
    EXPECT_EQ(why("cardinality('{}')"), type_error::ambiguous);
    EXPECT_EQ(why("coalesce(id, status)"), type_error::unlike_types);
    EXPECT_EQ(why("case when id then 1 end"), type_error::not_boolean);
    EXPECT_EQ(where("status = 'a' and id"), "id");
    EXPECT_EQ(why("id::boolean"), type_error::unlike_types);
    EXPECT_EQ(why("array[]"), type_error::unlike_types);
    EXPECT_EQ(why("no_such_function(1)"), type_error::not_understood);
}

TEST(type_expression, refuses_what_may_not_stand_there) {
    EXPECT_EQ(why("id", check), type_error::not_boolean);
    EXPECT_EQ(why("count(*) > 1", check), type_error::not_allowed_here);
    EXPECT_EQ(why("sum(id) > 1", check), type_error::not_allowed_here);
    EXPECT_EQ(why("row_number() over () > 1", check), type_error::not_allowed_here);
    EXPECT_EQ(why("id in (select 1)", check), type_error::not_allowed_here);
    EXPECT_EQ(why("exists (select x from y)", check), type_error::not_allowed_here);
    EXPECT_EQ(why("unnest(tags) = 'a'", check), type_error::not_allowed_here);
    EXPECT_EQ(why("id = $1", check), type_error::not_allowed_here);
}

TEST(type_expression, depends_on_nothing_else_where_it_has_to) {
    EXPECT_EQ(why("lower(status)", index), type_error::none);
    EXPECT_EQ(why("made_at > now()", index), type_error::not_immutable);
    EXPECT_EQ(where("id = 1 and made_at > now()", index), "now");
    EXPECT_EQ(why("made_at::date", index), type_error::not_immutable);
    EXPECT_EQ(why("to_char(made_at, 'YYYY')", index), type_error::not_immutable);
    EXPECT_EQ(why("date_trunc('day', made_at)", index), type_error::not_immutable);
    EXPECT_EQ(why("date_trunc('day', made_at at time zone 'UTC')", index), type_error::none);
    EXPECT_EQ(why("status || made_at", index), type_error::not_immutable);
    EXPECT_EQ(why("status || id", index), type_error::none);
    EXPECT_EQ(why("'2024-01-01'::date", index), type_error::none);
}

TEST(type_expression, tells_from_which_major_on_it_can_be_read) {
    EXPECT_EQ(typed("lower(status)").whole.since, 0);
    EXPECT_EQ(typed("extract(year from made_at)").whole.since, 14);
    EXPECT_EQ(typed("regexp_like(status, 'a') and id > 1").whole.since, 15);
}

TEST(type_expression, is_assigned_as_a_column_takes_it) {
    EXPECT_EQ(why("1", {.assigned_to = code::smallint}), type_error::none);
    EXPECT_EQ(why("'a'", {.assigned_to = code::jsonb}), type_error::none);
    EXPECT_EQ(why("1", {.assigned_to = code::text}), type_error::none);
    EXPECT_EQ(why("1", {.assigned_to = code::boolean}), type_error::unlike_types);
    EXPECT_EQ(why("now()", {.assigned_to = code::date}), type_error::none);
    EXPECT_EQ(why("status", {.immutable = true, .assigned_to = code::text}), type_error::none);
    EXPECT_EQ(why("made_at", {.immutable = true, .assigned_to = code::date}), type_error::not_immutable);
}

}  // namespace

// SPDX-License-Identifier: BSL-1.0
#include "typeschema/sql/reader/types/choose_function.hpp"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string_view>

namespace model = typeschema::model;
namespace meta = typeschema::meta;
using namespace typeschema::sql::reader;

namespace {

constexpr model::qualified_name mood{model::name(), model::name(std::string_view("mood"))};
constexpr model::qualified_name positive{model::name(), model::name(std::string_view("positive"))};
constexpr made_type list[] = {{made_kind::enum_, false, code::none, -1, &mood},
                              {made_kind::domain, false, code::integer, -1, &positive}};
constexpr made_types made{list, 2};
constexpr type_code a_mood = named_code(1), a_positive = named_code(2);

constexpr chosen_function chosen(std::string_view name, std::initializer_list<type_code> types, bool spread = true) {
    const auto size = static_cast<std::uint32_t>(name.size());
    const char* const record = detail::find_record(meta::hash32(name), name.data(), size);
    return choose_function(made, record, {types.begin(), static_cast<std::uint32_t>(types.size()), spread});
}
constexpr type_code result(std::string_view name, std::initializer_list<type_code> types) {
    const chosen_function found = chosen(name, types);
    return found.outcome == choice::found ? found.result : code::none;
}
constexpr operation applied(std::string_view op, type_code left, type_code right) {
    return find_operator(op.data(), static_cast<std::uint32_t>(op.size()), meta::hash32(op), left, right);
}

static_assert(result("lower", {code::varchar}) == code::text);
static_assert(applied("=", code::varchar, code::unknown).result == code::boolean);

TEST(operators, have_the_result_and_the_literal_that_postgresql_chooses) {
    EXPECT_EQ(applied("+", code::integer, code::bigint).result, code::bigint);
    EXPECT_EQ(applied("+", code::date, code::integer).result, code::date);
    EXPECT_EQ(applied("-", code::date, code::date).result, code::integer);
    EXPECT_EQ(applied("-", '0', code::numeric).result, code::numeric);
    EXPECT_EQ(applied("=", code::integer, code::text).result, code::none);
    EXPECT_EQ(applied("=", code::varchar, code::unknown).literal, code::text);
    EXPECT_EQ(applied("<>", code::timestamptz, code::unknown).literal, code::timestamptz);
    EXPECT_EQ(applied("+", code::timestamptz, code::unknown).literal, code::interval);
    EXPECT_EQ(applied("#>", code::jsonb, code::unknown).literal, array_of(code::text));
    EXPECT_EQ(applied("+", code::unknown, code::timestamptz).literal, code::interval);
    EXPECT_EQ(applied("+", code::unknown, code::integer).literal, code::integer);
}

TEST(operators, are_stable_or_give_null_where_their_functions_do) {
    EXPECT_EQ(applied("<", code::date, code::timestamptz).facts, fact::stable);
    EXPECT_EQ(applied("<", code::date, code::timestamp).facts, 0);
    EXPECT_EQ(applied("||", code::text, code::integer).facts, 0);
    EXPECT_EQ(applied("||", code::text, code::timestamptz).facts, fact::stable);
    EXPECT_EQ(applied("->>", code::jsonb, code::text).facts, fact::sometimes_null);
    EXPECT_EQ(applied("->>", code::jsonb, code::unknown).literal, code::text);
}

TEST(functions, are_chosen_by_exact_types_first) {
    EXPECT_EQ(result("abs", {code::smallint}), code::smallint);
    EXPECT_EQ(result("length", {code::bytea}), code::integer);
    EXPECT_EQ(result("round", {code::double_precision}), code::double_precision);
    EXPECT_EQ(result("round", {code::integer}), code::double_precision);
    EXPECT_EQ(result("round", {code::numeric, code::integer}), code::numeric);
}

TEST(functions, take_preferred_types_and_strings_for_literals) {
    EXPECT_EQ(result("lower", {code::unknown}), code::text);
    EXPECT_EQ(result("sqrt", {code::integer}), code::double_precision);
    EXPECT_EQ(result("date_trunc", {code::unknown, code::date}), code::timestamptz);
    EXPECT_EQ(result("mod", {code::integer, code::unknown}), code::integer);
    EXPECT_EQ(result("power", {code::integer, code::numeric}), code::numeric);
    EXPECT_EQ(chosen("age", {code::unknown, code::unknown}).result, code::interval);
}

TEST(functions, are_refused_or_ambiguous_as_on_the_server) {
    EXPECT_EQ(chosen("lower", {code::integer}).outcome, choice::none);
    EXPECT_EQ(chosen("lower", {}).outcome, choice::none);
    EXPECT_EQ(chosen("lower", {code::text, code::text}).outcome, choice::none);
    EXPECT_EQ(chosen("cardinality", {code::unknown}).outcome, choice::open);
    EXPECT_EQ(chosen("isfinite", {code::unknown}).outcome, choice::ambiguous);
}

TEST(functions, take_families_of_types) {
    EXPECT_EQ(result("array_append", {array_of(code::integer), code::integer}), array_of(code::integer));
    EXPECT_EQ(result("array_append", {array_of(code::integer), code::bigint}), array_of(code::bigint));
    EXPECT_EQ(result("array_append", {array_of(code::integer), code::text}), code::none);
    EXPECT_EQ(result("lower", {'r'}), code::integer);
    EXPECT_EQ(result("multirange", {'z'}), 'Y');
    EXPECT_EQ(result("enum_range", {a_mood}), array_of(a_mood));
    EXPECT_EQ(result("enum_range", {code::integer}), code::none);
    EXPECT_EQ(result("array_length", {code::integer, code::integer}), code::none);
}

TEST(functions, take_defaults_and_variadic_arguments) {
    EXPECT_EQ(result("make_interval", {}), code::interval);
    EXPECT_EQ(result("make_interval", {code::integer}), code::interval);
    EXPECT_EQ(result("jsonb_set", {code::jsonb, code::unknown, code::unknown}), code::jsonb);
    EXPECT_EQ(result("concat", {code::integer, code::text, code::date}), code::text);
    EXPECT_EQ(result("concat", {}), code::none);
    EXPECT_EQ(result("jsonb_extract_path_text", {code::jsonb, code::unknown, code::text}), code::text);
    EXPECT_EQ(chosen("num_nonnulls", {array_of(code::text)}, false).outcome, choice::found);
    EXPECT_EQ(chosen("lower", {array_of(code::text)}, false).outcome, choice::none);
}

TEST(functions, say_what_they_are) {
    EXPECT_EQ(chosen("sum", {code::integer}).kind, call_kind::aggregate);
    EXPECT_EQ(chosen("sum", {code::integer}).result, code::bigint);
    EXPECT_EQ(chosen("row_number", {}).kind, call_kind::window);
    EXPECT_EQ(chosen("percentile_cont", {code::numeric, code::integer}).kind, call_kind::ordered_set);
    EXPECT_TRUE(chosen("unnest", {array_of(code::text)}).rows);
    EXPECT_EQ(chosen("now", {}).facts, fact::stable);
    EXPECT_EQ(chosen("gen_random_uuid", {}).facts, fact::volatile_);
    EXPECT_EQ(chosen("date_bin", {code::interval, code::timestamp, code::timestamp}).since, 14);
    EXPECT_EQ(chosen("date_trunc", {code::text, code::date}).facts, fact::stable);
}

TEST(casts, are_those_of_pg_cast_and_of_texts) {
    using enum cast_context;
    EXPECT_EQ(path_of(made, code::integer, code::bigint, implicit).way, cast_way::function);
    EXPECT_EQ(path_of(made, code::varchar, code::text, implicit).way, cast_way::same);
    EXPECT_EQ(path_of(made, code::bigint, code::integer, implicit).way, cast_way::none);
    EXPECT_EQ(path_of(made, code::bigint, code::integer, assignment).way, cast_way::function);
    EXPECT_EQ(path_of(made, code::integer, code::boolean, assignment).way, cast_way::none);
    EXPECT_EQ(path_of(made, code::integer, code::boolean, explicit_).way, cast_way::function);
    EXPECT_EQ(path_of(made, code::uuid, code::text, implicit).way, cast_way::none);
    EXPECT_EQ(path_of(made, code::uuid, code::text, assignment).way, cast_way::text);
    EXPECT_EQ(path_of(made, code::text, code::uuid, assignment).way, cast_way::none);
    EXPECT_EQ(path_of(made, code::text, code::uuid, explicit_).way, cast_way::text);
    EXPECT_EQ(path_of(made, code::text, code::date, explicit_).facts, fact::stable);
    EXPECT_EQ(path_of(made, code::timestamptz, code::time, explicit_).facts, fact::stable | fact::sometimes_null);
    EXPECT_EQ(path_of(made, a_positive, code::bigint, implicit).way, cast_way::function);
    EXPECT_EQ(path_of(made, code::text, a_mood, assignment).way, cast_way::none);
    EXPECT_EQ(path_of(made, array_of(code::integer), array_of(code::bigint), implicit).way, cast_way::function);
    EXPECT_EQ(path_of(made, array_of(code::integer), array_of(code::boolean), implicit).way, cast_way::none);
}

constexpr type_code common(std::initializer_list<type_code> types) {
    common_type all(made);
    for (const type_code* at = types.begin(); at != types.end(); ++at)
        all.add(*at);
    return all.type();
}

TEST(common_types, are_those_that_postgresql_chooses) {
    EXPECT_EQ(common({code::integer, code::numeric, code::bigint}), code::numeric);
    EXPECT_EQ(common({code::varchar, code::unknown}), code::varchar);
    EXPECT_EQ(common({code::varchar, code::text}), code::varchar);
    EXPECT_EQ(common({code::unknown, code::unknown}), code::text);
    EXPECT_EQ(common({code::date, code::timestamptz}), code::timestamptz);
    EXPECT_EQ(common({code::integer, code::text}), code::none);
    EXPECT_EQ(common({a_positive, a_positive}), a_positive);
    EXPECT_EQ(common({a_positive, code::unknown}), code::integer);
    EXPECT_EQ(common({a_mood, code::unknown}), a_mood);
}

}  // namespace

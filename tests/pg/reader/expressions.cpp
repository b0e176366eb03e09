// SPDX-License-Identifier: BSL-1.0
#include "typeschema/sql/reader/types/type_expression.hpp"

#include "pg/reader/types_table.hpp"
#include "support/seed.hpp"
#include "support/server.hpp"

#include <gtest/gtest.h>

#include <iostream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

using typeschema_test::fresh_database;
using typeschema_test::types_table;
namespace catalogue = typeschema_test::catalogue;

namespace {

/// What the server says of a literal's content, not of its type.
bool is_about_content(const std::string& said) {
    return said.starts_with("!22") || said.starts_with("!0A000") || said.starts_with("!42P01") ||
           said.starts_with("!42P16");
}

class comparison {
public:
    explicit comparison(types_table& table) : table_(&table) {}

    void of(const std::string& expression) {
        typeschema::sql::reader::typed_expression typed;
        const std::string said = table_->said(expression), ours = table_->ours(expression, &typed);
        ++tried_;
        // We know what PostgreSQL 15 takes; a newer one takes more, and an older one less, which we say.
        const int major = table_->server().server_version() / 10000;
        if (said.starts_with("!") ? typed.since > major : major > 15 && ours.starts_with("!"))
            return;
        if (ours.starts_with("?")) {
            if (!said.starts_with("!")) {
                ++not_understood_;
                if (not_understood_ < 60)
                    std::cout << "not understood: " << expression << " is " << table_->spelt(said) << "\n";
            }
            return;
        }
        accepted_ += !said.starts_with("!");
        if (ours == "!408" || said == ours ||
            (said.starts_with("!") && (ours.starts_with("!") || is_about_content(said))))
            return;
        if (++differ_ < 80)
            ADD_FAILURE() << expression << ": the server says " << table_->spelt(said) << ", we say "
                          << table_->spelt(ours);
    }
    void sum_up() const {
        std::cout << tried_ << " expressions, " << accepted_ << " with a type, " << not_understood_
                  << " not understood, " << differ_ << " otherwise\n";
    }
    std::size_t accepted() const { return accepted_; }

private:
    types_table* table_;
    std::size_t tried_ = 0, accepted_ = 0, not_understood_ = 0, differ_ = 0;
};

std::vector<std::string> words_of(const char* text) {
    std::istringstream in(text);
    std::vector<std::string> words;
    for (std::string word; in >> word;)
        words.push_back(word);
    return words;
}

class types_of : public testing::Test {
protected:
    fresh_database database_;
    types_table table_{database_.conninfo()};
    comparison compare_{table_};
    std::mt19937 draw_{typeschema_test::seed()};

    std::string column() { return table_.columns()[draw_() % table_.columns().size()].name; }
    std::string value() {
        switch (draw_() % 8) {
            case 0: return "null";
            case 1: return "'1'";
            case 2: return "1";
            default: return column();
        }
    }
    void TearDown() override { compare_.sum_up(); }
};

TEST_F(types_of, expressions_that_people_write_are_those_of_the_server) {
    for (const char* expression : {
             "c_integer",
             "1",
             "2147483647",
             "2147483648",
             "-2147483648",
             "-9223372036854775808",
             "9223372036854775808",
             "1.5",
             "1e3",
             "'a'",
             "null",
             "true",
             "B'101'",
             "X'1F'",
             "v_short",
             "v_char",
             "v_numeric",
             "v_stamp",
             "v_span",
             "v_words",
             "v_words[1]",
             "v_words[1:2]",
             "c_integer >= 0",
             "c_varchar in ('a', 'b')",
             "v_short in ('received', 'parsed')",
             "c_text = 'a' or c_text = 'b'",
             "not c_boolean",
             "c_integer between 1 and 10",
             "c_integer between symmetric 1 and c_bigint",
             "c_integer is null",
             "c_boolean is not true",
             "c_text like 'a%'",
             "c_text ilike 'a%' escape '!'",
             "c_text similar to 'a'",
             "v_short || v_char",
             "c_text || 1",
             "c_date + 1",
             "c_date - c_date",
             "c_date + c_interval",
             "c_timestamptz - c_timestamptz",
             "now() - interval '1 day'",
             "c_timestamptz + '1 day'",
             "current_date",
             "current_timestamp(3)",
             "localtime",
             "current_user",
             "current_schema",
             "c_jsonb -> 'a'",
             "c_jsonb ->> 'a'",
             "c_jsonb #>> '{a,b}'",
             "c_jsonb ? 'a'",
             "c_jsonb @> '{}'",
             "c_jsonb['a']",
             "c_jsonb['a'][1]",
             "(c_jsonb ->> 'n')::int > 0",
             "a_integer[1]",
             "a_integer[1][2]",
             "a_integer[1:2][1]",
             "c_integer = any (a_integer)",
             "c_integer = any ('{1,2}')",
             "c_varchar = any (array['a', 'b'])",
             "'a' = any (a_text)",
             "c_integer <> all (array[1, 2])",
             "case when c_boolean then 1 else 2.5 end",
             "case c_integer when 1 then 'a' when 2 then c_varchar end",
             "case when c_boolean then v_short end",
             "coalesce(v_short, 'x')",
             "coalesce(c_varchar, c_text)",
             "coalesce(null, null)",
             "nullif(c_varchar, '')",
             "nullif(c_integer, 0)",
             "greatest(1, c_bigint)",
             "least(c_date, now())",
             "c_integer::text",
             "c_text::integer",
             "'1'::integer",
             "c_numeric::numeric(5, 2)",
             "c_text::varchar(3)",
             "cast(c_integer as char(3))",
             "c_integer::bigint",
             "c_text::char",
             "'x'::\"char\"",
             "date '2020-01-01'",
             "interval '1' day",
             "interval '1 day' hour to second(3)",
             "interval(3) '1 day'",
             "timestamp(0) '2020-01-01'",
             "timestamptz '2020-01-01'",
             "time with time zone '10:00'",
             "array[1, 2]",
             "array[1, 2.5]",
             "array['a', 'b']",
             "array['a', c_varchar]",
             "array[]::text[]",
             "array[[1, 2], [3, 4]]",
             "array[1, 'a']::text[]",
             "array[a_integer, a_integer]",
             "array[v_short, v_short]",
             "lower(c_text)",
             "lower(c_varchar)",
             "length(c_varchar)",
             "char_length(c_text) <= 10",
             "upper('a')",
             "abs(c_integer)",
             "round(c_numeric, 2)",
             "round(c_float8)",
             "coalesce(c_integer, 0) + 1",
             "extract(year from c_date)",
             "date_part('year', c_timestamptz)",
             "date_trunc('day', c_timestamptz)",
             "date_trunc('day', c_timestamp)",
             "age(c_timestamptz)",
             "to_char(c_date, 'YYYY')",
             "c_timestamptz at time zone 'UTC'",
             "c_timestamp at time zone 'UTC'",
             "position('a' in c_text)",
             "substring(c_text from 1 for 2)",
             "substring(c_text for 2)",
             "substring(c_text from 'a')",
             "substring(c_text, 1)",
             "overlay(c_text placing 'a' from 1)",
             "trim(c_text)",
             "trim(both 'x' from c_text)",
             "trim(leading from c_text)",
             "normalize(c_text)",
             "c_text is normalized",
             "date(c_timestamptz)",
             "text(c_integer)",
             "int4(c_text)",
             "date('2020-01-01')",
             "gen_random_uuid()",
             "md5(c_text)",
             "concat(c_text, c_integer, 'x')",
             "concat_ws(',', c_text, 1)",
             "format('%s', c_integer)",
             "jsonb_build_object('a', c_integer)",
             "to_jsonb(c_text)",
             "jsonb_typeof(c_jsonb) = 'object'",
             "jsonb_array_length(c_jsonb)",
             "jsonb_set(c_jsonb, '{a}', '1')",
             "array_length(a_text, 1)",
             "cardinality(a_text)",
             "array_append(a_integer, 1)",
             "array_append(a_integer, c_bigint)",
             "a_integer || 1",
             "1 || a_integer",
             "a_integer || a_integer",
             "a_integer || c_bigint",
             "a_text || 'a'",
             "a_text @> array['a']",
             "a_text && '{a}'",
             "array_position(a_text, 'a')",
             "unnest(a_integer)",
             "count(*)",
             "sum(c_integer)",
             "row_number() over ()",
             "(select 1)",
             "exists (select 1)",
             "c_int4range @> 1",
             "c_int4range && '[1,2]'",
             "lower(c_int4range)",
             "int4range(1, 2)",
             "tstzrange(now(), null)",
             "c_daterange @> current_date",
             "isempty(c_tsrange)",
             "c_tstzrange && tstzrange(now(), now())",
             "to_tsvector('english', c_text)",
             "to_tsvector(c_text) @@ to_tsquery('a')",
             "c_tsvector @@ 'a'",
             "c_inet << '10.0.0.0/8'",
             "host(c_inet)",
             "c_inet + 1",
             "c_mood = 'ok'",
             "c_mood < 'ok'",
             "c_mood in ('ok', 'sad')",
             "c_mood::text",
             "'ok'::mood",
             "c_text::mood",
             "c_mood || 'x'",
             "c_mood = c_text",
             "enum_range(c_mood)",
             "c_mood = any (enum_range(null::mood))",
             "c_mood = any (a_mood)",
             "c_positive + 1",
             "c_positive = 1",
             "c_label || 'a'",
             "lower(c_label)",
             "c_label = c_text",
             "coalesce(c_positive, 1)",
             "coalesce(c_positive, c_positive)",
             "c_positive::bigint",
             "5::positive",
             "c_moods = 'ok'",
             "c_moods = c_mood",
             "c_span @> 1",
             "lower(c_span)",
             "array[c_positive]",
             "array[c_positive, 1]",
             "c_label like 'a'",
             "c_label is null",
             "c_integer = c_text",
             "c_integer = '1'",
             "c_bigint = c_integer",
             "c_uuid = 'x'",
             "c_bytea = 'a'",
             "(c_integer, c_text) = (1, 'a')",
             "(c_integer, c_text) < (1, c_text)",
             "row(1, 2) = row(1, 2, 3)",
             "(c_date, c_date) overlaps (c_date, c_interval)",
             "(c_timestamptz, interval '1 day') overlaps (now(), now())",
             "c_integer is distinct from 1",
             "c_text is not distinct from null",
             "c_text collate \"C\"",
             "c_integer collate \"C\"",
             "v_short collate \"C\"",
             "c_text ~ '^a'",
             "c_text !~* 'a'",
             "regexp_replace(c_text, 'a', 'b', 'g')",
             "regexp_match(c_text, 'a')",
             "split_part(c_text, ',', 1)",
             "string_to_array(c_text, ',')",
             "string_to_array(c_text, ',')::int[]",
             "array_to_string(a_text, ',')",
             "current_setting('a.b')",
             "current_setting('a.b', true)::uuid",
             "pg_typeof(c_text)",
             "random()",
             "make_interval(1)",
             "make_interval(days => 1)",
             "no_such_function(1)",
             "c_text.x",
             "k.c_text",
             "x.c_text",
             "nothing",
             "c_integer + c_text",
             "c_boolean + 1",
             "- c_text",
             "- c_interval",
             "@ c_integer",
             "c_integer ^ 2",
             "c_integer % 2",
             "2 ^ 3.0",
             "1 / 2.0",
             "c_money * 2",
             "c_money / c_money",
             "sqrt(c_integer)",
             "power(c_numeric, 2)",
             "power(2, 3)",
             "mod(c_integer, 2)",
             "trunc(c_float8)",
             "greatest('a', 'b')",
             "greatest(c_json, c_json)",
             "c_json = c_json",
             "c_point = c_point",
             "c_xml is document",
             "c_integer is document",
             "case when 1 then 2 end",
             "case when 'true' then 2 end",
             "case 'a' when 'b' then 1 end",
             "case c_text when 1 then 1 end",
             "coalesce(1, 'a')",
             "coalesce(1, c_text)",
             "coalesce(c_date, c_timestamptz)",
             "coalesce(c_integer, c_numeric)",
             "c_integer in (1, 2.5)",
             "c_integer in (1, c_bigint)",
             "c_integer in ('1')",
             "c_text in (1, 2)",
             "c_varchar in (c_text, 'a')",
             "c_bytea in ('a')",
             "encode(sha256(c_bytea), 'hex')",
             "c_bytea || c_bytea",
             "length(c_bytea)",
             "octet_length(c_text)",
             "left(c_text, 3)",
             "starts_with(c_text, 'a')",
             "c_text ^@ 'a'",
             "substr(c_text, 1, 2)",
             "c_text || c_jsonb",
             "c_jsonb || '{}'",
             "c_jsonb - 'a'",
             "c_jsonb - array['a']",
             "c_jsonb - 1",
             "c_jsonb #- '{a}'",
             "c_jsonb @? '$.a'",
             "c_jsonb @@ '$.a > 1'",
             "nextval('s')",
             "c_regclass::text",
             "'k'::regclass::oid",
             "isfinite(c_date)",
             "justify_days(c_interval)",
             "c_interval * 2",
             "c_interval / 2.5",
             "2 * c_interval",
             "c_time + c_interval",
             "c_date + c_time",
             "c_timestamptz::date",
             "c_timestamptz::time(3)",
             "c_date::timestamptz",
             "c_text::timestamptz",
             "c_timestamptz::text",
             "c_integer::boolean",
             "c_boolean::integer",
             "c_boolean::text",
             "c_jsonb::integer",
             "c_jsonb::text",
             "c_text::jsonb",
             "c_integer::date",
             "a_integer::text[]",
             "a_text::integer[]",
             "a_integer::text",
             "c_text::integer[]",
             "num_nonnulls(c_integer, c_text) = 1",
             "num_nonnulls(variadic a_text)",
             "concat(variadic a_text)",
             "format('%s', variadic a_text)",
             "jsonb_extract_path_text(c_jsonb, 'a', 'b')",
             "array_agg(c_integer)",
             "max(c_integer)",
             "\"c_text\"",
             "C_TEXT",
             "LOWER(C_TEXT)",
             "pg_catalog.lower(c_text)",
             "c_text::pg_catalog.varchar(3)",
             "c_integer != 1",
             "c_integer operator(pg_catalog.+) 1",
         })
        compare_.of(expression);
    EXPECT_GT(compare_.accepted(), 250u);
}

TEST_F(types_of, operators_are_those_of_the_server_for_any_two_values) {
    const std::vector<std::string> operators =
        words_of("+ - * / % ^ = <> < <= > >= || ~~ !~~ ~~* ~ !~ ~* && @> <@ -> ->> #> #>> ? ?| ?& @@ "
                 "<< >> &< &> -|- & | # @? #- ^@ <-> ~= ## is-distinct");
    for (int i = 0; i < 2000; ++i) {
        const std::string& op = operators[draw_() % operators.size()];
        const std::string left = value(), right = value();
        compare_.of(op == "is-distinct" ? left + " is distinct from " + right : left + " " + op + " " + right);
    }
    EXPECT_GT(compare_.accepted(), 200u);
}

TEST_F(types_of, casts_are_those_of_the_server_between_any_two_types) {
    for (int i = 0; i < 800; ++i)
        compare_.of(column() + "::" + table_.columns()[draw_() % table_.columns().size()].type);
    EXPECT_GT(compare_.accepted(), 100u);
}

TEST_F(types_of, functions_are_those_of_the_server_for_any_values) {
    const std::vector<std::string> names = words_of(catalogue::listed_functions);
    for (int i = 0; i < 2500; ++i) {
        std::string call = names[draw_() % names.size()] + "(";
        const unsigned count = draw_() % 4;
        for (unsigned n = 0; n < count; ++n)
            call += (n == 0 ? "" : ", ") + value();
        compare_.of("\"" + call.substr(0, call.find('(')) + "\"" + call.substr(call.find('(')) + ")");
    }
    EXPECT_GT(compare_.accepted(), 150u);
}

TEST_F(types_of, values_that_become_one_type_become_that_of_the_server) {
    for (int i = 0; i < 1500; ++i) {
        const std::string a = value(), b = value(), c = value();
        switch (draw_() % 9) {
            case 0: compare_.of("coalesce(" + a + ", " + b + ", " + c + ")"); break;
            case 1: compare_.of("case when true then " + a + " else " + b + " end"); break;
            case 2: compare_.of("greatest(" + a + ", " + b + ")"); break;
            case 3: compare_.of("array[" + a + ", " + b + "]"); break;
            case 4: compare_.of(a + " in (" + b + ", " + c + ")"); break;
            case 5: compare_.of("nullif(" + a + ", " + b + ")"); break;
            case 6: compare_.of(a + " between " + b + " and " + c); break;
            case 7: compare_.of(a + " = any (" + b + ")"); break;
            default: compare_.of("case " + a + " when " + b + " then 1 end"); break;
        }
    }
    EXPECT_GT(compare_.accepted(), 250u);
}

}  // namespace

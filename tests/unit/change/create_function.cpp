// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/create_function.hpp"

#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

struct greet : function<"greet", arguments<"who text default 'you', times integer = 1">, returns<"text">,
                        language<"sql">, stable, strict, security_definer, set_parameter<"timezone", "UTC">,
                        set_parameter<"search_path", "app, public">, body<"select $1">> {};

TEST(create_function, writes_every_part_and_its_inverse_drops_that_signature) {
    EXPECT_EQ(
        up<create_function<greet>>(),
        "CREATE FUNCTION greet(who text default 'you', times integer = 1) RETURNS text LANGUAGE sql STABLE STRICT "
        "SECURITY DEFINER SET timezone TO 'UTC' SET search_path TO app, public AS $body$select $1$body$;\n");
    EXPECT_EQ(down<create_function<greet>>(), "DROP FUNCTION greet(who text, times integer);\n");
}

TEST(create_function, takes_words_in_capitals_as_postgresql_does) {
    struct f : function<"f", returns<"integer">, language<"SQL">, set_parameter<"Search_Path", "app, public">,
                        body<"select 1">> {};
    EXPECT_EQ((up<create_function<f>>()),
              "CREATE FUNCTION f() RETURNS integer LANGUAGE SQL SET Search_Path TO app, public AS $$select 1$$;\n");
}

TEST(create_function, keeps_two_of_one_name_apart_by_their_arguments) {
    struct of_text
        : function<"size_of", arguments<"t text">, returns<"integer">, language<"sql">, immutable, body<"select 1">> {};
    struct of_bytes : function<"size_of", arguments<"t bytea">, returns<"integer">, language<"sql">, body<"select 2">> {
    };
    EXPECT_EQ((up<create_function<of_text>, create_function<of_bytes>, drop_function<"size_of", "t bytea">>()),
              "CREATE FUNCTION size_of(t text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$select 1$$;\n"
              "CREATE FUNCTION size_of(t bytea) RETURNS integer LANGUAGE sql AS $$select 2$$;\n"
              "DROP FUNCTION size_of(t bytea);\n");
}

TEST(create_function, takes_arguments_of_other_names_and_the_same_types_as_the_same_function) {
    struct of_text : function<"size_of", arguments<"t text">, returns<"integer">, body<"select 1">> {};
    struct again : function<"size_of", arguments<"other text, out size integer">, body<"select 2">> {};
    EXPECT_EQ((mistakes_of<create_function<of_text>, create_function<again>>()).size(), 1u);
    EXPECT_EQ((up<create_function<again>, drop_function<"size_of", "text">>()),
              "CREATE FUNCTION size_of(other text, out size integer) LANGUAGE sql AS $$select 2$$;\n"
              "DROP FUNCTION size_of(other text, out size integer);\n");
}

TEST(drop_function, without_arguments_means_the_one_without_any_and_spares_what_a_trigger_does_not_run) {
    struct counted : function<"prevent_mutation", arguments<"n integer">, returns<"integer">, body<"select n">> {};
    EXPECT_EQ((up<create_function<counted>, drop_function<"prevent_mutation", "n integer">, create_function<counted>,
                  drop_trigger<"chunks", "guard">, drop_function<"prevent_mutation">>()),
              "CREATE FUNCTION prevent_mutation(n integer) RETURNS integer LANGUAGE sql AS $$select n$$;\n"
              "DROP FUNCTION prevent_mutation(n integer);\n"
              "CREATE FUNCTION prevent_mutation(n integer) RETURNS integer LANGUAGE sql AS $$select n$$;\n"
              "DROP TRIGGER trg_chunks_guard ON chunks;\n"
              "DROP FUNCTION prevent_mutation();\n");
}

TEST(drop_function, is_undone_by_the_function_as_it_stood) {
    EXPECT_EQ((down<drop_trigger<"chunks", "guard">, drop_function<"prevent_mutation">>()),
              "CREATE FUNCTION prevent_mutation() RETURNS trigger LANGUAGE plpgsql AS $$begin end$$;\n"
              "CREATE TRIGGER trg_chunks_guard before delete ON chunks FOR EACH STATEMENT EXECUTE FUNCTION "
              "prevent_mutation();\n");
}

}  // namespace

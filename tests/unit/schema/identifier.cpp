// SPDX-License-Identifier: BSL-1.0
#include "typeschema/schema/identifier.hpp"

#include "unit/change/sample.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

struct logs : table<in<"app", "logs">, column<"id", uuid>, primary_key<on<"id">>, index_<"id", on<"id">>,
                    foreign_key<on<"id">, references<"inbox_items">>,
                    trigger<"guard", "before update", execute<"prevent_mutation">>> {};
struct tag : function<in<"app", "tag">, returns<"trigger">, language<"plpgsql">, body<"begin end">> {};

TEST(in, puts_a_table_and_what_hangs_on_it_into_another_schema) {
    EXPECT_EQ((up<create_schema<"app">, create_table<logs>>()),
              "CREATE SCHEMA app;\n"
              "CREATE TABLE app.logs (\n    id uuid NOT NULL,\n    CONSTRAINT pk_logs PRIMARY KEY (id),\n"
              "    CONSTRAINT fk_id_inbox_items FOREIGN KEY (id) REFERENCES inbox_items\n);\n"
              "CREATE INDEX ix_logs__id ON app.logs (id);\n"
              "CREATE TRIGGER trg_logs_guard before update ON app.logs FOR EACH STATEMENT EXECUTE FUNCTION "
              "prevent_mutation();\n");
    EXPECT_EQ(
        (up<create_schema<"app">, create_table<logs>, drop_index<in<"app", "logs">, "id">,
            rename_table<in<"app", "logs">, "lines">, create_function<tag>, drop_function<in<"app", "tag">>>())
            .substr(up<create_schema<"app">, create_table<logs>>().size()),
        "DROP INDEX app.ix_logs__id;\nALTER TABLE app.logs RENAME TO lines;\n"
        "CREATE FUNCTION app.tag() RETURNS trigger LANGUAGE plpgsql AS $$begin end$$;\nDROP FUNCTION app.tag();\n");
}

TEST(in, names_the_chains_own_schema_as_well) {
    struct notes : table<in<"public", "notes">, column<"id", uuid>> {};
    struct first : migration<"first", create_table<notes>, drop_table<"notes">> {};
    struct public_chain : chain<settings<"public_chain", released<>>, first> {};
    static_assert(valid<public_chain>);
    EXPECT_EQ((forward_sql<public_chain, "first">),
              "CREATE TABLE public.notes (\n    id uuid NOT NULL\n);\nDROP TABLE public.notes;\n");
}

TEST(exactly, bypasses_the_convention) {
    EXPECT_EQ((up<create_index<"chunks", index_<exactly<"job_status_idx">, on<"id">>>>()),
              "CREATE INDEX job_status_idx ON chunks (id);\n");
    EXPECT_EQ(
        (up<add_constraint<"chunks", unique<exactly<"Two Words">, on<"seq_no">>>,
            drop_constraint<"chunks", exactly<"Two Words">>>()),
        "ALTER TABLE chunks ADD CONSTRAINT \"Two Words\" UNIQUE (seq_no);\nALTER TABLE chunks DROP CONSTRAINT \"Two "
        "Words\";\n");
}

}  // namespace

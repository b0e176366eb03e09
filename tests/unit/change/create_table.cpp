// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/create_table.hpp"

#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

TEST(create_table, writes_columns_then_constraints_then_indexes_and_triggers) {
    struct logs : table<"logs", index_<"line", on<"line">>,
                        trigger<"guard", "before update", for_each_row, when<"old.line <> new.line">,
                                execute<"prevent_mutation">>,
                        check<"line_given", "line <> ''">, column<"id", bigint>, column<"line", text, default_<"''">>,
                        column<"tags", array_of<text>, nullable>, column<"amount", numeric<12, 2>, nullable>,
                        primary_key<on<"id">>> {};
    EXPECT_EQ(up<create_table<logs>>(),
              "CREATE TABLE logs (\n    id bigint NOT NULL,\n    line text DEFAULT '' NOT NULL,\n    tags text[],\n"
              "    amount numeric(12,2),\n    CONSTRAINT ck_logs__line_given CHECK (line <> ''),\n"
              "    CONSTRAINT pk_logs PRIMARY KEY (id)\n);\n"
              "CREATE INDEX ix_logs__line ON logs (line);\n"
              "CREATE TRIGGER trg_logs_guard before update ON logs FOR EACH ROW WHEN (old.line <> new.line) "
              "EXECUTE FUNCTION prevent_mutation();\n");
    EXPECT_EQ(down<create_table<logs>>(), "DROP TABLE logs;\n");
}

TEST(create_table, leaves_a_key_to_itself_until_the_constraint_that_it_rests_on_stands) {
    struct people : table<"people", column<"id", uuid>, primary_key<on<"id">, deferrable>,
                          foreign_key<on<"id">, references<"people", "id">>, unique<"sure", on<"id">>> {};
    EXPECT_EQ(up<create_table<people>>(),
              "CREATE TABLE people (\n    id uuid NOT NULL,\n    CONSTRAINT pk_people PRIMARY KEY (id) DEFERRABLE\n);\n"
              "ALTER TABLE people ADD CONSTRAINT uq_people__sure UNIQUE (id);\n"
              "ALTER TABLE people ADD CONSTRAINT fk_id_people FOREIGN KEY (id) REFERENCES people (id);\n");
}

TEST(create_table, of_a_table_without_columns_is_a_table_too) {
    struct nothing_yet : table<"nothing_yet"> {};
    EXPECT_EQ(up<create_table<nothing_yet>>(), "CREATE TABLE nothing_yet ();\n");
}

TEST(create_table, has_no_column_with_the_name_of_a_system_column) {
    struct boxes : table<"boxes", column<"xmin", integer>, column<"xmid", integer>, column<"tableoid", integer>> {};
    EXPECT_EQ(
        (mistakes_of<create_table<boxes>>()),
        (sentences{"next: TS117 PostgreSQL keeps the name xmin for a column of its own; choose another name",
                   "next: TS117 PostgreSQL keeps the name tableoid for a column of its own; choose another name"}));
}

}  // namespace

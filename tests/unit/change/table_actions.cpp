// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/table_actions.hpp"

#include "typeschema/chain/sql.hpp"
#include "typeschema/typeschema.hpp"

#include <gtest/gtest.h>

namespace {

using namespace typeschema;

struct parts : table<"parts", column<"number", text>, column<"of", text, nullable>, column<"twin", text, nullable>,
                     foreign_key<on<"of">, references<"parts", "number">>, unique_index<"number", on<"number">>,
                     unique<"twin", on<"twin">>, index_<"of", on<"of">>> {};
struct boxes : table<"boxes", column<"id", integer>, column<"lot", integer>, unique<"id", on<"id">>,
                     unique<"lot", on<"id", "lot">>, primary_key<on<"id">>, unique<"tol", on<"lot", "id">>> {};
struct nodes
    : table<"nodes", column<"id", integer>, column<"code", text, nullable>, column<"up", text, nullable>,
            foreign_key<on<"up">, references<"nodes", "code">>, unique<"code", on<"code">>, primary_key<on<"id">>> {};

struct own_index : migration<"001_own_index", create_table<parts>> {};
struct two_keys : migration<"002_two_keys", after<"001_own_index">, create_table<boxes>> {};
struct own_key : migration<"003_own_key", after<"002_two_keys">, create_table<nodes>> {};
struct both_gone : migration<"004_both_gone", after<"003_own_key">, drop_constraint<"nodes", exactly<"fk_up_nodes">>,
                             drop_column<"nodes", "code">> {};
struct history : chain<settings<"tables", released<>>, own_index, two_keys, own_key, both_gone> {};
static_assert(valid<history>);

TEST(create_whole_table, adds_a_key_to_itself_behind_the_unique_index_that_it_rests_on) {
    EXPECT_EQ(
        (forward_sql<history, "001_own_index">),
        "CREATE TABLE public.parts (\n"
        "    number text NOT NULL,\n"
        "    of text,\n"
        "    twin text,\n"
        "    CONSTRAINT uq_parts__twin UNIQUE (twin)\n"
        ");\n"
        "CREATE UNIQUE INDEX ix_parts__number ON public.parts (number);\n"
        "CREATE INDEX ix_parts__of ON public.parts (of);\n"
        "ALTER TABLE public.parts ADD CONSTRAINT fk_of_parts FOREIGN KEY (of) REFERENCES public.parts (number);\n");
}

TEST(create_whole_table, adds_a_second_key_on_the_same_columns_behind_since_create_table_would_leave_it_out) {
    EXPECT_EQ((forward_sql<history, "002_two_keys">),
              "CREATE TABLE public.boxes (\n"
              "    id integer NOT NULL,\n"
              "    lot integer NOT NULL,\n"
              "    CONSTRAINT uq_boxes__lot UNIQUE (id, lot),\n"
              "    CONSTRAINT pk_boxes PRIMARY KEY (id),\n"
              "    CONSTRAINT uq_boxes__tol UNIQUE (lot, id)\n"
              ");\n"
              "ALTER TABLE public.boxes ADD CONSTRAINT uq_boxes__id UNIQUE (id);\n");
}

TEST(create_whole_table, keeps_a_key_to_itself_inside_where_a_constraint_carries_it) {
    EXPECT_EQ((forward_sql<history, "003_own_key">),
              "CREATE TABLE public.nodes (\n"
              "    id integer NOT NULL,\n"
              "    code text,\n"
              "    up text,\n"
              "    CONSTRAINT fk_up_nodes FOREIGN KEY (up) REFERENCES public.nodes (code),\n"
              "    CONSTRAINT uq_nodes__code UNIQUE (code),\n"
              "    CONSTRAINT pk_nodes PRIMARY KEY (id)\n"
              ");\n");
}

}  // namespace

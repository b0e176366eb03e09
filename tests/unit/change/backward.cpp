// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/backward.hpp"

#include "typeschema/chain/sql.hpp"
#include "typeschema/typeschema.hpp"

#include <gtest/gtest.h>

namespace {

using namespace typeschema;

struct touch : function<"touch", returns<"trigger">, language<"plpgsql">, body<"begin return new; end">> {};
struct items : table<"items", column<"id", uuid>, column<"lot", integer>, column<"status", text, default_<"'new'">>,
                     column<"note", text, nullable>, column<"code", text>, primary_key<on<"id">>,
                     unique<"code", on<"code">>, check<"lot_positive", "lot > 0">, index_<"lot", on<"lot", "code">>,
                     trigger<"touch", "before update", for_each_row, execute<"touch">>> {};
struct other : table<"other", column<"id", uuid>, index_<"id", on<"id">>> {};
struct start : migration<"start", create_function<touch>, create_table<items>> {};

struct tables : migration<"tables", after<"start">, create_table<other>, drop_table<"items">> {};
struct without_items : chain<settings<"without_items", released<>>, start, tables> {};
static_assert(valid<without_items>);

TEST(backward, drops_a_created_table_and_creates_a_dropped_one_with_all_its_parts) {
    EXPECT_EQ(
        (inverse_sql<without_items, "tables">),
        "CREATE TABLE public.items (\n"
        "    id uuid NOT NULL,\n"
        "    lot integer NOT NULL,\n"
        "    status text DEFAULT 'new' NOT NULL,\n"
        "    note text,\n"
        "    code text NOT NULL,\n"
        "    CONSTRAINT pk_items PRIMARY KEY (id),\n"
        "    CONSTRAINT uq_items__code UNIQUE (code),\n"
        "    CONSTRAINT ck_items__lot_positive CHECK (lot > 0)\n"
        ");\n"
        "CREATE INDEX ix_items__lot ON public.items (lot, code);\n"
        "CREATE TRIGGER trg_items_touch before update ON public.items FOR EACH ROW EXECUTE FUNCTION public.touch();\n"
        "DROP TABLE public.other;\n");
}

struct renames
    : migration<"renames", after<"start">, rename_table<"items", "things">, rename_column<"things", "note", "remark">> {
};
struct columns : migration<"columns", after<"renames">, add_column<"things", column<"pages", integer, nullable>>,
                           drop_column<"things", "lot", refill<"1">>> {};
struct defaults : migration<"defaults", after<"columns">, set_default<"things", "status", "'old'">,
                            drop_default<"things", "status">> {};
struct nulls
    : migration<"nulls", after<"defaults">, set_not_null<"things", "remark">, drop_not_null<"things", "status">> {};
struct parts : migration<"parts", after<"nulls">, add_constraint<"things", check<"short", "length(remark) < 9">>,
                         drop_constraint<"things", "code">, drop_trigger<"things", "touch">> {};
struct retyped : migration<"retyped", after<"parts">, change_type<"things", "remark", varchar<64>>> {};
struct statements : migration<"statements", after<"retyped">, raw<"select 1", inverse<"select 2">>,
                              raw<"select 3", irreversible<"it cannot">>> {};
struct touch_again : function<"touch_again", returns<"trigger">, language<"plpgsql">, body<"begin return old; end">> {};
struct objects_made : migration<"objects_made", after<"statements">, create_schema<"extra">, create_extension<"citext">,
                                ensure_schema<"kept">, ensure_extension<"hstore">, create_function<touch_again>> {};
struct objects_gone : migration<"objects_gone", after<"objects_made">, drop_function<"touch">, drop_schema<"extra">,
                                drop_extension<"citext">> {};
struct history : chain<settings<"backward", released<>>, start, renames, columns, defaults, nulls, parts, retyped,
                       statements, objects_made, objects_gone> {};
static_assert(valid<history>);

TEST(backward, renames_back) {
    EXPECT_EQ((inverse_sql<history, "renames">), "ALTER TABLE public.things RENAME COLUMN remark TO note;\n"
                                                 "ALTER TABLE public.things RENAME TO items;\n");
}

TEST(backward, brings_a_dropped_column_back_filled_and_with_what_went_along_with_it) {
    EXPECT_EQ((inverse_sql<history, "columns">),
              "ALTER TABLE public.things ADD COLUMN lot integer DEFAULT 1 NOT NULL;\n"
              "ALTER TABLE public.things ALTER COLUMN lot DROP DEFAULT;\n"
              "ALTER TABLE public.things ADD CONSTRAINT ck_items__lot_positive CHECK (lot > 0);\n"
              "CREATE INDEX ix_items__lot ON public.things (lot, code);\n"
              "ALTER TABLE public.things DROP COLUMN pages;\n");
}

TEST(backward, puts_the_default_back_that_stood_before_each_step) {
    EXPECT_EQ((inverse_sql<history, "defaults">), "ALTER TABLE public.things ALTER COLUMN status SET DEFAULT 'old';\n"
                                                  "ALTER TABLE public.things ALTER COLUMN status SET DEFAULT 'new';\n");
}

TEST(backward, turns_nullability_round) {
    EXPECT_EQ((inverse_sql<history, "nulls">), "ALTER TABLE public.things ALTER COLUMN status SET NOT NULL;\n"
                                               "ALTER TABLE public.things ALTER COLUMN remark DROP NOT NULL;\n");
}

TEST(backward, drops_added_parts_and_adds_dropped_ones_under_the_names_they_had) {
    EXPECT_EQ(
        (inverse_sql<history, "parts">),
        "CREATE TRIGGER trg_items_touch before update ON public.things FOR EACH ROW EXECUTE FUNCTION public.touch();\n"
        "ALTER TABLE public.things ADD CONSTRAINT uq_items__code UNIQUE (code);\n"
        "ALTER TABLE public.things DROP CONSTRAINT ck_things__short;\n");
}

TEST(backward, changes_a_type_back_with_the_check_on_it_taken_off_meanwhile) {
    EXPECT_EQ((inverse_sql<history, "retyped">),
              "ALTER TABLE public.things DROP CONSTRAINT ck_things__short;\n"
              "ALTER TABLE public.things ALTER COLUMN remark TYPE text;\n"
              "ALTER TABLE public.things ADD CONSTRAINT ck_things__short CHECK (length(remark) < 9);\n");
}

TEST(backward, runs_the_stated_inverse_of_raw_steps_and_nothing_where_there_is_none) {
    EXPECT_EQ((inverse_sql<history, "statements">), "select 2;\n");
}

TEST(backward, drops_created_objects_and_leaves_ensured_ones_alone) {
    EXPECT_EQ((inverse_sql<history, "objects_made">), "DROP FUNCTION public.touch_again();\n"
                                                      "DROP EXTENSION citext;\n"
                                                      "DROP SCHEMA extra;\n");
}

TEST(backward, creates_dropped_objects_again) {
    EXPECT_EQ((inverse_sql<history, "objects_gone">),
              "CREATE EXTENSION citext;\n"
              "CREATE SCHEMA extra;\n"
              "CREATE FUNCTION public.touch() RETURNS trigger LANGUAGE plpgsql AS $$begin return new; end$$;\n");
}

}  // namespace

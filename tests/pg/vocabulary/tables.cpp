// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct kinds : table<"kinds",
    column<"id",       uuid, default_<"gen_random_uuid()">>,
    column<"name",     varchar<80>>,
    column<"notes",    text, nullable>,
    column<"small",    smallint, default_<"0">>,
    column<"number",   integer>,
    column<"big",      bigint>,
    column<"price",    numeric<12, 2>, default_<"0.00">>,
    column<"any",      numeric<>, nullable>,
    column<"ratio",    real, nullable>,
    column<"exact",    double_precision, nullable>,
    column<"is_open",  boolean, default_<"true">>,
    column<"made_at",  timestamptz, default_<"now()">>,
    column<"made_on",  date, default_<"current_date">>,
    column<"facts",    jsonb, default_<"'{}'">>,
    column<"bytes",    bytea, nullable>,
    column<"tags",     array_of<text>, default_<"'{}'">>,
    column<"due",      date, default_<"current_date + 7">>> {};
struct types : migration<"a_table_and_the_types_of_its_columns",
    create_table<kinds>> {};

struct renamed : migration<"a_table_is_renamed", after<"a_table_and_the_types_of_its_columns">,
    rename_table<"kinds", "sorts">> {};

struct added : migration<"columns_are_added", after<"a_table_is_renamed">,
    add_column<"sorts", column<"code", varchar<8>, nullable>>,
    add_column<"sorts", column<"rank", integer, default_<"1">>>> {};

struct renamed_column : migration<"a_column_is_renamed", after<"columns_are_added">,
    rename_column<"sorts", "rank", "place">> {};

struct defaults : migration<"defaults_are_set_and_dropped", after<"a_column_is_renamed">,
    set_default<"sorts", "code", "'none'">,
    drop_default<"sorts", "place">> {};

struct nulls : migration<"not_null_is_set_and_dropped", after<"defaults_are_set_and_dropped">,
    set_not_null<"sorts", "code">,
    drop_not_null<"sorts", "number">> {};

struct retyped : migration<"the_type_of_a_column_changes", after<"not_null_is_set_and_dropped">,
    change_type<"sorts", "place", bigint>,
    change_type<"sorts", "notes", integer, using_<"nullif(notes, '')::integer">, back_using<"notes::text">>> {};

struct dropped_columns : migration<"columns_go", after<"the_type_of_a_column_changes">,
    drop_column<"sorts", "price">,
    drop_column<"sorts", "name", refill<"'unknown'">>> {};

struct dropped : migration<"a_table_goes", after<"columns_go">,
    drop_table<"sorts">> {};
// clang-format on

struct history : chain<settings<"tables", released<>>, types, renamed, added, renamed_column, defaults, nulls, retyped,
                       dropped_columns, dropped> {};

const vocabulary::registered<history> topic{
    "Tables and columns",
    __FILE__,
    {
        {"a_table_and_the_types_of_its_columns",
         "Columns are NOT NULL unless they say nullable; a default is SQL text that is read.",
         R"(create table kinds (id uuid default gen_random_uuid() not null, name varchar(80) not null, notes text,
                small smallint default 0 not null, number integer not null, big bigint not null,
                price numeric(12, 2) default 0.00 not null, "any" numeric, ratio real, exact double precision,
                is_open boolean default true not null, made_at timestamptz default now() not null,
                made_on date default current_date not null, facts jsonb default '{}' not null, bytes bytea,
                tags text[] default '{}' not null, due date default current_date + 7 not null))",
         {1, 4, 5, 6, 7, 9, 10, 13, 14, 15, 17, 20, 22, 26, 31, 33, 39, 49, 55, 66},
         {3}},
        {"a_table_is_renamed",
         "Its constraints, indexes and triggers keep their names; foreign keys follow.",
         "alter table kinds rename to sorts",
         {},
         {31}},
        {"columns_are_added",
         "Where rows may stand already, a NOT NULL column wants a default (TS211).",
         "alter table sorts add column code varchar(8); alter table sorts add column rank integer default 1 not null",
         {},
         {1}},
        {"a_column_is_renamed",
         "Keys, indexes, checks and policies follow.",
         "alter table sorts rename column rank to place",
         {},
         {25}},
        {"defaults_are_set_and_dropped",
         "The inverse puts back what stood there.",
         "alter table sorts alter column code set default 'none'; alter table sorts alter column place drop default",
         {10},
         {18}},
        {"not_null_is_set_and_dropped",
         "A row that holds NULL stops the step, and its inverse.",
         "alter table sorts alter column code set not null; alter table sorts alter column number drop not null",
         {5},
         {19, 22}},
        {"the_type_of_a_column_changes",
         "USING is wanted where PostgreSQL has no assignment cast, on the way back too. Values that the way back cannot "
         "hold are counted before anything is undone.",
         R"(alter table sorts alter column place type bigint;
            alter table sorts alter column notes type integer using nullif(notes, '')::integer)",
         {},
         {21, 33}},
        {"columns_go",
         "With a column go its indexes, constraints and comments; the inverse restores all but the values.",
         "alter table sorts drop column price; alter table sorts drop column name",
         {},
         {10}},
        {"a_table_goes", "The inverse creates it as it stood, without its rows.", "drop table sorts", {}, {15}},
    }};

}  // namespace

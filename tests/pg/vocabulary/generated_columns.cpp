// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct touch : function<"touch", returns<"trigger">, language<"plpgsql">, body<"begin return new; end">> {};
struct lines : table<"lines",
    column<"id",     bigint>,
    column<"price",  numeric<8, 2>>,
    column<"amount", integer>,
    column<"title",  text>,
    column<"total",  numeric<12, 2>, generated_always_as<"price * amount">, comment<"without tax">>,
    column<"words",  tsvector,       nullable, generated_always_as<"to_tsvector('simple', lines.title)">>,
    primary_key<on<"id">>,
    check<"total_counts", "total > 0 or amount = 0">,
    index_<"words", on<"words">, method<"gin">>,
    trigger<"total", "before update of total", for_each_row, execute<"touch">>> {};
struct declared : migration<"generated_columns",
    create_function<touch>,
    create_table<lines>,
    comment_on_index<"lines", "words", "for the search">> {};

struct added : migration<"a_generated_column_is_added", after<"generated_columns">,
    add_column<"lines", column<"large", boolean, generated_always_as<"price > 100 and amount > 1">>>> {};

struct renamed : migration<"a_column_that_it_is_computed_of_is_renamed", after<"a_generated_column_is_added">,
    rename_column<"lines", "price", "cost">,
    rename_table<"lines", "entries">,
    rename_column<"entries", "total", "sum">> {};

struct plain : migration<"a_column_is_no_longer_generated", after<"a_column_that_it_is_computed_of_is_renamed">,
    drop_expression<"entries", "sum">,
    drop_expression<"entries", "words">> {};

struct dropped : migration<"a_generated_column_goes", after<"a_column_is_no_longer_generated">,
    drop_column<"entries", "large">,
    drop_table<"entries">> {};
// clang-format on

struct history : chain<settings<"generated", released<>>, declared, added, renamed, plain, dropped> {};

const vocabulary::registered<history> topic{
    "Generated columns",
    __FILE__,
    {
        {"generated_columns",
         "What they are computed of are columns of the row that are not computed themselves (TS134). Whether the functions are "
         "immutable, PostgreSQL judges. Such a column is neither dropped nor given another type while one is computed of it "
         "(TS210).",
         R"(create function touch() returns trigger language plpgsql as 'begin return new; end';
            create table lines (id bigint not null, price numeric(8, 2) not null, amount integer not null,
                title text not null, total numeric(12, 2) generated always as (price * amount) stored not null,
                words tsvector generated always as (to_tsvector('simple', title)) stored,
                constraint pk_lines primary key (id),
                constraint ck_lines__total_counts check (total > 0 or amount = 0));
            create index ix_lines__words on lines using gin (words);
            comment on column lines.total is 'without tax';
            comment on index ix_lines__words is 'for the search';
            create trigger trg_lines_total before update of total on lines for each row execute function touch())",
         {32, 53},
         {2, 3, 6, 11}},
        {"a_generated_column_is_added",
         "It is computed for the rows that are there, so it may be NOT NULL. Its values can be computed again, so the inverse "
         "loses none.",
         "alter table lines add column large boolean not null generated always as (price > 100 and amount > 1) stored",
         {32},
         {1}},
        {"a_column_that_it_is_computed_of_is_renamed",
         "The expression follows.",
         R"(alter table lines rename column price to cost;
            alter table lines rename to entries;
            alter table entries rename column total to sum)",
         {32},
         {25, 31}},
        {"a_column_is_no_longer_generated",
         "It keeps its values. PostgreSQL has no way back, so the inverse drops the column and adds it again with all that is on "
         "it; values that are not those of the expression are a loss.",
         R"(alter table entries alter column sum drop expression;
            alter table entries alter column words drop expression)",
         {32},
         {}},
        {"a_generated_column_goes",
         "The inverse computes it again.",
         R"(alter table entries drop column large;
            drop table entries)",
         {32},
         {10, 15}},
    }};

}  // namespace

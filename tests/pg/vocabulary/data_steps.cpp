// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"
#include "typeschema/rare.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct plans : table<"plans",
    column<"id",    bigint>,
    column<"name",  text>,
    column<"price", numeric<8, 2>, nullable>,
    primary_key<on<"id">>> {};
struct inserted : migration<"rows_are_inserted",
    create_table<plans>,
    insert_rows<"plans", columns<"id", "name">, row<"1", "'free'">, row<"2", "'team'">, row<"3", "'trial'">>> {};

struct changed : migration<"rows_are_updated_and_deleted", after<"rows_are_inserted">,
    update_rows<"plans", set<"price", "id * 100">, where<"name <> 'free'">, inverse<"UPDATE plans SET price = NULL">>,
    delete_rows<"plans", where<"name = 'trial'">, inverse<"INSERT INTO plans (id, name, price) VALUES (3, 'trial', 300)">>> {};

struct old_plans : table<"old_plans",
    column<"id",   bigint>,
    column<"name", text>> {};
struct copied : migration<"a_table_is_made_of_a_query", after<"rows_are_updated_and_deleted">,
    create_table<old_plans>,
    insert_from<"old_plans", columns<"id", "name">, "SELECT id, upper(name) FROM plans", inverse<"">>> {};

struct emptied : migration<"a_table_is_emptied", after<"a_table_is_made_of_a_query">,
    truncate_table<"old_plans", inverse<"INSERT INTO old_plans (id, name) SELECT id, upper(name) FROM plans">>> {};

struct done : migration<"a_block_runs", after<"a_table_is_emptied">,
    do_block<"BEGIN PERFORM pg_notify('plans', 'new'); END", inverse<"">>> {};

struct filled : migration<"a_table_is_filled_in_batches", after<"a_block_runs">,
    backfill<"plans", set<"price", "0">, where<"price is null">, key<"id">, batch<500>, pause_<20>, inverse<"">>> {};

struct vacuumed : migration<"a_table_is_vacuumed", after<"a_table_is_filled_in_batches">,
    vacuum<"plans">,
    analyze<"plans">> {};

struct followed : migration<"something_is_left_to_do", after<"a_table_is_vacuumed">,
    follow_up<"tell the shop that its plans have prices">> {};
// clang-format on

struct history
    : chain<settings<"data_steps", released<>>, inserted, changed, copied, emptied, done, filled, vacuumed, followed> {
};

const vocabulary::registered<history> topic{
    "Data steps",
    __FILE__,
    {
        {"rows_are_inserted",
         "Columns and literals are held against the table as the step meets it. The inverse deletes the rows by their key; those that "
         "somebody has changed since are a loss.",
         R"(create table plans (id bigint not null, name text not null, price numeric(8,2), constraint pk_plans primary key (id));
            insert into plans (id, name) values (1, 'free'), (2, 'team'), (3, 'trial'))",
         {},
         {3, 9}},
        {"rows_are_updated_and_deleted",
         "Each says how it is undone: inverse<…>, inverse<\"\"> where there is nothing to undo, or irreversible<…> with the reason.",
         "update plans set price = id * 100 where name <> 'free'; delete from plans where name = 'trial'",
         {},
         {4, 24}},
        {"a_table_is_made_of_a_query",
         "CREATE TABLE AS would leave out keys, checks and NOT NULL: the table is declared, and filled by what a query gives.",
         "create table old_plans as select id, upper(name) as name from plans;"
         "alter table old_plans alter column id set not null, alter column name set not null",
         {},
         {51}},
        {"a_table_is_emptied", "Rows that nothing brings back are irreversible<…>.", "truncate old_plans", {}, {36}},
        {"a_block_runs",
         "A body without its dollar signs. Like raw<…> it says how it is undone.",
         "do $$begin perform pg_notify('plans', 'new'); end$$",
         {},
         {8}},
        {"a_table_is_filled_in_batches",
         "An update in ranges of the key, each with a transaction of its own and a rest behind it, so that no lock is held for long. "
         "The journal knows how far it is; a run that is stopped goes on behind the last batch.",
         "update plans set price = 0 where price is null",
         {},
         {4}},
        {"a_table_is_vacuumed",
         "VACUUM runs outside of a transaction.",
         "vacuum plans\n-- then\nanalyze plans",
         {},
         {32}},
        {"something_is_left_to_do", "upgrade prints the text, and nothing is sent.", "", {}, {}},
    }};

}  // namespace

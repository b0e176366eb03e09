// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct tickets : table<"tickets",
    column<"id",   bigint,  serial>,
    column<"seat", integer, serial, comment<"in the order of sale">>,
    primary_key<on<"id">>> {};
struct declared : migration<"serial_columns",
    create_table<tickets>> {};

struct added : migration<"a_serial_column_is_added", after<"serial_columns">,
    add_column<"tickets", column<"row", smallint, serial>>> {};

struct altered : migration<"a_serial_column_gets_another_name_and_type", after<"a_serial_column_is_added">,
    rename_table<"tickets", "passes">,
    rename_column<"passes", "row", "bank">,
    change_type<"passes", "bank", bigint>> {};

struct dropped : migration<"a_serial_column_goes", after<"a_serial_column_gets_another_name_and_type">,
    drop_column<"passes", "bank">,
    drop_table<"passes">> {};
// clang-format on

struct history : chain<settings<"serials", released<>>, declared, added, altered, dropped> {};

const vocabulary::registered<history> topic{
    "Serial columns",
    __FILE__,
    {
        {"serial_columns",
         "A sequence of its own, owned by the column, and the default that takes its numbers. New tables are better served by "
         "an identity.",
         R"(create table tickets (id bigserial, seat serial, constraint pk_tickets primary key (id));
            comment on column tickets.seat is 'in the order of sale')",
         {8, 18, 29},
         {3, 6}},
        {"a_serial_column_is_added",
         "The rows that are there get numbers.",
         "alter table tickets add column row smallserial",
         {18, 29},
         {1}},
        {"a_serial_column_gets_another_name_and_type",
         "The sequence keeps its name and gets the type of the column: PostgreSQL alone would leave it at 32767.",
         R"(alter table tickets rename to passes;
            alter table passes rename column row to bank;
            alter table passes alter column bank type bigint;
            alter sequence tickets_row_seq as bigint)",
         {18, 29, 34},
         {21, 25, 31, 50}},
        {"a_serial_column_goes",
         "The sequence goes with it. The inverse makes both, and gives the sequence its old name.",
         R"(alter table passes drop column bank;
            drop table passes)",
         {18, 29},
         {10, 15}},
    }};

}  // namespace

// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct numbers : sequence<"numbers", numbers_as<"integer">, start_with<1000>, increment_by<10>, min_value<1000>,
    max_value<99990>, cache<2>, cycle, comment<"of orders and returns">> {};
struct plain : sequence<"plain"> {};
struct orders : table<"orders",
    column<"number", integer, default_<"nextval('numbers')">>,
    primary_key<on<"number">>> {};
struct returns : table<"returns",
    column<"number", integer, default_<"nextval('numbers'::regclass)">>,
    column<"lot",    bigint,  nullable, default_<"nextval('plain')">>> {};
struct shared : migration<"a_sequence_that_tables_share",
    create_sequence<numbers>,
    create_sequence<plain>,
    create_table<orders>,
    create_table<returns>> {};

struct altered : migration<"a_sequence_is_altered", after<"a_sequence_that_tables_share">,
    alter_sequence<"numbers", increment_by<1>, no_cycle, no_max_value, start_with<5000>>,
    alter_sequence<"plain", numbers_as<"smallint">, cache<5>>> {};

struct owned : migration<"a_sequence_is_owned", after<"a_sequence_is_altered">,
    alter_sequence<"plain", owned_by<"returns", "lot">>,
    rename_column<"returns", "lot", "batch">> {};

struct granted : migration<"privileges_on_a_sequence", after<"a_sequence_is_owned">,
    comment_on_sequence<"plain", "lots">,
    grant_on_sequence<"plain", privileges<"usage", "select">, to<"public">>,
    revoke_on_sequence<"plain", privileges<"select">, from<"public">>> {};

struct renamed : migration<"a_sequence_is_renamed", after<"privileges_on_a_sequence">,
    rename_sequence<"plain", "lots">,
    rename_table<"returns", "sent_back">,
    set_default<"sent_back", "number", "nextval('lots')">> {};

struct dropped : migration<"a_sequence_goes", after<"a_sequence_is_renamed">,
    drop_column<"sent_back", "number">,
    drop_default<"sent_back", "batch">,
    drop_sequence<"lots">,
    drop_table<"orders">,
    drop_sequence<"numbers">> {};
// clang-format on

struct history : chain<settings<"sequences", released<>>, shared, altered, owned, granted, renamed, dropped> {};

const vocabulary::registered<history> topic{
    "Sequences",
    __FILE__,
    {
        {"a_sequence_that_tables_share",
         "A default that takes its numbers is checked against the sequences that are there (TS132). The inverse drops the "
         "sequence, and where it stood is a loss.",
         R"(create sequence numbers as integer start 1000 increment 10 minvalue 1000 maxvalue 99990 cache 2 cycle;
            comment on sequence numbers is 'of orders and returns';
            create sequence plain;
            create table orders (number integer not null default nextval('numbers'),
                constraint pk_orders primary key (number));
            create table returns (number integer not null default nextval('numbers'),
                lot bigint default nextval('plain')))",
         {34, 42, 63, 64},
         {3, 6, 49}},
        {"a_sequence_is_altered",
         "The inverse says what stood before, or PostgreSQL's default.",
         R"(alter sequence numbers increment 1 no cycle no maxvalue start 5000;
            alter sequence plain as smallint cache 5)",
         {34, 63},
         {50}},
        {"a_sequence_is_owned",
         "The column that owns a sequence cannot be dropped before the sequence has another owner or is gone (TS210), though "
         "PostgreSQL would drop the sequence with it in silence.",
         R"(alter sequence plain owned by returns.lot;
            alter table returns rename column lot to batch)",
         {18, 29},
         {25, 50}},
        {"privileges_on_a_sequence",
         "usage, select and update.",
         R"(comment on sequence plain is 'lots';
            grant usage on sequence plain to public)",
         {27, 42},
         {6}},
        {"a_sequence_is_renamed",
         "Defaults and owner follow.",
         R"(alter sequence plain rename to lots;
            alter table returns rename to sent_back;
            alter table sent_back alter column number set default nextval('lots'))",
         {63},
         {18, 31}},
        {"a_sequence_goes",
         "Not before each default that takes its numbers (TS210). The inverse creates it; its numbers begin where they once "
         "began.",
         R"(alter table sent_back drop column number;
            alter table sent_back alter column batch drop default;
            drop sequence lots;
            drop table orders;
            drop sequence numbers)",
         {63},
         {10, 15}},
    }};

}  // namespace

// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"
#include "typeschema/rare.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct cache : table<"cache",
    column<"key",   text>,
    column<"value", text, nullable>,
    primary_key<on<"key">>,
    unlogged> {};
struct empty : table<"empty"> {};
struct persons : table<"persons",
    column<"id",   bigint>,
    column<"name", text, default_<"''">>,
    check<"id_positive", "id > 0">,
    check<"here_alone", "id < 1000000", no_inherit>,
    index_<"name", on<"name">>> {};
struct workers : table<"workers",
    inherits<"persons">,
    column<"pay", numeric<10, 2>, nullable>,
    primary_key<on<"id">>> {};
struct totals : materialized_view<"totals", "select count(*) as n from cache", with_no_data> {};
struct made : migration<"tables_of_some_kind",
    create_table<cache>,
    create_table<empty>,
    create_table<persons>,
    create_table<workers>,
    create_materialized_view<totals>> {};

struct followed : migration<"children_follow_their_parent", after<"tables_of_some_kind">,
    rename_column<"persons", "name", "called">,
    add_column<"persons", column<"born", date, nullable>>,
    drop_constraint<"persons", "id_positive">,
    drop_column<"workers", "pay">,
    add_column<"empty", column<"note", text, nullable>>,
    set_logged<"cache">,
    set_unlogged<"empty">> {};

struct rooms : table<"rooms",
    column<"id",     integer>,
    column<"number", integer>,
    column<"town",   text>,
    column<"zip",    text>,
    column<"during", tstzrange>,
    column<"spot",   point>,
    primary_key<on<"id">>,
    unique_index<"number", on<"number">>,
    index_<"during", on<"during">, method<"gist">>,
    index_<"network", on<index_key<"during", operator_class<"range_ops">>, "spot">, method<"gist">>,
    exclude<"rooms_once", method<"gist">, with<index_key<"during", operator_class<"range_ops">>, "&&">,
            with<"spot", "~=">>,
    extended_statistics<"rooms_place", "ndistinct, dependencies", on<"town", "zip">>> {};
struct searched : migration<"gist_indexes_and_statistics", after<"children_follow_their_parent">,
    create_table<rooms>,
    create_statistics<"rooms", extended_statistics<"rooms_lower", "all", on<expression<"lower(town)">, "zip">>>,
    cluster_on<"rooms", "number">,
    set_replica_identity_index<"rooms", "number">,
    set_replica_identity<"cache", "full">,
    set_replica_identity<"empty", "nothing">> {};

struct altered : migration<"traits_are_taken_back", after<"gist_indexes_and_statistics">,
    cluster_on<"rooms", exactly<"pk_rooms">>,
    set_replica_identity<"rooms", "full">,
    reset_replica_identity<"cache">,
    rename_column<"rooms", "town", "city">,
    drop_statistics<"rooms", "rooms_lower">,
    create_schema<"house">,
    set_schema_of_table<"rooms", "house">,
    rename_column<in<"house", "rooms">, "zip", "code">> {};

struct gone : migration<"what_has_traits_goes", after<"traits_are_taken_back">,
    set_without_cluster<in<"house", "rooms">>,
    drop_index<in<"house", "rooms">, "number">,
    drop_column<in<"house", "rooms">, "code", refill<"''">>,
    drop_table<in<"house", "rooms">>,
    drop_materialized_view<"totals">,
    drop_table<"cache">,
    drop_table<"empty">,
    drop_table<"workers">> {};
// clang-format on

struct history : chain<settings<"table_traits", released<>>, made, followed, searched, altered, gone> {};

const vocabulary::registered<history> topic{
    "Traits of tables",
    __FILE__,
    {
        {"tables_of_some_kind",
         "An unlogged table, one without columns, one that inherits, and a materialized view that nobody has filled yet.",
         R"(create unlogged table cache (key text not null, value text, constraint pk_cache primary key (key));
            create table empty ();
            create table persons (id bigint not null, name text not null default '',
                constraint ck_persons__id_positive check (id > 0),
                constraint ck_persons__here_alone check (id < 1000000) no inherit);
            create index ix_persons__name on persons (name);
            create table workers (pay numeric(10, 2), constraint pk_workers primary key (id)) inherits (persons);
            create materialized view totals as select count(*) as n from cache with no data)",
         {86, 92, 116, 124},
         {3, 53}},
        {"children_follow_their_parent",
         "What a verb does to the columns and checks of a table it does to those that inherit from it.",
         R"(alter table persons rename column name to called;
            alter table persons add column born date;
            alter table persons drop constraint ck_persons__id_positive;
            alter table workers drop column pay;
            alter table empty add column note text;
            alter table cache set logged;
            alter table empty set unlogged)",
         {86, 92},
         {}},
        {"gist_indexes_and_statistics",
         "Operator classes tell how values are searched and compared. An index can be the order in which CLUSTER writes the "
         "table, or, where it is unique on columns that are NOT NULL (TS145), what tells its rows apart for replication.",
         R"(create table rooms (id integer not null, number integer not null, town text not null, zip text not null,
                during tstzrange not null, spot point not null, constraint pk_rooms primary key (id),
                constraint rooms_once exclude using gist (during range_ops with &&, spot with ~=));
            create unique index ix_rooms__number on rooms (number);
            create index ix_rooms__during on rooms using gist (during);
            create index ix_rooms__network on rooms using gist (during range_ops, spot);
            create statistics rooms_place (ndistinct, dependencies) on town, zip from rooms;
            create statistics rooms_lower on lower(town), zip from rooms;
            alter table rooms cluster on ix_rooms__number;
            alter table rooms replica identity using index ix_rooms__number;
            alter table cache replica identity full;
            alter table empty replica identity nothing)",
         {58, 100, 115, 117},
         {}},
        {"traits_are_taken_back",
         "Each has one value at a time; the inverse says the one before. A table goes to another schema with its indexes; "
         "its statistics stay.",
         R"(alter table rooms cluster on pk_rooms;
            alter table rooms replica identity full;
            alter table cache replica identity default;
            alter table rooms rename column town to city;
            drop statistics rooms_lower;
            create schema house;
            alter table rooms set schema house;
            alter table house.rooms rename column zip to code)",
         {58, 117},
         {}},
        {"what_has_traits_goes",
         "They come back with what they are about.",
         "drop table house.rooms; drop materialized view totals; drop table cache; drop table empty; drop table workers",
         {},
         {15, 54}},
    },
    {},
    14};

}  // namespace

// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct rooms : table<"rooms",
    column<"id",       bigint>,
    column<"house",    bigint>,
    column<"code",     varchar<20>>,
    column<"title",    text, nullable>,
    primary_key<on<"id">, include_columns<"code">>,
    unique<"place", on<"house", "code">, include_columns<"title">>,
    unique<"title", on<"title">, nulls_not_distinct>,
    unique<"code", on<"code">, deferrable>> {};
struct bookings : table<"bookings",
    column<"id",       bigint>,
    column<"house",    bigint, nullable>,
    column<"code",     varchar<20>, nullable>,
    column<"room",     bigint, nullable>,
    column<"during",   text, nullable>,
    column<"seats",    integer>,
    primary_key<on<"id">, initially_deferred>,
    foreign_key<on<"house", "code">, references<"rooms", "house", "code">, match_full>,
    foreign_key<on<"room">, references<"rooms">, on_delete_set_null, initially_deferred, named<exactly<"fk_room">>>,
    check<"seats", "seats > 0", no_inherit>,
    check<"few", "seats < 9", not_valid>,
    exclude<"one_at_a_time", with<"room", "=">, with<"during", "=">, where<"seats > 0">, deferrable>,
    exclude<"one_code", method<"hash">, with<"code", "=">>> {};
struct made : migration<"constraints_with_all_they_can_say", create_table<rooms>, create_table<bookings>> {};

struct some_columns : migration<"on_delete_of_some_columns", after<"constraints_with_all_they_can_say">,
    drop_constraint<"bookings", exactly<"fk_house_code_rooms">>,
    add_constraint<"bookings", foreign_key<on<"house", "code">, references<"rooms", "house", "code">,
        on_delete_set_null_of<"code">, on_update_cascade>>> {};

struct unchecked : migration<"constraints_that_look_at_no_row", after<"on_delete_of_some_columns">,
    add_constraint<"bookings", check<"many", "seats < 100", not_valid>>,
    comment_on_constraint<"bookings", "many", "what the hall holds">,
    add_constraint<"bookings", foreign_key<on<"id">, references<"rooms">, not_valid, named<exactly<"fk_twin">>>>> {};

struct validated : migration<"constraints_are_validated", after<"constraints_that_look_at_no_row">,
    validate_constraint<"bookings", "many">,
    validate_constraint<"bookings", exactly<"fk_twin">>> {};

struct altered : migration<"a_foreign_key_can_wait", after<"constraints_are_validated">,
    alter_constraint<"bookings", exactly<"fk_twin">, deferrable>,
    alter_constraint<"bookings", exactly<"fk_room">, not_deferrable>,
    alter_constraint<"bookings", exactly<"fk_house_code_rooms">, initially_deferred>> {};

struct renamed : migration<"constraints_are_renamed", after<"a_foreign_key_can_wait">,
    rename_constraint<"bookings", "many", "hall">,
    rename_constraint<"bookings", exactly<"fk_twin">, exactly<"fk_pair">>,
    rename_constraint<"rooms", "place", "spot">,
    rename_constraint<"bookings", "one_code", "code_once">,
    rename_table<"bookings", "stays">,
    rename_column<"stays", "seats", "places">,
    rename_column<"stays", "code", "room_code">,
    rename_constraint<"stays", "hall", "small">> {};

struct of_index : migration<"an_index_becomes_a_key", after<"constraints_are_renamed">,
    create_index<"rooms", unique_index<"house_title", on<"house", "title">, include_columns<"id">>>,
    add_constraint_using_index<"rooms", unique<"title_of_house", on<"house", "title">, include_columns<"id">, deferrable>,
        "house_title">> {};

struct dropped : migration<"constraints_go", after<"an_index_becomes_a_key">,
    drop_constraint<"stays", exactly<"fk_pair">>,
    drop_constraint<"stays", "small">,
    drop_constraint<"stays", "few">,
    drop_column<"stays", "during">,
    drop_table<"stays">,
    drop_table<"rooms">> {};
// clang-format on

struct history : chain<settings<"constraint_options", released<>>, made, some_columns, unchecked, validated, altered,
                       renamed, of_index, dropped> {};

const vocabulary::registered<history> topic{
    "What constraints can say",
    __FILE__,
    {
        {"constraints_with_all_they_can_say",
         "A check or foreign key that is NOT VALID is added after its table, since CREATE TABLE would take it for valid. "
         "NULLS NOT DISTINCT and a list of columns after ON DELETE need PostgreSQL 15.",
         R"(create table rooms (id bigint not null, house bigint not null, code varchar(20) not null, title text,
                constraint pk_rooms primary key (id) include (code),
                constraint uq_rooms__place unique (house, code) include (title),
                constraint uq_rooms__title unique nulls not distinct (title),
                constraint uq_rooms__code unique (code) deferrable);
            create table bookings (id bigint not null, house bigint, code varchar(20), room bigint, during text,
                seats integer not null,
                constraint pk_bookings primary key (id) deferrable initially deferred,
                constraint fk_house_code_rooms foreign key (house, code) references rooms (house, code) match full,
                constraint fk_room foreign key (room) references rooms on delete set null deferrable initially deferred,
                constraint ck_bookings__seats check (seats > 0) no inherit,
                constraint one_at_a_time exclude using btree (room with =, during with =) where (seats > 0) deferrable,
                constraint one_code exclude using hash (code with =));
            alter table bookings add constraint ck_bookings__few check (seats < 9) not valid)",
         {60, 61, 78, 115, 126, 129, 133},
         {}},
        {"on_delete_of_some_columns",
         "The other columns of the key keep their value.",
         R"(alter table bookings drop constraint fk_house_code_rooms;
            alter table bookings add constraint fk_house_code_rooms foreign key (house, code)
                references rooms (house, code) on update cascade on delete set null (code))",
         {},
         {12, 13}},
        {"constraints_that_look_at_no_row",
         "Rows that are there stay as they are; new ones are checked. The short lock is the point of it.",
         R"(alter table bookings add constraint ck_bookings__many check (seats < 100) not valid;
            comment on constraint ck_bookings__many on bookings is 'what the hall holds';
            alter table bookings add constraint fk_twin foreign key (id) references rooms not valid)",
         {78},
         {43}},
        {"constraints_are_validated",
         "Reads all rows. PostgreSQL cannot take it back: the inverse drops the constraint and adds it NOT VALID, with its "
         "comment.",
         R"(alter table bookings validate constraint ck_bookings__many; alter table bookings validate constraint fk_twin)",
         {78},
         {}},
        {"a_foreign_key_can_wait",
         "PostgreSQL makes only foreign keys deferrable later.",
         R"(alter table bookings alter constraint fk_twin deferrable;
            alter table bookings alter constraint fk_room not deferrable;
            alter table bookings alter constraint fk_house_code_rooms deferrable initially deferred)",
         {60, 61},
         {46}},
        {"constraints_are_renamed",
         "The convention makes the new name for the table as it is called now; exactly<…> says it as it is.",
         R"(alter table bookings rename constraint ck_bookings__many to ck_stays__small;
            alter table bookings rename constraint fk_twin to fk_pair;
            alter table rooms rename constraint uq_rooms__place to uq_rooms__spot;
            alter table bookings rename constraint one_code to code_once;
            alter table bookings rename column seats to places;
            alter table bookings rename column code to room_code;
            alter table bookings rename to stays)",
         {},
         {45}},
        {"an_index_becomes_a_key",
         "For an index that was built beforehand. It gets the name of the key; the inverse drops the key and creates the "
         "index, which takes as long as building it did.",
         R"(alter table rooms add constraint uq_rooms__title_of_house unique (house, title) include (id) deferrable)",
         {133},
         {29}},
        {"constraints_go",
         "Each comes back as it stood: renamed, deferrable or NOT VALID.",
         "drop table stays; drop table rooms",
         {},
         {13}},
    },
    {},
    15};

}  // namespace

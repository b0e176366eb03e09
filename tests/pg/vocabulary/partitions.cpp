// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"
#include "typeschema/rare.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct stamp : function<"stamp", returns<"trigger">, language<"plpgsql">, body<"begin return new; end">> {};
struct kinds : table<"kinds", column<"id", integer>, primary_key<on<"id">>> {};
struct events : table<"events",
    column<"id",   bigint>,
    column<"seen", date>,
    column<"kind", integer, nullable>,
    column<"note", text, default_<"''">, collated<"C">, storage<"external">>,
    primary_key<on<"id", "seen">>,
    check<"id_positive", "id > 0">,
    foreign_key<on<"kind">, references<"kinds">>,
    index_<"note", on<expression<"lower(note)">, "seen">, include_columns<"kind">>,
    trigger<"stamp", "before update", for_each_row, execute<"stamp">>,
    partition_by_range<"seen">> {};
struct events_2024 : table<"events_2024",
    partition_of<"events", from_values<"'2024-01-01'">, to_values<"'2025-01-01'">>,
    check<"note_short", "length(note) < 100">,
    index_<"kind", on<"kind">>,
    comment<"the first year">> {};
struct events_2025 : table<"events_2025",
    partition_of<"events", from_values<"'2025-01-01'">, to_values<"maxvalue">>,
    partition_by_hash<"id">> {};
struct even_of_2025 : table<"events_2025_even", partition_of<"events_2025", with_modulus<2, 0>>> {};
struct odd_of_2025 : table<"events_2025_odd", partition_of<"events_2025", with_modulus<2, 1>>> {};
struct mails : table<"mails",
    column<"sender", text>,
    column<"folder", varchar<20>, nullable>,
    partition_by_list<expression<"lower(folder)">>> {};
struct inbox : table<"mails_inbox", partition_of<"mails", in_values<"'inbox'", "'drafts'", "null">>> {};
struct other_mails : table<"mails_rest", partition_of<"mails", default_partition>> {};
struct made : migration<"tables_with_partitions",
    create_function<stamp>,
    create_table<kinds>,
    create_table<events>,
    create_table<events_2024>,
    create_table<events_2025>,
    create_table<even_of_2025>,
    create_table<odd_of_2025>,
    create_table<mails>,
    create_table<inbox>,
    create_table<other_mails>> {};

struct marks : table<"marks",
    column<"event", bigint>,
    column<"seen",  date>,
    foreign_key<on<"event", "seen">, references<"events", "id", "seen">>> {};
struct changed : migration<"partitions_follow_their_table", after<"tables_with_partitions">,
    rename_column<"events", "note", "remark">,
    add_column<"events", column<"place", text, nullable>>,
    set_default<"events", "remark", "'none'">,
    set_storage<"events", "remark", "plain">,
    set_statistics<"events", "remark", 500>,
    create_index<"events", index_<"place", on<"place", "kind">>>,
    add_constraint<"events", unique<"place", on<"id", "seen", "place">>>,
    rename_constraint<"events", "id_positive", "id_above_zero">,
    rename_trigger<"events", "stamp", "mark">,
    create_table<marks>> {};

struct detached : migration<"a_partition_becomes_a_table", after<"partitions_follow_their_table">,
    detach_partition<"events", "events_2024">,
    drop_index<"events_2024", exactly<"events_2024_place_kind_idx">>,
    rename_column<"events_2024", "place", "town">> {};

struct old_events : table<"events_2023",
    column<"seen",   date>,
    column<"id",     bigint>,
    column<"kind",   integer, nullable>,
    column<"place",  text, nullable>,
    column<"remark", text, default_<"'none'">, collated<"C">, storage<"plain">>,
    primary_key<on<"id", "seen">>,
    check<exactly<"ck_events__id_above_zero">, "id > 0">,
    foreign_key<on<"kind">, references<"kinds">>,
    unique<"place", on<"id", "seen", "place">>,
    index_<"remark", on<expression<"lower(remark)">, "seen">, include_columns<"kind">>,
    index_<"place", on<"place", "kind">>> {};
struct attached : migration<"a_table_becomes_a_partition", after<"a_partition_becomes_a_table">,
    create_table<old_events>,
    attach_partition<"events", "events_2023", from_values<"'2023-01-01'">, to_values<"'2024-01-01'">>> {};

struct gone : migration<"partitions_go", after<"a_table_becomes_a_partition">,
    drop_table<"events_2024">,
    drop_table<"events_2023">,
    drop_table<"events_2025_odd">,
    rename_table<"events_2025", "events_now">,
    drop_table<"events_2025_even">,
    drop_table<"events_now">,
    drop_table<"marks">,
    drop_table<"events">> {};
// clang-format on

struct history : chain<settings<"partitions", released<>>, made, changed, detached, attached, gone> {};

const vocabulary::registered<history> topic{
    "Partitions",
    __FILE__,
    {
        {"tables_with_partitions",
         "A partition has the columns of its table; PostgreSQL makes the keys, indexes, checks and triggers on it too. A key "
         "holds what the table is partitioned by (TS141), a bound has a value for each of these columns (TS140).",
         R"(create function stamp() returns trigger language plpgsql as 'begin return new; end';
            create table kinds (id integer not null, constraint pk_kinds primary key (id));
            create table events (id bigint not null, seen date not null, kind integer, note text collate "C" not null default '',
                constraint pk_events primary key (id, seen), constraint ck_events__id_positive check (id > 0),
                constraint fk_kind_kinds foreign key (kind) references kinds) partition by range (seen);
            alter table events alter column note set storage external;
            create index ix_events__note on events (lower(note), seen) include (kind);
            create trigger trg_events_stamp before update on events for each row execute function stamp();
            create table events_2024 partition of events (constraint ck_events_2024__note_short check (length(note) < 100))
                for values from ('2024-01-01') to ('2025-01-01');
            create index ix_events_2024__kind on events_2024 (kind);
            comment on table events_2024 is 'the first year';
            create table events_2025 partition of events for values from ('2025-01-01') to (maxvalue)
                partition by hash (id);
            create table events_2025_even partition of events_2025 for values with (modulus 2, remainder 0);
            create table events_2025_odd partition of events_2025 for values with (modulus 2, remainder 1);
            create table mails (sender text not null, folder varchar(20)) partition by list (lower(folder));
            create table mails_inbox partition of mails for values in ('inbox', 'drafts', null);
            create table mails_rest partition of mails default)",
         {51, 90, 95, 113},
         {44}},
        {"partitions_follow_their_table",
         "What a verb does to a table it does to its partitions; of one of them alone it is TS142. PostgreSQL names the new "
         "indexes after the partition. A table that is partitioned can be referred to.",
         R"(alter table events rename column note to remark;
            alter table events add column place text;
            alter table events alter column remark set default 'none';
            alter table events alter column remark set storage plain;
            alter table events alter column remark set statistics 500;
            create index ix_events__place on events (place, kind);
            alter table events add constraint uq_events__place unique (id, seen, place);
            alter table events rename constraint ck_events__id_positive to ck_events__id_above_zero;
            alter trigger trg_events_stamp on events rename to trg_events_mark;
            create table marks (event bigint not null, seen date not null,
                constraint fk_event_seen_events foreign key (event, seen) references events (id, seen)))",
         {95, 113},
         {}},
        {"a_partition_becomes_a_table",
         "It keeps the indexes and constraints that PostgreSQL made on it, with the names that these have; its copies of "
         "triggers go. The inverse attaches it again.",
         R"(alter table events detach partition events_2024;
            drop index events_2024_place_kind_idx;
            alter table events_2024 rename column place to town)",
         {51},
         {}},
        {"a_table_becomes_a_partition",
         "It has what the partitioned table has, whatever the names (TS143): PostgreSQL would make what is missing, and leave "
         "it behind when the inverse detaches the table.",
         R"(create table events_2023 (seen date not null, id bigint not null, kind integer, place text,
                remark text collate "C" not null default 'none', constraint pk_events_2023 primary key (id, seen),
                constraint ck_events__id_above_zero check (id > 0), constraint uq_events_2023__place unique (id, seen, place),
                constraint fk_kind_kinds foreign key (kind) references kinds);
            alter table events_2023 alter column remark set storage plain;
            create index ix_events_2023__remark on events_2023 (lower(remark), seen) include (kind);
            create index ix_events_2023__place on events_2023 (place, kind);
            alter table events attach partition events_2023 for values from ('2023-01-01') to ('2024-01-01'))",
         {51},
         {}},
        {"partitions_go",
         "A partitioned table is dropped when its partitions are gone (TS210). Each inverse makes a partition as it was made: "
         "as a partition, or as a table that is attached.",
         "drop table marks; drop table events; drop table events_2024",
         {},
         {15}},
    }};

}  // namespace

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/typeschema.hpp"

namespace workshop::tables {

using namespace typeschema;

struct kinds : table<"kinds",
    column<"id",        uuid, default_<"gen_random_uuid()">>,
    column<"words",     text>,
    column<"short",     varchar<40>, default_<"'none'">>,
    column<"tiny",      smallint, default_<"-1">>,
    column<"whole",     integer, nullable>,
    column<"large",     bigint, default_<"9000000000">>,
    column<"yes",       boolean, default_<"true">>,
    column<"exact",     numeric<>, nullable>,
    column<"money",     numeric<12, 3>, default_<"0.125">>,
    column<"count",     numeric<5>, nullable>,
    column<"float4",    real, nullable>,
    column<"float8",    double_precision, default_<"1e-3">>,
    column<"moment",    timestamptz, default_<"now()">>,
    column<"day",       date, default_<"'2020-02-29'">>,
    column<"document",  jsonb, default_<"'{\"a\": [1, null]}'">>,
    column<"bytes",     bytea, nullable>,
    column<"ids",       array_of<uuid>, nullable>,
    column<"labels",    array_of<text>, default_<"'{}'">>,
    column<"codes",     array_of<varchar<4>>, default_<"array['a', 'b']::varchar[]">>,
    column<"tinies",    array_of<smallint>, nullable>,
    column<"wholes",    array_of<integer>, default_<"'{1,2}'">>,
    column<"larges",    array_of<bigint>, nullable>,
    column<"answers",   array_of<boolean>, nullable>,
    column<"exacts",    array_of<numeric<6, 2>>, nullable>,
    column<"reals",     array_of<real>, nullable>,
    column<"doubles",   array_of<double_precision>, nullable>,
    column<"moments",   array_of<timestamptz>, nullable>,
    column<"days",      array_of<date>, nullable>,
    column<"documents", array_of<jsonb>, nullable>,
    column<"blobs",     array_of<bytea>, nullable>,
    primary_key<on<"id">>> {};

struct create_kinds : migration<"02_kinds", after<"01_ground">, create_table<kinds>> {};

/// Names that need quotes wherever they stand: keywords, spaces, quotes, capitals, more than ASCII, and 63 bytes.
struct select : table<"select",
    column<"from",       integer, default_<"0">>,
    column<"with space", integer>,
    column<"quo\"te",    text, nullable>,
    column<"Capital",    text>,
    column<"größe",      varchar<20>, default_<"'mittel'">>,
    column<"a_column_whose_name_is_exactly_as_long_as_names_may_be_63_bytes", date, nullable>,
    primary_key<on<"Capital", "größe">, named<exactly<"Select's PK">>>,
    unique<exactly<"a unique constraint whose name is just as long: 63 bytes, yes \"">, on<"with space", "from">>,
    check<exactly<"check">, "\"with space\" >= 0 and \"from\" < 100000 and größe in ('klein', 'mittel', 'groß')">,
    foreign_key<on<"quo\"te", "größe">, references<"select", "Capital", "größe">, named<exactly<"a;b--c">>>,
    index_<exactly<"Ix \"quoted\" %s">, on<desc<"with space">, nulls_first<"quo\"te">>, include_columns<"from">,
           where<"\"quo\"\"te\" is not null">>,
    trigger<exactly<"when">, "before update of \"with space\", \"Capital\"", for_each_row,
            when<"old.\"Capital\" is distinct from new.\"Capital\"">, execute<"stand by">>> {};

struct long_named : table<"a_table_whose_name_is_exactly_as_long_as_a_name_may_be_63_bytes",
    column<"id", integer>,
    column<"größe", varchar<20>>,
    column<"of", text, nullable>,
    primary_key<on<"id">, named<exactly<"long pk">>>,
    foreign_key<on<"of", "größe">, references<"select">, on_delete_cascade, named<exactly<"läng fk">>>,
    index_<exactly<"läng ix">, on<"größe">>> {};

struct create_quoted
    : migration<"03_quoted", after<"02_kinds">, create_table<select>, create_table<long_named>> {};

struct tenants : table<"tenants",
    column<"id",   integer>,
    column<"code", varchar<16>>,
    column<"name", text, nullable>,
    primary_key<on<"id">>,
    unique<"code", on<"code">>> {};

/// Keys of two columns and tables that refer to themselves, once to a key that is declared behind the reference.
struct lots : table<"lots",
    column<"tenant",        integer>,
    column<"id",            integer>,
    column<"code",          text>,
    column<"parent_tenant", integer, nullable>,
    column<"parent_id",     integer, nullable>,
    column<"twin",          text, nullable>,
    primary_key<on<"tenant", "id">>,
    foreign_key<on<"tenant">, references<"tenants">, on_delete_cascade>,
    foreign_key<on<"parent_tenant", "parent_id">, references<"lots", "tenant", "id">, on_delete_set_null,
                on_update_cascade>,
    foreign_key<on<"tenant", "twin">, references<"lots", "tenant", "code">>,
    unique<"code", on<"tenant", "code">>> {};

struct line_items : table<in<"order", "line items">,
    column<"id",      bigint>,
    column<"a",       integer, nullable>,
    column<"b",       integer, default_<"1">>,
    column<"c",       varchar<16>>,
    column<"tenant",  integer>,
    column<"lot",     integer>,
    column<"manager", bigint, nullable>,
    primary_key<on<"id">>,
    foreign_key<on<"a">, references<"tenants", "id">, on_delete_set_null, on_update_set_null>,
    foreign_key<on<"b">, references<"tenants", "id">, on_delete_set_default, on_update_set_default>,
    foreign_key<on<"c">, references<"tenants", "code">, on_delete_restrict, on_update_restrict>,
    foreign_key<on<"tenant", "lot">, references<"lots">, on_delete_cascade, on_update_cascade>,
    foreign_key<on<"manager">, references<in<"order", "line items">>>,
    index_<"manager", on<"manager">>> {};

/// A foreign key to itself that rests on an index, which CREATE TABLE cannot hold.
struct parts : table<"parts",
    column<"number", text>,
    column<"of",     text, nullable>,
    foreign_key<on<"of">, references<"parts", "number">>,
    unique_index<"number", on<"number">>> {};

struct create_keys : migration<"04_keys", after<"03_quoted">, create_table<tenants>, create_table<lots>,
                               create_table<line_items>, create_table<parts>> {};

/// The table that most later revisions work on.
struct jobs : table<"jobs",
    column<"id",      integer>,
    column<"tenant",  integer>,
    column<"code",    varchar<8>>,
    column<"status",  varchar<16>, default_<"'new'">>,
    column<"amount",  numeric<12, 2>, default_<"0">>,
    column<"rank",    integer, nullable>,
    column<"level",   text, default_<"'1'">>,
    column<"note",    text, nullable>,
    column<"due",     date, nullable>,
    column<"tags",    array_of<text>, default_<"'{}'">>,
    column<"scores",  array_of<integer>, nullable>,
    column<"payload", jsonb, nullable>,
    column<"open",    boolean, default_<"true">>,
    column<"touched", timestamptz, default_<"now()">>,
    primary_key<on<"id">>,
    unique<"code", on<"tenant", "code">>,
    foreign_key<on<"tenant">, references<"tenants">>,
    check<"status_valid", "status in ('new', 'running', 'done') and (status <> 'done' or amount >= 0)">,
    check<"level_valid", "level in ('1', '2', '3')">,
    index_<"tags", on<"tags">, method<"gin">>,
    index_<"scores", on<"scores">, method<"gin">>,
    index_<"payload", on<"payload">, method<"gin">>,
    index_<"note", on<"note">, method<"hash">>,
    index_<"due", on<"tenant", desc_nulls_last<"due">, nulls_first<"rank">>>,
    index_<"running", on<desc<"amount">>, include_columns<"note", "rank">,
           where<"status = 'running' and amount > 1.5">>,
    unique_index<"one_open", on<"tenant", "id">, where<"open">>,
    index_<"level", on<"rank">, where<"level = '2' or rank > 3">>,
    trigger<"touch", "before update", for_each_row, execute<"touch">>,
    trigger<"guard", "before insert or update of status, rank or delete", for_each_row, execute<"stand by">>,
    trigger<"moved", "after update of level, amount", for_each_row,
            when<"new.level <> old.level or new.amount > 10 and old.note is null">, execute<"stand by">>,
    trigger<"told", "after insert or update or delete", execute<"stand by">>> {};

struct job_notes : table<"job_notes",
    column<"tenant", integer>,
    column<"code",   varchar<8>>,
    column<"line",   integer>,
    column<"text",   text>,
    primary_key<on<"tenant", "code", "line">>,
    foreign_key<on<"tenant", "code">, references<"jobs", "tenant", "code">, on_delete_cascade, on_update_cascade>> {};

struct create_jobs : migration<"05_jobs", after<"04_keys">, create_table<jobs>, create_table<job_notes>,
    create_trigger<"job_notes", trigger<"cut", "after truncate", execute<"stand by">>>,
    create_trigger<in<"order", "line items">, trigger<"guard", "before delete", for_each_row, execute<"stand by">>>> {};

}  // namespace workshop::tables

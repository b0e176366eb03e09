// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/typeschema.hpp"

/// Tables that make life hard for a generator: every type, and names that C++ does not take.
namespace crooked {

using namespace typeschema;

struct every_type : table<"every_type",
    column<"id",          bigint>,
    column<"a_uuid",      uuid>,
    column<"a_text",      text, nullable>,
    column<"a_varchar",   varchar<20>, default_<"'it''s'">>,
    column<"a_smallint",  smallint>,
    column<"an_integer",  integer, nullable, default_<"7">>,
    column<"a_bigint",    bigint>,
    column<"a_boolean",   boolean>,
    column<"a_real",      real>,
    column<"a_double",    double_precision>,
    column<"a_numeric",   numeric<30, 10>>,
    column<"a_time",      timestamptz>,
    column<"a_date",      date>,
    column<"a_jsonb",     jsonb>,
    column<"a_bytea",     bytea>,
    column<"texts",       array_of<text>>,
    column<"numbers",     array_of<integer>, nullable>,
    column<"numerics",    array_of<numeric<>>>,
    column<"flags",       array_of<boolean>>,
    primary_key<on<"id">>,
    unique<"numeric", on<"a_numeric">>,
    index_<"mixed", on<"a_boolean", desc<"a_smallint">, "a_text">>,
    unique_index<"only_true", on<"a_date">, where<"a_boolean">>,
    index_<"true_by_time", on<"a_time">, where<"a_boolean and a_text <> 'no; \"really\"'">>,
    index_<"document", on<"a_jsonb">, method<"gin">>> {};

struct odd_names : table<"class",
    column<"int",         integer>,
    column<"Int",         integer>,
    column<"a b",         text>,
    column<"a_b",         text>,
    column<"a  b",        text>,
    column<"2nd \"try\"", text, nullable>,
    column<"größe",       integer, default_<"42">>,
    column<"std",         text>,
    column<"row",         text>,
    column<"connection",  text>,
    column<"status",      text>,
    column<"status_value", integer, default_<"0">>,
    primary_key<on<"int", "a b">>,
    unique<"names", on<"connection", "std", "row">>,
    index_<"sized", on<"größe">>,
    check<"status", "status in ('class', 'in progress', 'in_progress', '2', '')">> {};

struct only_defaults : table<"only defaults",
    column<"id", uuid, default_<"gen_random_uuid()">>,
    primary_key<on<"id">>> {};

struct elsewhere : table<in<"other", "class">, column<"id", integer>, primary_key<on<"id">>> {};

struct numbered : table<"numbered",
    column<"id",   bigint,  generated_always_as_identity<>>,
    column<"lot",  integer, generated_by_default_as_identity<start_with<40>>>,
    column<"note", text>,
    column<"seat", integer, serial>,
    column<"size", integer, generated_always_as<"length(note)">>,
    primary_key<on<"id">>> {};

struct dropped : table<"dropped", column<"id", integer>> {};

struct start : migration<"001_start",
    ensure_schema<"Odd Home">,
    ensure_schema<"other">,
    create_table<every_type>,
    create_table<odd_names>,
    create_table<only_defaults>,
    create_table<elsewhere>,
    create_table<numbered>,
    create_table<dropped>> {};

/// What the parts were declared with is not what the columns are called now.
struct rename : migration<"002_rename", after<"001_start">,
    rename_column<"class", "status", "state">,
    rename_column<"every_type", "a_boolean", "is true">,
    rename_table<"every_type", "every kind">,
    drop_table<"dropped">> {};

struct chain : typeschema::chain<settings<"crooked", in_schema<"Odd Home">, released<>>, start, rename> {};

}  // namespace crooked

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/typeschema.hpp"

namespace workshop::columns {

using namespace typeschema;

struct add_columns : migration<"06_add_columns", after<"05_jobs">,
    add_column<"jobs", column<"size", integer, nullable>>,
    add_column<"jobs", column<"owner", varchar<32>, default_<"'nobody'">>>,
    add_column<"jobs", column<"parts", array_of<integer>, default_<"'{0}'">>>,
    add_column<"jobs", column<"Wéight \"kg\"", numeric<8, 1>, nullable, default_<"1.5">>>,
    add_column<"select", column<"group", bigint, default_<"7">>>> {};

/// A default of the moment fills the rows that are there; another one, or none, is for the rows to come.
struct fill_columns : migration<"07_fill_columns", after<"06_add_columns">,
    add_column<"jobs", column<"region", text, default_<"'north'">>>,
    drop_default<"jobs", "region">,
    add_column<"jobs", column<"tries", integer, default_<"0">>>,
    set_default<"jobs", "tries", "3">> {};

/// What is set NOT NULL is filled before, by a step of its own.
struct alter_columns : migration<"08_alter_columns", after<"07_fill_columns">,
    set_default<"jobs", "status", "'running'">,
    set_default<"jobs", "note", "'it''s \\ new'">,
    drop_default<"jobs", "owner">,
    drop_not_null<"jobs", "parts">,
    set_not_null<"jobs", "Wéight \"kg\"">,
    drop_default<"jobs", "Wéight \"kg\"">,
    raw<"UPDATE kinds SET whole = 0 WHERE whole IS NULL", inverse<"">>,
    set_not_null<"kinds", "whole">,
    set_not_null<"tenants", "name">> {};

/// Checks, predicates, triggers and foreign keys of other tables follow a name.
struct rename_columns : migration<"09_rename_columns", after<"08_alter_columns">,
    rename_column<"jobs", "status", "State">,
    rename_column<"jobs", "code", "job code">,
    rename_column<"jobs", "level", "end">,
    rename_column<"jobs", "amount", "betrag_€">,
    rename_column<"lots", "code", "key">,
    rename_column<"lots", "id", "no">,
    rename_column<"select", "Capital", "capital">,
    rename_column<"select", "größe", "größer">> {};

struct rename_tables : migration<"10_rename_tables", after<"09_rename_columns">,
    rename_table<"jobs", "Jobs of ours">,
    rename_table<"lots", "all">,
    rename_table<in<"order", "line items">, "items">,
    rename_table<"select", "selected">,
    rename_table<"parts", "select">> {};

/// Types that PostgreSQL changes by itself, under a check, a default, a trigger, partial indexes and foreign keys.
struct widen : migration<"11_widen", after<"10_rename_tables">,
    change_type<"Jobs of ours", "State", text>,
    change_type<"Jobs of ours", "betrag_€", numeric<16, 4>>,
    change_type<"Jobs of ours", "rank", bigint>,
    change_type<"Jobs of ours", "size", smallint>,
    change_type<"Jobs of ours", "job code", varchar<12>>,
    change_type<"Jobs of ours", "scores", array_of<bigint>>,
    change_type<"Jobs of ours", "due", timestamptz>,
    change_type<"job_notes", "code", text>,
    change_type<"tenants", "id", bigint>,
    change_type<"selected", "größer", text>> {};

/// Types that need an expression each way; twice for one column, and for one that is renamed in between.
struct convert : migration<"12_convert", after<"11_widen">,
    change_type<"Jobs of ours", "end", integer, using_<"\"end\"::integer">, back_using<"\"end\"::text">>,
    change_type<"Jobs of ours", "owner", integer, using_<"length(owner)">, back_using<"repeat('x', owner)">>,
    change_type<"Jobs of ours", "tries", bigint>,
    rename_column<"Jobs of ours", "tries", "attempts">,
    change_type<"Jobs of ours", "attempts", text, back_using<"attempts::bigint">>,
    drop_default<"kinds", "yes">,
    change_type<"kinds", "yes", integer, using_<"yes::integer">, back_using<"yes <> 0">>,
    set_default<"kinds", "yes", "1">,
    drop_index<"Jobs of ours", "tags">,
    change_type<"Jobs of ours", "tags", text, using_<"array_to_string(tags, ',')">,
                back_using<"string_to_array(tags, ',')">>,
    change_type<"kinds", "money", numeric<10, 1>>,
    change_type<"kinds", "words", varchar<6>, using_<"left(words, 6)">>> {};

}  // namespace workshop::columns

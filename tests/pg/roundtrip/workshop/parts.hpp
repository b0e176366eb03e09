// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/typeschema.hpp"

namespace workshop::parts {

using namespace typeschema;

/// Each column of it is in a key, an index or a check together with another one.
struct boxes : table<"boxes",
    column<"id",     uuid, default_<"gen_random_uuid()">>,
    column<"kind",   integer>,
    column<"a",      bigint, nullable>,
    column<"b",      text, default_<"'b'">>,
    column<"c",      integer>,
    column<"d",      numeric<>, nullable, default_<"0.5">>,
    column<"parent", uuid, nullable>,
    primary_key<on<"id", "kind">>,
    unique<"id", on<"id">>,
    unique<"ab", on<"a", "b", "id">>,
    foreign_key<on<"parent">, references<"boxes", "id">, on_delete_set_null>,
    foreign_key<on<"a">, references<"tenants">, on_update_cascade>,
    foreign_key<on<"parent", "kind">, references<"boxes", "id", "kind">, named<exactly<"fk of two">>>,
    check<"ac", "a is null or c > a - 1000000">,
    check<"abcd", "coalesce(a, c, d) is not null or boxes.b <> ''">,
    index_<"b", on<desc<"b">, "a">>,
    index_<"positive", on<"d">, where<"c > 0 and b is not null">>,
    unique_index<"with_a", on<"id", "parent">, include_columns<"a", "d">>,
    trigger<"guard", "before update of b", for_each_row, when<"old.kind = 1">, execute<"stand by">>> {};

struct create_boxes : migration<"13_boxes", after<"12_convert">, create_table<boxes>> {};

/// What PostgreSQL drops together with these columns comes back with them.
struct drop_columns : migration<"14_drop_columns", after<"13_boxes">,
    drop_column<"boxes", "c", refill<"floor(5.5)::integer">>,
    drop_column<"boxes", "a">,
    drop_column<"boxes", "d">,
    drop_column<"boxes", "parent">,
    drop_column<"all", "twin">,
    drop_column<"Jobs of ours", "due">,
    drop_column<"Jobs of ours", "open">,
    rename_column<"Jobs of ours", "payload", "load">,
    drop_column<"Jobs of ours", "load">,
    drop_column<"select", "of">,
    drop_column<"selected", "a_column_whose_name_is_exactly_as_long_as_names_may_be_63_bytes">> {};

/// A column comes back under its name as another one, and a key loses a part.
struct replace_columns : migration<"15_replace_columns", after<"14_drop_columns">,
    drop_constraint<"boxes", exactly<"pk_boxes">>,
    add_column<"boxes", column<"a", date, default_<"'2001-01-01'">>>,
    drop_trigger<"boxes", "guard">,
    drop_column<"boxes", "b">,
    add_column<"boxes", column<"b", boolean, nullable>>,
    add_constraint<"boxes", primary_key<on<"id">, named<exactly<"boxes_pkey">>>>,
    create_index<"boxes", unique_index<"ab", on<"a", desc<"b">, "id">>>> {};

struct drop_parts : migration<"16_drop_parts", after<"15_replace_columns">,
    drop_constraint<"Jobs of ours", "status_valid">,
    drop_constraint<"Jobs of ours", exactly<"ck_jobs__level_valid">>,
    drop_constraint<"Jobs of ours", exactly<"fk_tenant_tenants">>,
    drop_constraint<"job_notes", exactly<"fk_tenant_code_jobs">>,
    drop_constraint<"Jobs of ours", "code">,
    drop_constraint<"job_notes", exactly<"pk_job_notes">>,
    drop_constraint<in<"order", "items">, exactly<"fk_manager_line items">>,
    drop_constraint<"selected", exactly<"check">>,
    drop_constraint<"selected", "a;b--c">,
    drop_index<"Jobs of ours", "note">,
    drop_index<"Jobs of ours", "running">,
    drop_index<"selected", exactly<"Ix \"quoted\" %s">>,
    drop_index<in<"order", "items">, "manager">,
    drop_trigger<"Jobs of ours", "guard">,
    drop_trigger<"Jobs of ours", exactly<"trg_jobs_moved">>,
    drop_trigger<"selected", exactly<"when">>,
    drop_trigger<"job_notes", "cut">> {};

struct add_parts : migration<"17_add_parts", after<"16_drop_parts">,
    change_type<"job_notes", "code", varchar<12>>,
    change_type<"Jobs of ours", "tenant", bigint>,
    change_type<"job_notes", "tenant", bigint>,
    add_constraint<"job_notes", primary_key<on<"line", "tenant", "code">>>,
    add_constraint<"Jobs of ours", unique<"code", on<"job code", "tenant">>>,
    add_constraint<"job_notes", foreign_key<on<"tenant", "code">, references<"Jobs of ours", "tenant", "job code">>>,
    add_constraint<"Jobs of ours", foreign_key<on<"tenant">, references<"tenants">, on_update_cascade>>,
    add_constraint<"Jobs of ours", check<"level_valid", "\"end\" between 1 and 3 or \"State\" ~ '^[a-z]+$'">>,
    add_constraint<"boxes", check<"whole", "boxes.kind > -1000000000 and \"Werkstätte 1\".boxes.a is not null">>,
    create_index<"boxes", index_<"kind", on<"kind">, where<"boxes.kind > 0">>>,
    create_index<"Jobs of ours", index_<"hashed", on<"State">, method<"hash">, where<"note is null">>>,
    create_index<"Jobs of ours", unique_index<exactly<"one of each">, on<"id", desc<"end">>, include_columns<"tags">>>,
    create_index<in<"order", "items">, index_<"a", on<"a", nulls_first<"manager">>>>,
    create_trigger<"selected", trigger<"guard", "before insert or update of capital", for_each_row,
                                       when<"new.capital is not null">, execute<"stand by">>>,
    create_trigger<"Jobs of ours", trigger<"touch too", "before update", for_each_row,
                                           when<"old.* is distinct from new.*">, execute<"touch">>>> {};

}  // namespace workshop::parts

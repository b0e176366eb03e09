// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/typeschema.hpp"

namespace workshop::whole {

using namespace typeschema;

struct drafts : table<"drafts",
    column<"id",   integer>,
    column<"text", text, nullable>,
    column<"of",   uuid, nullable>,
    primary_key<on<"id">>,
    foreign_key<on<"of">, references<"boxes">, on_delete_set_null>,
    index_<"text", on<"text">>> {};

/// Steps that build on each other, on a table of this revision and on one that stands already.
struct build : migration<"18_build", after<"17_add_parts">,
    create_table<drafts>,
    add_column<"drafts", column<"lines", integer>>,
    rename_column<"drafts", "text", "body">,
    rename_table<"drafts", "texts">,
    add_constraint<"texts", check<"body", "body <> '' and lines >= 0">>,
    change_type<"texts", "lines", bigint>,
    drop_column<"texts", "of">,
    rename_column<"texts", "lines", "of">,
    create_index<"texts", index_<"of", on<"of", desc<"body">>>>,
    rename_column<"texts", "body", "lines">,
    add_column<"boxes", column<"label", varchar<10>, default_<"'7'">>>,
    change_type<"boxes", "label", text>,
    rename_column<"boxes", "label", "tag">,
    change_type<"boxes", "tag", integer, using_<"tag::integer">, back_using<"tag::text">>,
    set_default<"boxes", "tag", "8">,
    create_index<"boxes", index_<"tag", on<"tag">, where<"tag > 3">>>,
    rename_column<"boxes", "tag", "Tag">,
    rename_table<"boxes", "cartons">,
    add_constraint<"cartons", check<"tag", "\"Tag\" < 1000000">>> {};

struct drafts_again : table<"drafts", column<"id", integer>, primary_key<on<"id">, named<exactly<"drafts_pkey">>>> {};

struct passing : table<in<"passing by", "drafts">,
    column<"id", integer>,
    column<"draft", integer, nullable>,
    primary_key<on<"id">>,
    foreign_key<on<"draft">, references<"drafts">>,
    trigger<"go", "before insert", execute<in<"passing by", "go">>>> {};

struct go : function<in<"passing by", "go">, returns<"trigger">, language<"plpgsql">, body<"begin return new; end">> {};

/// Made, changed and dropped within one revision; an old table gives its name to a new one.
struct pass : migration<"19_pass", after<"18_build">,
    create_schema<"passing by">,
    create_function<go>,
    create_table<drafts_again>,
    create_table<passing>,
    add_column<in<"passing by", "drafts">, column<"more", text>>,
    rename_column<in<"passing by", "drafts">, "more", "much more">,
    change_type<in<"passing by", "drafts">, "much more", varchar<3>>,
    rename_table<in<"passing by", "drafts">, "late drafts">,
    drop_column<in<"passing by", "late drafts">, "draft">,
    drop_table<in<"passing by", "late drafts">>,
    drop_table<"drafts">,
    drop_function<in<"passing by", "go">>,
    drop_schema<"passing by">,
    drop_table<"texts">,
    create_table<drafts_again>,
    rename_table<"drafts", "texts">,
    add_column<"cartons", column<"brief", text, nullable>>,
    drop_column<"cartons", "brief">> {};

struct chicken : table<"chicken", column<"id", integer>, column<"egg", integer, nullable>, primary_key<on<"id">>> {};
struct egg : table<"egg",
    column<"id", integer>,
    column<"chicken", integer>,
    primary_key<on<"id">>,
    foreign_key<on<"chicken">, references<"chicken">>> {};

/// Two tables that need each other.
struct circle : migration<"20_circle", after<"19_pass">, create_table<chicken>, create_table<egg>,
                          add_constraint<"chicken", foreign_key<on<"egg">, references<"egg">>>> {};

/// They take each other's name, and their own again.
struct swap : migration<"20_swap", after<"20_circle">,
    rename_table<"chicken", "tmp">, rename_table<"egg", "chicken">, rename_table<"tmp", "egg">,
    change_type<"egg", "egg", bigint>,
    add_column<"chicken", column<"color", text, default_<"'white'">>>> {};

struct swap_back : migration<"20_swap_back", after<"20_swap">,
    drop_column<"chicken", "color">,
    rename_column<"chicken", "chicken", "egg">, rename_column<"chicken", "egg", "chicken">,
    rename_table<"chicken", "tmp">, rename_table<"egg", "chicken">, rename_table<"tmp", "egg">> {};

/// More steps than one segment of a table holds.
struct many : migration<"21_many", after<"20_swap_back">,
    set_default<"egg", "id", "1">, rename_column<"egg", "chicken", "hen">, set_default<"egg", "id", "2">,
    rename_column<"egg", "hen", "chicken">, set_default<"egg", "id", "3">, rename_column<"egg", "chicken", "hen">,
    set_default<"egg", "id", "4">, rename_column<"egg", "hen", "chicken">, set_default<"egg", "id", "5">,
    rename_table<"egg", "eggs">, rename_column<"eggs", "chicken", "hen">, set_default<"eggs", "id", "6">,
    add_column<"eggs", column<"color", text, default_<"'white'">>>, rename_column<"eggs", "color", "colour">,
    change_type<"eggs", "hen", bigint>, create_index<"eggs", index_<"color", on<"colour">, where<"hen > 1">>>,
    drop_default<"eggs", "id">, drop_column<"eggs", "colour">, set_default<"eggs", "id", "7">,
    add_constraint<"eggs", check<"id", "id > 0">>, set_default<"eggs", "id", "8">, drop_constraint<"eggs", "id">,
    add_constraint<"eggs", check<"id", "id > -1">>, set_default<"eggs", "id", "9">, rename_table<"eggs", "egg">,
    rename_column<"egg", "id", "no">, rename_column<"egg", "no", "id">, set_default<"egg", "id", "10">,
    change_type<"egg", "id", bigint>, set_default<"egg", "id", "11">, rename_column<"egg", "hen", "chicken">,
    set_default<"egg", "id", "12">, add_column<"egg", column<"colour", integer, nullable>>,
    set_default<"egg", "id", "13">, add_constraint<"egg", unique<"colour", on<"colour", "id">>>,
    set_default<"egg", "id", "14">, drop_constraint<"egg", exactly<"ck_eggs__id">>, set_default<"egg", "id", "15">,
    drop_constraint<"egg", exactly<"fk_chicken_chicken">>, set_default<"egg", "id", "16">> {};

/// SQL that the model does not know.
struct views : migration<"22_raw", after<"21_many">,
    raw<"CREATE VIEW \"Werkstätte 1\".pairs AS SELECT c.id AS c, e.id AS e FROM chicken c "
        "JOIN egg e ON e.chicken = c.id; "
        "COMMENT ON VIEW \"Werkstätte 1\".pairs IS 'it''s $1; %s'",
        inverse<"DROP VIEW \"Werkstätte 1\".pairs">>,
    raw<"ALTER TABLE egg SET (fillfactor = 70)", inverse<"ALTER TABLE egg RESET (fillfactor)">>,
    raw<"DO $$ BEGIN PERFORM 1; END $$", inverse<"">>> {};

/// Tables with all that hangs on them, then what they needed.
struct clear : migration<"23_clear", after<"22_raw">,
    drop_table<"a_table_whose_name_is_exactly_as_long_as_a_name_may_be_63_bytes">,
    drop_table<"selected">,
    drop_table<"select">,
    drop_table<"job_notes">,
    drop_table<"Jobs of ours">,
    drop_table<"cartons">,
    drop_table<in<"order", "items">>,
    drop_table<"all">,
    drop_table<"kinds">,
    drop_function<"touch">,
    drop_function<"touch", "lots integer">,
    drop_function<in<"order", "price with tax">>,
    drop_function<"halves">,
    drop_function<"stand by">,
    drop_schema<"order">,
    drop_extension<"pg_trgm">> {};

}  // namespace workshop::whole

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/rare.hpp"

/// A lending library over five revisions that together use every verb.
namespace library {
using namespace typeschema;

struct set_updated_at : function<in<"library", "set_updated_at">, returns<"trigger">, language<"plpgsql">,
    set_parameter<"timezone", "UTC">,
    body<"begin\n    new.updated_at := now();\n    return new;\nend">> {};
struct is_isbn : function<"is_isbn", arguments<"code text, strictly boolean default true">, returns<"boolean">,
    language<"sql">, immutable, strict,
    body<"select code ~ '^[0-9]{13}$' or (not strictly and code ~ '^[0-9]{10}$')">> {};

struct authors : table<"authors",
    column<"id",   bigint>,
    column<"name", varchar<200>>,
    column<"born", date, nullable>,
    primary_key<on<"id">>> {};

struct books : table<"books",
    column<"id",        uuid, default_<"gen_random_uuid()">>,
    column<"author_id", bigint>,
    column<"isbn",      varchar<13>>,
    column<"title",     text>,
    column<"state",     varchar<16>, default_<"'on shelf'">>,
    column<"price",     numeric<8, 2>, nullable>,
    column<"tags",      array_of<text>, default_<"'{}'">>,
    column<"cover",     bytea, nullable>,
    column<"facts",     jsonb, nullable>,
    timestamps<"set_updated_at">,
    primary_key<on<"id">>,
    unique<"isbn", on<"isbn">>,
    check<"state_valid", "state in ('on shelf', 'lent', 'lost')">,
    check<"price_positive", "price > 0">,
    foreign_key<on<"author_id">, references<"authors", "id">, on_delete_restrict>,
    index_<"shelf", on<"state", desc<"created_at">>, where<"state <> 'lost'">>,
    index_<"tags", on<"tags">, method<"gin">>> {};

struct loans : table<"loans",
    column<"book_id",  uuid>,
    column<"reader",   text>,
    column<"since",    date, default_<"current_date">>,
    column<"returned", boolean, default_<"false">>,
    primary_key<on<"book_id", "since">>,
    foreign_key<on<"book_id">, references<"books">, on_delete_cascade, on_update_cascade>,
    unique_index<"open", on<"book_id">, include_columns<"reader">, where<"not returned">>,
    trigger<"lend", "after insert or update of returned", for_each_row, when<"not new.returned">,
            execute<"set_updated_at">>> {};

struct notes : table<in<"archive", "notes">,
    column<"id",   bigint>,
    column<"note", text>> {};

struct foundation : migration<"001_foundation",
    require_server<"13">,
    ensure_schema<"library">,
    create_schema<"archive">,
    ensure_extension<"pgcrypto">,
    create_extension<"citext">,
    create_function<set_updated_at>,
    create_function<is_isbn>> {};

struct shelves : migration<"002_shelves", after<"001_foundation">,
    create_table<authors>,
    create_table<books>,
    create_table<loans>,
    create_table<notes>> {};

struct growth : migration<"003_growth", after<"002_shelves">,
    rename_table<"authors", "writers">,
    rename_column<"books", "state", "status">,
    rename_column<"writers", "id", "number">,
    add_column<"books", column<"pages", smallint, nullable>>,
    set_default<"books", "pages", "1">,
    set_not_null<"books", "pages">,
    change_type<"books", "pages", integer>,
    change_type<"books", "status", text>,
    drop_default<"books", "status">,
    drop_not_null<"loans", "returned">,
    add_constraint<"books", check<"isbn_valid", "is_isbn(isbn)">>,
    create_index<"writers", unique_index<"name", on<"name", nulls_first<"born">>>>,
    create_trigger<"writers", trigger<"guard", "before truncate", execute<"set_updated_at">>>,
    insert_rows<"writers", columns<"number", "name">, row<"1", "'unknown'">>,
    raw<"ALTER TABLE library.books SET (fillfactor = 80)", inverse<"ALTER TABLE library.books RESET (fillfactor)">>> {};

struct pruning : migration<"004_pruning", after<"003_growth">,
    rename_index<"loans", "open", "lent">,
    drop_index<"books", "tags">,
    drop_constraint<"books", "price_positive">,
    drop_trigger<"loans", "lend">,
    drop_column<"books", "status", refill<"'on shelf'">>,
    drop_column<"books", "author_id", refill<"0">>,
    drop_table<in<"archive", "notes">>> {};

struct farewell : migration<"005_farewell", after<"004_pruning">,
    drop_constraint<"books", "isbn_valid">,
    drop_function<"is_isbn">,
    drop_extension<"citext">,
    drop_schema<"archive">,
    drop_table<"loans">,
    drop_table<"books">> {};

struct chain : typeschema::chain<settings<"library", in_schema<"library">, released<>>, foundation, shelves, growth, pruning, farewell> {};

}  // namespace library

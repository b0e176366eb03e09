// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/typeschema.hpp"

using namespace typeschema;

/// What the tests of this folder start from: two tables, a function, and a chain of one revision or two.
struct touch : function<"touch", returns<"trigger">, language<"plpgsql">, body<"begin return new; end">> {};

struct items : table<"items",
    column<"id",        uuid>,
    column<"tenant_id", uuid>,
    column<"status",    varchar<32>, default_<"'received'">>,
    column<"uri",       text, nullable>,
    primary_key<on<"id">>,
    unique<"uri", on<"tenant_id", "uri">>,
    check<"status_valid", "status in ('received', 'parsed')">> {};

struct pages : table<"pages",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"seq_no",  integer>,
    primary_key<on<"id">>,
    foreign_key<on<"item_id">, references<"items", "id">>,
    index_<"seq", on<"item_id", "seq_no">>,
    trigger<"touch", "before update of seq_no", for_each_row, execute<"touch">>> {};

struct start : migration<"start", create_function<touch>, create_table<items>, create_table<pages>> {};

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/rare.hpp"

/// A chain that says what it needs before it begins and what must hold when it is done: visits that each ward sees alone, and
/// an old table that goes once its rows are safe.
namespace clinic {
using namespace typeschema;

// clang-format off
struct visits : table<"visits",
    column<"id",         bigint>,
    column<"ward",       text>,
    column<"created_at", timestamptz, default_<"now()">>,
    primary_key<on<"id">>,
    forced_row_level_security,
    policy<"own_ward", policy_using<"ward = current_setting('clinic.ward')">,
           with_check<"ward = current_setting('clinic.ward')">>> {};

struct old_visits : table<"old_visits",
    column<"id",         bigint>,
    column<"created_at", timestamptz>,
    column<"note",       text, nullable>> {};

struct tables : migration<"1_tables",
    require_server<"13">,
    require_role<"clinic_app">,
    require_operator_class<"text_pattern_ops", "btree">,
    ensure_schema<"clinic">,
    create_table<visits>,
    create_table<old_visits>,
    create_index<"visits", index_<"ward", on<index_key<"ward", operator_class<"text_pattern_ops">>>>>,
    grant_on_schema<"clinic", privileges<"usage">, to<"clinic_app">>,
    grant_on_table<"visits", privileges<"select", "insert">, to<"clinic_app">>,
    invariant<"no ward sees nothing",
        as_role<"clinic_app">, setting<"clinic.ward", "">,
        returns_nothing<"select from visits">>,
    invariant<"a ward writes for itself alone",
        as_role<"clinic_app">, setting<"clinic.ward", "north">,
        raises<"42501", "insert into visits (id, ward) values (1, 'south')">>,
    invariant<"a ward sees what it writes",
        as_role<"clinic_app">, setting<"clinic.ward", "north">,
        returns<"insert into visits (id, ward) values (1, 'north') returning ward", row<"'north'">>>> {};

struct no_old_visits : migration<"2_no_old_visits", after<"1_tables">,
    require_empty<"old_visits", or_export<"created_at", "id">>,
    drop_table<"old_visits">> {};
// clang-format on

struct chain : typeschema::chain<settings<"clinic", in_schema<"clinic">, released<>>, tables, no_old_visits> {};

}  // namespace clinic

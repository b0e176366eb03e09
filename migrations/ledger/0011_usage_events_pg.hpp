// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/typeschema.hpp"

namespace ledger::usage_events_pg {

using namespace typeschema;

/// What a community used, once and for all.
struct usage_events : table<"usage_events",
    column<"id",           uuid, default_<"gen_random_uuid()">>,
    column<"community_id", uuid>,
    column<"kind",         text>,
    column<"amount_micro", bigint>,
    column<"details",      jsonb, default_<"'{}'">>,
    column<"used_at",      timestamptz, default_<"now()">>,
    primary_key<on<"id">>,
    check<"amount_not_negative", "amount_micro >= 0">,
    index_<"community", on<"community_id", "used_at">>,
    append_only<in<"app", "prevent_mutation">>,
    tenant_isolated<"community_id", "app.community_id">> {};

/// The keys that other services sign with, by their key id (RFC 7517).
struct s2s_jwks_public_keys : table<"s2s_jwks_public_keys",
    column<"kid",        text>,
    column<"public_key", jsonb>,
    column<"created_at", timestamptz, default_<"now()">>,
    column<"expires_at", timestamptz, nullable>,
    primary_key<on<"kid">>> {};

/// How far somebody has come who compares the ledger with another book.
struct reconciliation_cursor : table<"reconciliation_cursor",
    column<"name",     text>,
    column<"position", bigint, default_<"0">>,
    column<"moved_at", timestamptz, default_<"now()">>,
    primary_key<on<"name">>,
    check<"position_not_negative", "position >= 0">> {};

}  // namespace ledger::usage_events_pg

namespace ledger {

struct usage_events_pg_revision
    : typeschema::migration<
          "0011_usage_events_pg", typeschema::after<"0010_webhook_events_crypto_payments">,
          typeschema::create_table<usage_events_pg::usage_events>,
          typeschema::create_table<usage_events_pg::s2s_jwks_public_keys>,
          typeschema::create_table<usage_events_pg::reconciliation_cursor>,
          typeschema::grant_on_table<"usage_events", typeschema::privileges<"select", "insert">,
                                     typeschema::to<"arrakis_app">>,
          typeschema::grant_on_table<"s2s_jwks_public_keys", typeschema::privileges<"select">,
                                     typeschema::to<"arrakis_app">>,
          typeschema::grant_on_table<"reconciliation_cursor", typeschema::privileges<"select", "insert", "update">,
                                     typeschema::to<"arrakis_app">>> {};

}  // namespace ledger

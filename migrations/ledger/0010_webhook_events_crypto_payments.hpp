// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/typeschema.hpp"

namespace ledger::webhook_events_crypto_payments {

using namespace typeschema;

/// What a provider told us. It tells some things twice, and the second time is refused.
struct webhook_events : table<"webhook_events",
    column<"id",          uuid, default_<"gen_random_uuid()">>,
    column<"provider",    text>,
    column<"event_id",    text>,
    column<"payload",     jsonb>,
    column<"received_at", timestamptz, default_<"now()">>,
    primary_key<on<"id">>,
    unique<"provider_event_id", on<"provider", "event_id">>> {};

struct enforce_payment_status_monotonicity : refusal<in<"app", "enforce_payment_status_monotonicity">> {};

/// A payment on its way: pending, confirming, confirmed, or from the first two to failed or expired.
struct crypto_payments : table<"crypto_payments",
    column<"id",           uuid, default_<"gen_random_uuid()">>,
    column<"community_id", uuid>,
    column<"provider",     text>,
    column<"payment_id",   text>,
    column<"amount_micro", bigint>,
    column<"status",       varchar<16>, default_<"'pending'">>,
    column<"created_at",   timestamptz, default_<"now()">>,
    primary_key<on<"id">>,
    unique<"provider_payment_id", on<"provider", "payment_id">>,
    check<"amount_positive", "amount_micro > 0">,
    check<"status_valid", "status in ('pending', 'confirming', 'confirmed', 'failed', 'expired')">,
    status_flow<"status", in<"app", "enforce_payment_status_monotonicity">,
        from_to<"pending", "confirming">, from_to<"confirming", "confirmed">,
        from_to<"pending", "failed">, from_to<"confirming", "failed">,
        from_to<"pending", "expired">, from_to<"confirming", "expired">>,
    tenant_isolated<"community_id", "app.community_id">> {};

}  // namespace ledger::webhook_events_crypto_payments

namespace ledger {

struct webhook_events_crypto_payments_revision
    : typeschema::migration<
          "0010_webhook_events_crypto_payments", typeschema::after<"0009_credit_lots_lot_entries">,
          typeschema::create_table<webhook_events_crypto_payments::webhook_events>,
          typeschema::create_function<webhook_events_crypto_payments::enforce_payment_status_monotonicity>,
          typeschema::create_table<webhook_events_crypto_payments::crypto_payments>,
          typeschema::grant_on_table<"webhook_events", typeschema::privileges<"select", "insert">,
                                     typeschema::to<"arrakis_app">>,
          typeschema::grant_on_table<"crypto_payments", typeschema::privileges<"select", "insert", "update">,
                                     typeschema::to<"arrakis_app">>> {};

}  // namespace ledger

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "0008_tenant_context_guard.hpp"
#include "0009_credit_lots_lot_entries.hpp"
#include "0010_webhook_events_crypto_payments.hpp"
#include "0011_usage_events_pg.hpp"
#include "pins.hpp"

namespace ledger {

/// An append-only credit ledger of double entry, isolated by community. It starts at 0008, in the schema public beside the
/// tables of the tool that wrote the revisions before.
struct chain : typeschema::chain<typeschema::settings<"ledger", typeschema::released<ledger_pins>>,
                                 tenant_context_guard_revision, credit_lots_lot_entries_revision,
                                 webhook_events_crypto_payments_revision, usage_events_pg_revision> {};

}  // namespace ledger

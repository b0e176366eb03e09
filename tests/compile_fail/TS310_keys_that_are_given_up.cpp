// SPDX-License-Identifier: BSL-1.0
// A key that goes lets rows in that nobody expects.
// expect-errors: 2
// expect-error: untied: TS310 drop constraint fk_item_id_items of pages lets rows refer to nothing from now on, under ACCESS EXCLUSIVE on both tables (all versions); keep it, or accept_<weakens_integrity, "why", ...>
// expect-error: keyless: TS310 drop constraint pk_pages of pages takes from logical replication what tells rows apart, and from rows that they differ (all versions); make another unique key, and set_replica_identity_index before it, or accept_<weakens_integrity, "why", ...>
#include "compile_fail/start.hpp"

#ifndef EXPECT_ERROR
template <class Step>
using known = accept_<weakens_integrity, "it moves to another database", Step>;
#else
template <class Step>
using known = Step;
#endif
struct untied : migration<"untied", after<"start">, known<drop_constraint<"pages", "fk_item_id_items">>> {};
struct keyless : migration<"keyless", after<"untied">, known<drop_constraint<"pages", "pk_pages">>> {};

struct history : chain<settings<"items">, start, untied, keyless> {};
static_assert(valid<history>);

// SPDX-License-Identifier: BSL-1.0
// A new column without default, or with one that is the same for all rows, leaves them as they are.
// expect-errors: 6
// expect-error: with_random: TS304 add column items.token writes the table and its indexes anew under ACCESS EXCLUSIVE, for its default differs from row to row (all versions); add it nullable without default, set_default in the same revision, and backfill in the next one, or accept_<rewrites_table, "why", ...>
// expect-error: with_serial: TS304 add column items.number writes the table and its indexes anew under ACCESS EXCLUSIVE (all versions); add a nullable column, give it a sequence as its default
// expect-error: with_identity: TS304 add column items.place writes the table and its indexes anew under ACCESS EXCLUSIVE (all versions); add a plain column, backfill it, and add_identity in a later revision
// expect-error: with_generated: TS304 add column items.size writes the table and its indexes anew under ACCESS EXCLUSIVE (all versions); add a plain column, let a trigger fill it
// expect-error: retyped: TS304 change type of pages.seq_no writes the table and its indexes anew under ACCESS EXCLUSIVE (all versions); add a column of the new type, let a trigger and a backfill fill it, and swap the names, or accept_<rewrites_table, "why", ...>
// expect-error: vacuumed: TS304 this raw step writes the table and its indexes anew under ACCESS EXCLUSIVE (all versions); run pg_repack beside the migrations, or REPACK CONCURRENTLY from 19 on, or accept_<rewrites_table, "why", ...>
#include "compile_fail/start.hpp"

#ifndef EXPECT_ERROR
template <class Step>
using known = accept_<rewrites_table, "it has ten rows", Step>;
#else
template <class Step>
using known = Step;
#endif

struct with_random : migration<"with_random", after<"start">,
    known<add_column<"items", column<"token", uuid, default_<"gen_random_uuid()">>>>> {};
struct with_serial : migration<"with_serial", after<"with_random">,
    known<add_column<"items", column<"number", integer, serial>>>> {};
struct with_identity : migration<"with_identity", after<"with_serial">,
    known<add_column<"items", column<"place", bigint, generated_always_as_identity<>>>>> {};
struct with_generated : migration<"with_generated", after<"with_identity">,
    known<add_column<"items", column<"size", integer, nullable, generated_always_as<"length(uri)">>>>> {};
struct retyped : migration<"retyped", after<"with_generated">,
    known<change_type<"pages", "seq_no", bigint>>> {};
struct vacuumed : migration<"vacuumed", after<"retyped">,
    known<raw<"vacuum full items", inverse<"">>>> {};

struct history : chain<settings<"items">, start, with_random, with_serial, with_identity, with_generated, retyped, vacuumed> {};
static_assert(valid<history>);

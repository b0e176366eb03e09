// SPDX-License-Identifier: BSL-1.0
// A unique index with a predicate is no target of a foreign key; one without is.
// expect-error: more: TS205 foreign key notes.owner refers to columns of items that are not unique: (tenant_id)
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_index<"items", unique_index<"tenant", on<"tenant_id">>>,
#else
    create_index<"items", unique_index<"tenant", on<"tenant_id">, where<"uri is null">>>,
#endif
    raw<"select 1", inverse<"">>> {};
struct notes : table<"notes", column<"owner", uuid>, foreign_key<on<"owner">, references<"items", "tenant_id">>> {};
struct more : migration<"more", after<"next">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next, more> {};
static_assert(valid<history>);

// SPDX-License-Identifier: BSL-1.0
// A foreign key refers to a table that is there.
// expect-error: next: TS203 foreign key items.tenant_id refers to unknown table tenants; it is created later, by more
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    drop_column<"items", "uri">,
#else
    add_constraint<"items", foreign_key<on<"tenant_id">, references<"tenants">>>,
#endif
    raw<"select 1", inverse<"">>> {};
struct tenants : table<"tenants", column<"id", uuid>, primary_key<on<"id">>> {};
struct more : migration<"more", after<"next">, create_table<tenants>> {};

struct history : chain<settings<"items", released<>>, start, next, more> {};
static_assert(valid<history>);

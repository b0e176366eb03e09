// SPDX-License-Identifier: BSL-1.0
// Without columns, a foreign key refers to the primary key.
// expect-error: next: TS205 foreign key items.tenant_id refers to the primary key of tenants, which has none; add one, or name its columns
#include "compile_fail/start.hpp"

struct tenants : table<"tenants", column<"id", uuid>> {};
struct add_tenants : migration<"add_tenants", after<"start">, create_table<tenants>> {};

struct next : migration<"next", after<"add_tenants">,
#ifndef EXPECT_ERROR
    add_constraint<"tenants", primary_key<on<"id">>>, add_constraint<"items", foreign_key<on<"tenant_id">, references<"tenants">>>,
#else
    add_constraint<"items", foreign_key<on<"tenant_id">, references<"tenants">>>,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, add_tenants, next> {};
static_assert(valid<history>);

// SPDX-License-Identifier: BSL-1.0
// ON DELETE SET NULL is for columns of the key itself.
// expect-error: next: TS130 foreign key fk_tenant_id_items sets a column on delete that is none of its own; name some of those in on<...>
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    add_constraint<"items", foreign_key<on<"tenant_id">, references<"items">, on_delete_set_null_of<"tenant_id">>>> {};
#else
    add_constraint<"items", foreign_key<on<"tenant_id">, references<"items">, on_delete_set_null_of<"uri">>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

// SPDX-License-Identifier: BSL-1.0
// WHEN of a trigger names columns of its table.
// expect-error: next: TS103 trigger trg_items_seen names unknown column items.stat
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_trigger<"items", trigger<"seen", "before update", for_each_row, when<"old.status is distinct from new.status">, execute<"touch">>>,
#else
    create_trigger<"items", trigger<"seen", "before update", for_each_row, when<"old.stat is distinct from new.status">, execute<"touch">>>,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

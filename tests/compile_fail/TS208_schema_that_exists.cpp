// SPDX-License-Identifier: BSL-1.0
// Schemas have different names.
// expect-error: next: TS208 schema app exists already, since next; choose another name
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_schema<"app">,
#else
    ensure_schema<"app">, create_schema<"app">,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

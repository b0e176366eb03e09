// SPDX-License-Identifier: BSL-1.0
// A schema that is dropped is there.
// expect-error: next: TS209 there is no schema ap here; did you mean app?
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_schema<"app">, drop_schema<"app">,
#else
    create_schema<"app">, drop_schema<"ap">,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

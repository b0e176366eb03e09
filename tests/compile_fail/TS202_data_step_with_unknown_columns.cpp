// SPDX-License-Identifier: BSL-1.0
// One misspelt name is one error, wherever a data step says it.
// expect-error: next: TS202 table items has no column urj; did you mean uri?
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    update_rows<"items", set<"uri", "lower(uri)">, where<"uri is not null">, inverse<"">>> {};
#else
    update_rows<"items", set<"uri", "lower(urj)">, where<"uri is not null">, inverse<"">>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

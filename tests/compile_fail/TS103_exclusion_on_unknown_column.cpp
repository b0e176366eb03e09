// SPDX-License-Identifier: BSL-1.0
// The elements of an exclusion constraint are columns.
// expect-error: next: TS103 exclusion constraint one_status names unknown column items.stauts; did you mean status?
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    add_constraint<"items", exclude<"one_status", with<"status", "=">>>> {};
#else
    add_constraint<"items", exclude<"one_status", with<"stauts", "=">>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

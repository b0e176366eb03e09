// SPDX-License-Identifier: BSL-1.0
// The convention makes the same name of it.
// expect-error: next: TS215 constraint status_valid of items has that name already; remove the step
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    rename_constraint<"items", "status_valid", "status_known">> {};
#else
    rename_constraint<"items", "status_valid", "status_valid">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

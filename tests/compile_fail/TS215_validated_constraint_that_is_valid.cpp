// SPDX-License-Identifier: BSL-1.0
// Only what was added NOT VALID is left to be validated.
// expect-error: next: TS215 constraint status_valid of items is valid already; remove the step
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    add_constraint<"items", check<"short", "length(uri) < 99", not_valid>>, validate_constraint<"items", "short">> {};
#else
    validate_constraint<"items", "status_valid">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

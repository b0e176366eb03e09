// SPDX-License-Identifier: BSL-1.0
// An exclusion constraint compares something.
// expect-error: next: TS114 exclusion constraint one_status lists no columns; name at least one in with<...>
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    add_constraint<"items", exclude<"one_status", with<"status", "=">>>> {};
#else
    add_constraint<"items", exclude<"one_status", where<"uri is null">>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

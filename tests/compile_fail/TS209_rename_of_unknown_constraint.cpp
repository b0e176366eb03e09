// SPDX-License-Identifier: BSL-1.0
// A constraint that is renamed has to be there.
// expect-error: next: TS209 table items has no constraint status_vald; did you mean status_valid?
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    rename_constraint<"items", "status_valid", "status_known">> {};
#else
    rename_constraint<"items", "status_vald", "status_known">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

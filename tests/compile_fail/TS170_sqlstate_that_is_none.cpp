// SPDX-License-Identifier: BSL-1.0
// An error is told by five digits or capitals.
// expect-error: next: TS170 invariant one tenant expects SQLSTATE 4250, and none looks like that; write five digits or capitals, such as 42501
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    invariant<"one tenant", raises<"42501", "insert into items default values">>> {};
#else
    invariant<"one tenant", raises<"4250", "insert into items default values">>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

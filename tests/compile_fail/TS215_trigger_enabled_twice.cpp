// SPDX-License-Identifier: BSL-1.0
// A trigger fires unless it was disabled.
// expect-error: next: TS215 trigger touch of pages is that already; remove the step
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    disable_trigger<"pages", "touch">> {};
#else
    enable_trigger<"pages", "touch">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

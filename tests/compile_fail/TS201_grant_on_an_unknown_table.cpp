// SPDX-License-Identifier: BSL-1.0
// A privilege is on something that is there.
// expect-error: next: TS201 there is no table itmes here; did you mean items?
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    grant_on_table<"items", privileges<"select">, to<"worker">>> {};
#else
    grant_on_table<"itmes", privileges<"select">, to<"worker">>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

// SPDX-License-Identifier: BSL-1.0
// What is reset was set before.
// expect-error: next: TS215 fillfactor of items is not there; remove the step
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    set_storage_parameter<"items", "fillfactor", "70">, reset_storage_parameter<"items", "fillfactor">> {};
#else
    reset_storage_parameter<"items", "fillfactor">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

// SPDX-License-Identifier: BSL-1.0
// Two constraints of one name.
// expect-error: next: TS102 items has two parts named status_valid; choose another name, or drop the other one
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    add_constraint<"items", check<"short", "length(uri) < 99">>, rename_constraint<"items", "short", "brief">> {};
#else
    add_constraint<"items", check<"short", "length(uri) < 99">>, rename_constraint<"items", "short", "status_valid">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

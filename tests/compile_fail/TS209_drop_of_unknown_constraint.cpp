// SPDX-License-Identifier: BSL-1.0
// A constraint that is dropped is there; the one that takes its name next is no second mistake.
// expect-error: next: TS209 table items has no constraint status_vaild; did you mean status_valid?
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    drop_constraint<"items", "status_valid">,
    add_constraint<"items", check<"status_valid", "status <> ''">>,
#else
    drop_constraint<"items", "status_vaild">,
    add_constraint<"items", check<"status_valid", "status <> ''">>,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

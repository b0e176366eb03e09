// SPDX-License-Identifier: BSL-1.0
// A comment is about a constraint that is there.
// expect-error: next: TS209 table items has no constraint status_vaild; did you mean status_valid?
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    comment_on_constraint<"items", "status_valid", "as the service has it">> {};
#else
    comment_on_constraint<"items", "status_vaild", "as the service has it">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

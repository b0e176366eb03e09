// SPDX-License-Identifier: BSL-1.0
// `upgrade head` already means something.
// expect-error: head: TS226 no command could name this revision; an id is not head, heads or base, does not begin with + or -, and has 1 to 128 bytes without blanks and colons
#include "compile_fail/start.hpp"

#ifndef EXPECT_ERROR
struct next : migration<"next", after<"start">, drop_default<"items", "status">> {};
#else
struct next : migration<"head", after<"start">, drop_default<"items", "status">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

// SPDX-License-Identifier: BSL-1.0
// A strict function is not called for NULL, and the state begins as NULL.
// expect-error: next: TS162 aggregate letters begins without a state, but its function is strict and its first argument has another type than the state; write initial_value<...>
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct count_letters : function<"count_letters", arguments<"n bigint, t text">, returns<"bigint">, strict,
                                body<"select n + length(t)">> {};
#ifndef EXPECT_ERROR
struct letters : aggregate<"letters", takes<text>, accumulates<bigint, "count_letters">, initial_value<"0">> {};
#else
struct letters : aggregate<"letters", takes<text>, accumulates<bigint, "count_letters">> {};
#endif
struct next : migration<"next", after<"start">, create_function<count_letters>, create_aggregate<letters>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

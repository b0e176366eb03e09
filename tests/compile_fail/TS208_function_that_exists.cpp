// SPDX-License-Identifier: BSL-1.0
// Functions of one name have different arguments.
// expect-error: next: TS208 function touch exists already, since start; choose another name
#include "compile_fail/start.hpp"

#ifndef EXPECT_ERROR
struct again : function<"touch", arguments<"reason text">, returns<"void">, body<"">> {};
#else
struct again : function<"touch", returns<"void">, body<"">> {};
#endif

struct next : migration<"next", after<"start">, create_function<again>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

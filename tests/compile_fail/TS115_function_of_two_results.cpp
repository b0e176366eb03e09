// SPDX-License-Identifier: BSL-1.0
// Each part of a function stands there once.
// expect-error: next: TS115 function one holds something that is no part of a function, or one part twice
#include "compile_fail/start.hpp"

#ifndef EXPECT_ERROR
struct one : function<"one", returns<"integer">, body<"select 1">> {};
#else
struct one : function<"one", returns<"integer">, returns<"bigint">, body<"select 1">> {};
#endif

struct next : migration<"next", after<"start">, create_function<one>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

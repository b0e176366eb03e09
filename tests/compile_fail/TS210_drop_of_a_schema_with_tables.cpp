// SPDX-License-Identifier: BSL-1.0
// A schema is empty when it goes.
// expect-error: next: TS210 schema app is still used by table logs; drop those first
#include "compile_fail/start.hpp"

struct logs : table<in<"app", "logs">, column<"line", text>> {};
struct add_app : migration<"add_app", after<"start">, create_schema<"app">, create_table<logs>> {};

struct next : migration<"next", after<"add_app">,
#ifndef EXPECT_ERROR
    drop_table<in<"app", "logs">>, drop_schema<"app">,
#else
    drop_schema<"app">,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, add_app, next> {};
static_assert(valid<history>);

// SPDX-License-Identifier: BSL-1.0
// What a chain rests on, it does not give up.
// expect-error: second: TS182 it depends on start of chain shared, and an earlier step on more, which comes later; name that one or a later one
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct more : migration<"more", after<"start">, drop_column<"items", "uri">> {};
struct shared : chain<settings<"shared", released<>>, start, more> {};

#ifndef EXPECT_ERROR
struct first : migration<"first", depends_on<shared, "start">> {};
struct second : migration<"second", after<"first">, depends_on<shared, "more">> {};
#else
struct first : migration<"first", depends_on<shared, "more">> {};
struct second : migration<"second", after<"first">, depends_on<shared, "start">> {};
#endif

struct history : chain<settings<"notes", open_schema<>, released<>>, first, second> {};
static_assert(valid<history>);

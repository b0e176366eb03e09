// SPDX-License-Identifier: BSL-1.0
// A compiler would print letters other than ASCII's as numbers; a question mark stands for each.
// expect-error: next: TS202 table gr??en has no column hoehe; did you mean h?he?
#include "compile_fail/start.hpp"

struct sizes : table<"größen", column<"höhe", integer>, check<"positive", "höhe > 0">> {};

struct next : migration<"next", after<"start">, create_table<sizes>,
#ifndef EXPECT_ERROR
    rename_column<"größen", "höhe", "height">> {};
#else
    rename_column<"größen", "hoehe", "height">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

// SPDX-License-Identifier: BSL-1.0
// A constant in quotes is read as its type reads it.
// expect-error: next: TS104 the default '{pages: 1}' of items.facts does not fit its type jsonb; write a value of that type
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    add_column<"items", column<"facts", jsonb, default_<"'{\"pages\": 1}'">>>> {};
#else
    add_column<"items", column<"facts", jsonb, default_<"'{pages: 1}'">>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

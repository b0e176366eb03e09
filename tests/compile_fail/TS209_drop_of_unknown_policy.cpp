// SPDX-License-Identifier: BSL-1.0
// A policy that is dropped is there.
// expect-error: next: TS209 table items has no policy own_itmes; did you mean own_items?
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_policy<"items", policy<"own_items">>, drop_policy<"items", "own_items">> {};
#else
    create_policy<"items", policy<"own_items">>, drop_policy<"items", "own_itmes">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

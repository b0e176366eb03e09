// SPDX-License-Identifier: BSL-1.0
// A statement by itself says nothing.
// expect-error: next: TS115 invariant no items takes one of raises<...>, returns<...> with at least one row<...>, and returns_nothing<...>; as_role<...> once, setting<...> as often as there are settings, and nothing else
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    invariant<"no items", as_role<"app">, returns_nothing<"select from items">>> {};
#else
    invariant<"no items", as_role<"app">>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

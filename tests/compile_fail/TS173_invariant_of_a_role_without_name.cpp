// SPDX-License-Identifier: BSL-1.0
// Without a name it would run as somebody else.
// expect-error: next: TS173 invariant no items has as_role<"">; name the role, or leave as_role<...> out
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    invariant<"no items", as_role<"app">, returns_nothing<"select from items">>> {};
#else
    invariant<"no items", as_role<"">, returns_nothing<"select from items">>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

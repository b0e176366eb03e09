// SPDX-License-Identifier: BSL-1.0
// A name stands for one invariant of a revision.
// expect-error: next: TS172 invariant no items stands twice in this revision; give one of them another name
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    invariant<"no items", returns_nothing<"select from items">>, invariant<"no pages", returns_nothing<"select from pages">>> {};
#else
    invariant<"no items", returns_nothing<"select from items">>, invariant<"no items", returns_nothing<"select from pages">>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

// SPDX-License-Identifier: BSL-1.0
// A table is empty or it is not.
// expect-error: next: TS115 require_empty on items takes or_export<...> of typeschema/rare.hpp, once and nothing else
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    require_empty<"items", or_export<"id">>> {};
#else
    require_empty<"items", where<"uri is null">>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

// SPDX-License-Identifier: BSL-1.0
// What is saved is ordered by columns that are there.
// expect-error: next: TS202 table items has no column statuss; did you mean status?
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    require_empty<"items", or_export<"id">>> {};
#else
    require_empty<"items", or_export<"statuss">>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

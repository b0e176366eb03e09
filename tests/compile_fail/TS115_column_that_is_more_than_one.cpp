// SPDX-License-Identifier: BSL-1.0
// An added column is one column: timestamps<...> would be two and a trigger.
// expect-error: next: TS115 add_column on items takes one column and nothing else
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    add_column<"items", column<"created_at", timestamptz, default_<"now()">>>> {};
#else
    add_column<"items", timestamps<"touch">>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

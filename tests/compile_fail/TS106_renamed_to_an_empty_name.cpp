// SPDX-License-Identifier: BSL-1.0
// A name has at least one byte.
// expect-error: next: TS106 a name is empty; names have 1 to 63 bytes
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    rename_column<"items", "uri", "source_uri">,
#else
    rename_column<"items", "uri", "">,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

// SPDX-License-Identifier: BSL-1.0
// A table has one column of a name.
// expect-error: next: TS213 table items has a column status already; choose another name
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    rename_column<"items", "uri", "source_uri">,
#else
    rename_column<"items", "uri", "status">,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

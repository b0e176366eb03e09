// SPDX-License-Identifier: BSL-1.0
// Tables of a schema have different names.
// expect-error: next: TS208 table pages exists already, since start; choose another name
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    rename_table<"items", "entries">,
#else
    rename_table<"items", "pages">,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

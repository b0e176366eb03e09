// SPDX-License-Identifier: BSL-1.0
// Whoever means all rows says so.
// expect-error: next: TS155 delete_rows on items has no where<...>; where<"true"> says that all rows are meant
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    delete_rows<"items", where<"true">, irreversible<"nobody reads them">>> {};
#else
    delete_rows<"items", irreversible<"nobody reads them">>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

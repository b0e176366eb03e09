// SPDX-License-Identifier: BSL-1.0
// The texts of a data step are read as those of a check are.
// expect-error: next: TS157 update_rows on items holds uri is (null, which cannot be read: a parenthesis or bracket has no partner; write one expression
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    update_rows<"items", set<"uri", "''">, where<"uri is null">, inverse<"">>> {};
#else
    update_rows<"items", set<"uri", "''">, where<"uri is (null">, inverse<"">>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

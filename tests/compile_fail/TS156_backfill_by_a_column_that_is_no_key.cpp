// SPDX-License-Identifier: BSL-1.0
// Key ranges need a column that tells rows apart.
// expect-error: next: TS156 backfill on items goes through the table by a key, and status alone is none that is NOT NULL; add key<...> with the column of a primary key or of a unique one that is NOT NULL
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    backfill<"items", set<"uri", "''">, where<"uri is null">, key<"id">, inverse<"">>> {};
#else
    backfill<"items", set<"uri", "''">, where<"uri is null">, key<"status">, inverse<"">>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

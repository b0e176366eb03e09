// SPDX-License-Identifier: BSL-1.0
// The schema of the journal is there before the first revision.
// expect-error: next: TS218 schema app holds the journal and is there before this revision; write ensure_schema<...> instead of create_schema<...>
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    ensure_schema<"app">,
#else
    create_schema<"app">,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", in_schema<"app">, released<>>, start, next> {};
static_assert(valid<history>);

// SPDX-License-Identifier: BSL-1.0
// Of many mistakes in one table six are shown; the others come up once these are mended.
// expect-errors: 6
// expect-error: TS202 table items has no column a; its columns are id, tenant_id, status, uri
// expect-error: TS202 table items has no column f; its columns are id, tenant_id, status, uri
#include "compile_fail/start.hpp"

#ifdef EXPECT_ERROR
struct next : migration<"next", after<"start">,
    drop_column<"items", "a">, drop_column<"items", "b">, drop_column<"items", "c">, drop_column<"items", "d">,
    drop_column<"items", "e">, drop_column<"items", "f">, drop_column<"items", "g">, drop_column<"items", "h">> {};
struct history : chain<settings<"items", released<>>, start, next> {};
#else
struct history : chain<settings<"items", released<>>, start> {};
#endif

static_assert(valid<history>);

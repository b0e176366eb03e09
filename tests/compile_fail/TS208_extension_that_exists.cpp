// SPDX-License-Identifier: BSL-1.0
// An extension is created once.
// expect-error: next: TS208 extension pgcrypto exists already, since next; choose another name
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_extension<"pgcrypto">,
#else
    create_extension<"pgcrypto">, create_extension<"pgcrypto">,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

// SPDX-License-Identifier: BSL-1.0
// An extension that is dropped is there.
// expect-error: next: TS209 there is no extension pgcrypt here; did you mean pgcrypto?
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_extension<"pgcrypto">, drop_extension<"pgcrypto">,
#else
    create_extension<"pgcrypto">, drop_extension<"pgcrypt">,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

// SPDX-License-Identifier: BSL-1.0
// gin finds rows and excludes none.
// expect-error: next: TS130 exclusion constraint one_status has a method that excludes nothing; write gist, spgist, hash or btree
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    add_constraint<"items", exclude<"one_status", method<"hash">, with<"status", "=">>>> {};
#else
    add_constraint<"items", exclude<"one_status", method<"gin">, with<"status", "=">>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

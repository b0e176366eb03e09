// SPDX-License-Identifier: BSL-1.0
// A text that cannot be read is said to be so, with the place.
// expect-error: next: TS108 check ck_notes__filled cannot be read:
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
#ifndef EXPECT_ERROR
    check<"filled", "length(body) > 0">,
#else
    check<"filled", "length(body > 0">,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

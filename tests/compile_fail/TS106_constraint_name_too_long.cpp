// SPDX-License-Identifier: BSL-1.0
// The name that the convention makes has to fit into 63 bytes.
// expect-error: next: TS106 the name ck_notes__bbbbbbbbbb
// expect-error: is empty or longer than the 63 bytes that PostgreSQL keeps; shorten what the check is called
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
#ifndef EXPECT_ERROR
    check<"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "body <> ''">,
#else
    check<"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "body <> ''">,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

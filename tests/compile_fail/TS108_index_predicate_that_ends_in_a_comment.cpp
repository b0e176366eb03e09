// SPDX-License-Identifier: BSL-1.0
// A comment at the end would swallow what follows the text.
// expect-error: next: TS108 index ix_notes__item cannot be read: the text ends in a comment
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
#ifndef EXPECT_ERROR
    index_<"item", on<"item_id">, where<"body is not null">>,
#else
    index_<"item", on<"item_id">, where<"body is not null -- most">>,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

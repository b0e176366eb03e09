// SPDX-License-Identifier: BSL-1.0
// A column of the primary key is NOT NULL.
// expect-error: next: TS112 column notes.id is part of the primary key and cannot be nullable; remove nullable or leave it out of the key
#include "compile_fail/start.hpp"

struct notes : table<"notes",
#ifndef EXPECT_ERROR
    column<"id",   uuid>,
#else
    column<"id",   uuid, nullable>,
#endif
    column<"body", text>,
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

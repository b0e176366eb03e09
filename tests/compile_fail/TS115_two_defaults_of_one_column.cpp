// SPDX-License-Identifier: BSL-1.0
// A column has one default.
// expect-error: next: TS115 column notes.body takes nullable, default_<...>, comment<...>, collated<...>, an identity and the like, each once
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",   uuid>,
#ifndef EXPECT_ERROR
    column<"body", text, default_<"''">>,
#else
    column<"body", text, default_<"''">, default_<"'none'">>,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

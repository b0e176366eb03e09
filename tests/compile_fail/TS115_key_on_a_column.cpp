// SPDX-License-Identifier: BSL-1.0
// A key stands beside the columns.
// expect-error: next: TS115 column notes.code takes nullable, default_<...>, comment<...>, collated<...>, an identity and the like, each once and nothing else
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",   uuid>,
#ifndef EXPECT_ERROR
    column<"code", text>, unique<"code", on<"code">>,
#else
    column<"code", text, unique<"code", on<"code">>>,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

// SPDX-License-Identifier: BSL-1.0
// An index has one predicate.
// expect-error: next: TS115 index ix_notes__body takes on<...> and then where<...>
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",   uuid>,
#ifndef EXPECT_ERROR
    column<"body", text>, index_<"body", on<"body">, where<"body <> '' and body <> '-'">>,
#else
    column<"body", text>, index_<"body", on<"body">, where<"body <> ''">, where<"body <> '-'">>,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

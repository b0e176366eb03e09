// SPDX-License-Identifier: BSL-1.0
// A table has one comment.
// expect-error: next: TS120 the comment on notes is said twice; remove one
#include "compile_fail/start.hpp"

#ifndef EXPECT_ERROR
struct notes : table<"notes", column<"id", bigint>, comment<"kept by hand">> {};
#else
struct notes : table<"notes", column<"id", bigint>, comment<"kept by hand">, comment<"kept by a machine">> {};
#endif

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

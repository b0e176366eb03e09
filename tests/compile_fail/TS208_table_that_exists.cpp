// SPDX-License-Identifier: BSL-1.0
// Tables of a schema have different names.
// expect-error: next: TS208 table items exists already, since start; choose another name, or drop or rename that one first
#include "compile_fail/start.hpp"

#ifndef EXPECT_ERROR
struct notes : table<"notes",
#else
struct notes : table<"items",
#endif
    column<"code", uuid>,
    primary_key<on<"code">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

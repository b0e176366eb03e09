// SPDX-License-Identifier: BSL-1.0
// A table cannot get a name that PostgreSQL would cut; its keys and indexes keep theirs.
// expect-error: next: TS106 the name lllllllllllllll
// expect-error: lllllll is longer than the 63 bytes that PostgreSQL keeps; shorten it
#include "compile_fail/start.hpp"

#ifndef EXPECT_ERROR
struct next : migration<"next", after<"start">, rename_table<"pages", "lllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllll">> {};
#else
struct next : migration<"next", after<"start">, rename_table<"pages", "llllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllll">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

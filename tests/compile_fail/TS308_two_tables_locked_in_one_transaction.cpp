// SPDX-License-Identifier: BSL-1.0
// Another transaction that takes them in the other order waits for this one, and this one for it.
// expect-error: both: TS308 add column pages.size takes ACCESS EXCLUSIVE while this transaction keeps it on another table in use (all versions); put the steps on each table into a revision of their own, or accept_<may_deadlock, "why", ...>
#include "compile_fail/start.hpp"

#ifndef EXPECT_ERROR
struct one : migration<"one", after<"start">, add_column<"items", column<"size", integer, nullable>>> {};
struct both : migration<"both", after<"one">,
#else
struct one : migration<"one", after<"start">> {};
struct both : migration<"both", after<"one">,
    add_column<"items", column<"size", integer, nullable>>,
#endif
    add_column<"pages", column<"size", integer, nullable>>> {};

struct history : chain<settings<"items">, start, one, both> {};
static_assert(valid<history>);

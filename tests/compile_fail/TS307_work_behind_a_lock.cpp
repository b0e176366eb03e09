// SPDX-License-Identifier: BSL-1.0
// A transaction keeps its locks to its end: what takes long does not stand behind a step that locks.
// expect-errors: 2
// expect-error: validated: TS307 validate constraint short of items reads every row while an ACCESS EXCLUSIVE lock of an earlier step is kept (all versions); put it into a revision of its own, or accept_<keeps_locks, "why", ...>
// expect-error: filled: TS307 this raw step writes rows while an ACCESS EXCLUSIVE lock of an earlier step is kept (all versions); put it into a revision of its own, or accept_<keeps_locks, "why", ...>
#include "compile_fail/start.hpp"

struct added : migration<"added", after<"start">,
    add_constraint<"items", check<"short", "length(uri) < 99", not_valid>>> {};
#ifndef EXPECT_ERROR
struct validated : migration<"validated", after<"added">,
    validate_constraint<"items", "short">, add_column<"items", column<"size", integer, nullable>>> {};
struct filled : migration<"filled", after<"validated">,
    raw<"update items set size = 0 where size is null", irreversible<"they had none">>> {};
#else
struct validated : migration<"validated", after<"added">,
    add_column<"items", column<"size", integer, nullable>>, validate_constraint<"items", "short">> {};
struct filled : migration<"filled", after<"validated">,
    set_default<"items", "size", "0">,
    raw<"update items set size = 0 where size is null", irreversible<"they had none">>> {};
#endif

struct history : chain<settings<"items">, start, added, validated, filled> {};
static_assert(valid<history>);

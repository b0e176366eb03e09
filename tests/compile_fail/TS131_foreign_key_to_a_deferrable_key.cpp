// SPDX-License-Identifier: BSL-1.0
// PostgreSQL takes only keys that are checked at once.
// expect-error: next: TS131 foreign key items.uri refers to a key of items that is deferrable, which PostgreSQL does not take; make that key not deferrable, or add one that is not
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    add_constraint<"items", unique<"once", on<"uri">>>, add_constraint<"items", foreign_key<on<"uri">, references<"items", "uri">>>> {};
#else
    add_constraint<"items", unique<"once", on<"uri">, deferrable>>, add_constraint<"items", foreign_key<on<"uri">, references<"items", "uri">>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

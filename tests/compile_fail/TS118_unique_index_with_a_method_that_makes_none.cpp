// SPDX-License-Identifier: BSL-1.0
// Only btree makes an index unique.
// expect-error: next: TS118 index ix_items__status has the method hash, which makes no index unique; remove method<...>
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_index<"items", index_<"status", on<"status">, method<"hash">>>> {};
#else
    create_index<"items", unique_index<"status", on<"status">, method<"hash">>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

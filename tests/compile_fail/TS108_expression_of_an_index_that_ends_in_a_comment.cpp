// SPDX-License-Identifier: BSL-1.0
// What stands behind the expression would be part of the comment.
// expect-error: next: TS108 index ix_items__low cannot be read: 
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_index<"items", index_<"low", on<expression<"lower(uri)">>>>> {};
#else
    create_index<"items", index_<"low", on<expression<"lower(uri) -- low">>>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

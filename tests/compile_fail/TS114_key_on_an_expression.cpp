// SPDX-License-Identifier: BSL-1.0
// A key is made of columns; only an index computes.
// expect-error: next: TS114 unique constraint uq_items__low puts its columns in an order, which only an index does; write them without desc and nulls_first
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_index<"items", unique_index<"low", on<expression<"lower(uri)">>>>> {};
#else
    add_constraint<"items", unique<"low", on<expression<"lower(uri)">, "status">>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

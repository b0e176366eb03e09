// SPDX-License-Identifier: BSL-1.0
// The index has to be what the key would build.
// expect-error: next: TS130 unique constraint uq_pages__seq cannot be made of index seq, which is not unique on exactly its columns in their order, or has a predicate, an order, a comment or a parameter; drop the index and add the constraint without it
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_index<"pages", unique_index<"fresh", on<"item_id", "seq_no">>>, add_constraint_using_index<"pages", unique<"seq", on<"item_id", "seq_no">>, "fresh">> {};
#else
    create_index<"pages", unique_index<"fresh", on<"item_id", "seq_no">>>, add_constraint_using_index<"pages", unique<"seq", on<"item_id", "seq_no">>, "seq">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

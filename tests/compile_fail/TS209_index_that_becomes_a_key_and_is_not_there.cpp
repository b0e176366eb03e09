// SPDX-License-Identifier: BSL-1.0
// The index has to be there.
// expect-error: next: TS209 table pages has no index sqe; it has ix_pages__seq
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    raw<"select 1", inverse<"">>> {};
#else
    add_constraint_using_index<"pages", unique<"seq", on<"item_id", "seq_no">>, "sqe">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

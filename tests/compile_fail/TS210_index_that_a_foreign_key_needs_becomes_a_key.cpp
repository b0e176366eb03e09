// SPDX-License-Identifier: BSL-1.0
// On the way back the key would be dropped, which a foreign key rests on.
// expect-error: next: TS210 index ix_pages__place of pages is still used by foreign key fk_seq_no_pages of pages; drop those first
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_index<"pages", unique_index<"place", on<"seq_no">>>, add_constraint_using_index<"pages", unique<"place", on<"seq_no">>, "place">> {};
#else
    create_index<"pages", unique_index<"place", on<"seq_no">>>, add_constraint<"pages", foreign_key<on<"seq_no">, references<"pages", "seq_no">>>, add_constraint_using_index<"pages", unique<"place", on<"seq_no">>, "place">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

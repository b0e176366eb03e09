// SPDX-License-Identifier: BSL-1.0
// A foreign key refers to columns.
// expect-error: next: TS205 foreign key items.uri refers to columns of items that are not unique: (uri)
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_index<"items", unique_index<"low", on<"uri">>>, add_constraint<"items", foreign_key<on<"uri">, references<"items", "uri">>>> {};
#else
    create_index<"items", unique_index<"low", on<expression<"uri">>>>, add_constraint<"items", foreign_key<on<"uri">, references<"items", "uri">>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

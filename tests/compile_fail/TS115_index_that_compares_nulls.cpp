// SPDX-License-Identifier: BSL-1.0
// NULLS NOT DISTINCT is for unique indexes.
// expect-error: next: TS115 index ix_items__low takes on<...> and then where<...>, method<...> and include_columns<...>
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_index<"items", unique_index<"low", on<"uri">, nulls_not_distinct>>> {};
#else
    create_index<"items", index_<"low", on<"uri">, nulls_not_distinct>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

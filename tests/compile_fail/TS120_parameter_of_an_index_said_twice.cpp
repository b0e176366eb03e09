// SPDX-License-Identifier: BSL-1.0
// An index has one value for each parameter.
// expect-error: next: TS120 fillfactor of index low of items is said twice; remove one
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_index<"items", index_<"low", on<"uri">, storage_parameter<"fillfactor", "70">>>> {};
#else
    create_index<"items", index_<"low", on<"uri">, storage_parameter<"fillfactor", "70">, storage_parameter<"fillfactor", "80">>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

// SPDX-License-Identifier: BSL-1.0
// A column has one name at a time.
// expect-error: next: TS103 index ix_items__state names unknown column items.status; it is called state now
#include "compile_fail/start.hpp"

struct rename : migration<"rename", after<"start">, rename_column<"items", "status", "state">> {};

struct next : migration<"next", after<"rename">,
#ifndef EXPECT_ERROR
    create_index<"items", index_<"state", on<"state">>>,
#else
    create_index<"items", index_<"state", on<"status">>>,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, rename, next> {};
static_assert(valid<history>);

// SPDX-License-Identifier: BSL-1.0
// The names in the expression are columns.
// expect-error: next: TS103 the expression of pages.next names unknown column pages.seq_mo; did you mean seq_no?
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    add_column<"pages", column<"next", integer, generated_always_as<"seq_no + 1">>>> {};
#else
    add_column<"pages", column<"next", integer, generated_always_as<"seq_mo + 1">>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

// SPDX-License-Identifier: BSL-1.0
// A column may get such a type later.
// expect-error: next: TS123 column items.uri has a type of extension ltree, which nothing has made; write ensure_extension<"ltree"> before this step
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    ensure_extension<"ltree">,
#endif
    change_type<"items", "uri", extension_type<"ltree", "ltree">, using_<"uri::ltree">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

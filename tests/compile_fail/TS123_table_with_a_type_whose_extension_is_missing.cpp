// SPDX-License-Identifier: BSL-1.0
// Several types may come from one extension, which need not have their name.
// expect-error: next: TS123 column texts.embedding has a type of extension vector, which nothing has made; write ensure_extension<"vector"> before this step
#include "compile_fail/start.hpp"

struct texts : table<"texts", column<"id", uuid>, column<"embedding", array_of<halfvec<3>>>> {};

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_extension<"vector">,
#else
    create_extension<"halfvec">,
#endif
    create_table<texts>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

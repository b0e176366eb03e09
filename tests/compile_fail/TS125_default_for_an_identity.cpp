// SPDX-License-Identifier: BSL-1.0
// The numbers are the default, later too.
// expect-error: next: TS125 column pages.seq_no is numbered, so it has no other default; remove this step
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    add_identity<"pages", "seq_no", generated_always_as_identity<>>,
    set_default<"items", "uri", "'9'">> {};
#else
    add_identity<"pages", "seq_no", generated_always_as_identity<>>,
    set_default<"pages", "seq_no", "9">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

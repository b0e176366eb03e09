// SPDX-License-Identifier: BSL-1.0
// Only an identity is generated always or by default.
// expect-error: next: TS125 column pages.seq_no is no identity; add_identity<...> makes it one
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    add_identity<"pages", "seq_no", generated_always_as_identity<>>,
    set_generated_by_default<"pages", "seq_no">> {};
#else
    set_generated_by_default<"pages", "seq_no">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

// SPDX-License-Identifier: BSL-1.0
// A default takes numbers of a sequence that is there.
// expect-error: next: TS132 column pages.seq_no takes numbers of unknown sequence number; did you mean numbers?
#include "compile_fail/start.hpp"

struct numbers : sequence<"numbers"> {};
struct next : migration<"next", after<"start">, create_sequence<numbers>,
#ifndef EXPECT_ERROR
    set_default<"pages", "seq_no", "nextval('numbers')">> {};
#else
    set_default<"pages", "seq_no", "nextval('number')">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

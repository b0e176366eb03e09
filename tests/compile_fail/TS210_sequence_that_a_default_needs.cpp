// SPDX-License-Identifier: BSL-1.0
// A default keeps its sequence.
// expect-error: next: TS210 sequence numbers is still used by the default of seq_no of pages; drop those first
#include "compile_fail/start.hpp"

struct numbers : sequence<"numbers"> {};
struct next : migration<"next", after<"start">, create_sequence<numbers>,
#ifndef EXPECT_ERROR
    set_default<"pages", "seq_no", "nextval('numbers')">, drop_default<"pages", "seq_no">, drop_sequence<"numbers">> {};
#else
    set_default<"pages", "seq_no", "nextval('numbers')">, drop_sequence<"numbers">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

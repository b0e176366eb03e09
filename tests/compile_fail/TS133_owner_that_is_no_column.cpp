// SPDX-License-Identifier: BSL-1.0
// A column owns a sequence.
// expect-error: next: TS133 sequence numbers cannot be owned by pages.seq_on, since there is no such column; did you mean seq_no?
#include "compile_fail/start.hpp"

struct numbers : sequence<"numbers"> {};
struct next : migration<"next", after<"start">, create_sequence<numbers>,
#ifndef EXPECT_ERROR
    alter_sequence<"numbers", owned_by<"pages", "seq_no">>> {};
#else
    alter_sequence<"numbers", owned_by<"pages", "seq_on">>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

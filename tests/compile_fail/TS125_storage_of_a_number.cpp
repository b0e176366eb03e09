// SPDX-License-Identifier: BSL-1.0
// A type of fixed length is stored plain.
// expect-error: next: TS125 column pages.seq_no has a type of fixed length, which is only stored plain;
// expect-error: remove this step, or change the column before it
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    set_storage<"items", "uri", "main">> {};
#else
    set_storage<"pages", "seq_no", "main">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

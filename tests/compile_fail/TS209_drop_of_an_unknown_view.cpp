// SPDX-License-Identifier: BSL-1.0
// A view that is dropped is there.
// expect-error: next: TS209 there is no view lettres here; did you mean letters?
#include "compile_fail/start.hpp"

struct letters : view<"letters", "select id from items"> {};

struct next : migration<"next", after<"start">,
    create_view<letters>,
#ifndef EXPECT_ERROR
    drop_view<"letters">> {};
#else
    drop_view<"lettres">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

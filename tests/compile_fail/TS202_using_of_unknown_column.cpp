// SPDX-License-Identifier: BSL-1.0
// The names in the USING of a change of type are columns of its table, on the way up and on the way back.
// expect-error: next: TS202 table items has no column urj; did you mean uri?
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    change_type<"items", "uri", integer, using_<"length(uri)">, back_using<"uri::text">>> {};
#else
    change_type<"items", "uri", integer, using_<"length(uri)">, back_using<"urj::text">>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

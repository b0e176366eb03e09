// SPDX-License-Identifier: BSL-1.0
// A chain updates extensions that it knows to be there.
// expect-error: next: TS183 extension vector is updated, and the chain neither creates it nor makes sure of it; put ensure_extension<"vector"> before
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    ensure_extension<"vector">,
#endif
    update_extension<"vector", at_least<"0.5.0">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

// SPDX-License-Identifier: BSL-1.0
// Views and tables share their names.
// expect-error: next: TS208 view items exists already, since start; choose another name, or drop or rename that one first
#include "compile_fail/start.hpp"

template <schema::identifier Name>
struct letters : view<Name, "select id from pages"> {};

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_view<letters<"letters">>> {};
#else
    create_view<letters<"items">>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

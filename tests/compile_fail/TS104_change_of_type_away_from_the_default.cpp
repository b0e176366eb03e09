// SPDX-License-Identifier: BSL-1.0
// The default has to fit the new type as well.
// expect-error: next: TS104 the default 'received' of items.status does not fit its type integer; drop or set the default first
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    drop_default<"items", "status">, change_type<"items", "status", integer, using_<"length(status)">>,
#else
    change_type<"items", "status", integer, using_<"length(status)">>,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

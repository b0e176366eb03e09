// SPDX-License-Identifier: BSL-1.0
// Its inverse would have nothing to say.
// expect-error: next: TS160 rule kept does not say what it is, or how it is created and dropped; write its kind, its name and both statements
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

#ifndef EXPECT_ERROR
struct kept : verbatim<"rule", "kept", "create rule kept as on delete to items do instead nothing",
                       "drop rule kept on items"> {};
#else
struct kept : verbatim<"rule", "kept", "create rule kept as on delete to items do instead nothing", ""> {};
#endif
struct next : migration<"next", after<"start">, create_object<kept>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

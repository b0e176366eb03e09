// SPDX-License-Identifier: BSL-1.0
// expect-error: next: TS227 rule kept needs column items.state, which is not there before it; did you mean status?
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct kept : verbatim<"rule", "kept", "create rule kept as on delete to items where old.status = 'kept' do instead nothing",
                       "drop rule kept on items",
#ifndef EXPECT_ERROR
    needs_column<"items", "status">> {};
#else
    needs_column<"items", "state">> {};
#endif
struct next : migration<"next", after<"start">, create_object<kept>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

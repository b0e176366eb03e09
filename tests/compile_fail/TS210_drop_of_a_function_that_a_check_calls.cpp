// SPDX-License-Identifier: BSL-1.0
// A function stays while a check or a default calls it.
// expect-error: next: TS210 function is_path is still used by check ck_items__path of items; drop those first
#include "compile_fail/start.hpp"

struct is_path : function<"is_path", arguments<"value text">, returns<"boolean">, immutable, body<"select value ~ '^/'">> {};

struct next : migration<"next", after<"start">,
    create_function<is_path>,
    add_constraint<"items", check<"path", "is_path(uri)">>,
#ifndef EXPECT_ERROR
    drop_constraint<"items", "path">,
#endif
    drop_function<"is_path">> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

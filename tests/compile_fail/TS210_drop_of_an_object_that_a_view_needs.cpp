// SPDX-License-Identifier: BSL-1.0
// expect-error: next: TS210 object plain is still used by view found; drop those first
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct plain : verbatim<"text search configuration", "plain",
                        "create text search configuration plain (copy = simple)",
                        "drop text search configuration plain"> {};
struct found : view<"found", "select to_tsvector('plain', uri) as words from items",
                    needs_object<"text search configuration", "plain">> {};
struct next : migration<"next", after<"start">,
    create_object<plain>, create_view<found>,
#ifndef EXPECT_ERROR
    drop_view<"found">, drop_object<"text search configuration", "plain">> {};
#else
    drop_object<"text search configuration", "plain">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

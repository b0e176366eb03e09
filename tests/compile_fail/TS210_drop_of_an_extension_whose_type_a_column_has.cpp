// SPDX-License-Identifier: BSL-1.0
// An extension stays while a column has one of its types.
// expect-error: next: TS210 extension hstore is still used by column items.labels; drop those first
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
    create_extension<"hstore">,
    add_column<"items", column<"labels", array_of<hstore>, nullable>>,
#ifndef EXPECT_ERROR
    drop_column<"items", "labels">,
#endif
    drop_extension<"hstore">> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

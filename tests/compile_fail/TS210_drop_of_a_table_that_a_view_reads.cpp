// SPDX-License-Identifier: BSL-1.0
// PostgreSQL keeps a table while a view reads it.
// expect-error: next: TS210 table pages is still used by view letters; drop those first
#include "compile_fail/start.hpp"

struct letters : view<"letters", "select i.id from items i join pages p on p.item_id = i.id"> {};

struct next : migration<"next", after<"start">,
    create_view<letters>,
#ifndef EXPECT_ERROR
    drop_view<"letters">, drop_table<"pages">> {};
#else
    drop_table<"pages">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

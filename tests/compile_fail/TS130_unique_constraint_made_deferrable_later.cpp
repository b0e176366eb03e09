// SPDX-License-Identifier: BSL-1.0
// PostgreSQL alters foreign keys alone.
// expect-error: next: TS130 constraint uri of items is no foreign key, and PostgreSQL makes only these deferrable later; drop it and add it again
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    alter_constraint<"pages", exactly<"fk_item_id_items">, deferrable>> {};
#else
    alter_constraint<"items", "uri", deferrable>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

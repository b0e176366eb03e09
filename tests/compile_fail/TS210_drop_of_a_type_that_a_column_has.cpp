// SPDX-License-Identifier: BSL-1.0
// PostgreSQL keeps a type while a column has it.
// expect-error: next: TS210 enum type item_kind is still used by domain short_kind, column items.kind; drop those first
#include "compile_fail/start.hpp"

struct item_kind : enum_type<"item_kind", "letter", "parcel"> {};
struct short_kind : domain<"short_kind", of_type<"item_kind">> {};

struct next : migration<"next", after<"start">,
    create_enum_type<item_kind>,
    add_column<"items", column<"kind", of_type<"item_kind">, nullable>>,
    create_domain<short_kind>,
#ifndef EXPECT_ERROR
    drop_table<"pages">> {};
#else
    drop_enum_type<"item_kind">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

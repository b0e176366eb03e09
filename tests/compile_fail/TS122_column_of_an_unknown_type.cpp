// SPDX-License-Identifier: BSL-1.0
// The type of a column is made before the column.
// expect-error: next: TS122 column items.kind has the unknown type item_kidn; did you mean item_kind?
#include "compile_fail/start.hpp"

struct item_kind : enum_type<"item_kind", "letter", "parcel"> {};

struct next : migration<"next", after<"start">,
    create_enum_type<item_kind>,
#ifndef EXPECT_ERROR
    add_column<"items", column<"kind", of_type<"item_kind">, nullable>>> {};
#else
    add_column<"items", column<"kind", of_type<"item_kidn">, nullable>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

// SPDX-License-Identifier: BSL-1.0
// A label is placed beside one that is there.
// expect-error: next: TS202 enum type item_kind has no value parcle; did you mean parcel?
#include "compile_fail/start.hpp"

struct item_kind : enum_type<"item_kind", "letter", "parcel"> {};

struct next : migration<"next", after<"start">,
    create_enum_type<item_kind>,
#ifndef EXPECT_ERROR
    add_enum_value<"item_kind", "card", before_value<"parcel">>> {};
#else
    add_enum_value<"item_kind", "card", before_value<"parcle">>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

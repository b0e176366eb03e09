// SPDX-License-Identifier: BSL-1.0
// An enum type has a label once.
// expect-error: next: TS213 enum type item_kind has a value parcel already; choose another name
#include "compile_fail/start.hpp"

struct item_kind : enum_type<"item_kind", "letter", "parcel"> {};

struct next : migration<"next", after<"start">,
    create_enum_type<item_kind>,
#ifndef EXPECT_ERROR
    add_enum_value<"item_kind", "card">> {};
#else
    add_enum_value<"item_kind", "parcel">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

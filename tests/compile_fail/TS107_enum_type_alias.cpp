// SPDX-License-Identifier: BSL-1.0
// An alias spells the whole type into every message.
// expect-error: next: TS107 enum type item_kind is an alias; write struct item_kind : enum_type<...> {};
#include "compile_fail/start.hpp"

struct item_kind : enum_type<"item_kind", "letter", "parcel"> {};
using alias = enum_type<"item_kind", "letter">;

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_enum_type<item_kind>> {};
#else
    create_enum_type<alias>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

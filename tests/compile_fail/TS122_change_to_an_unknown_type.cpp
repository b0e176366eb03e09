// SPDX-License-Identifier: BSL-1.0
// A column gets a type that is there.
// expect-error: next: TS122 column items.status has the unknown type item_state
#include "compile_fail/start.hpp"

struct item_state : enum_type<"item_state", "received", "parsed"> {};

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_enum_type<item_state>,
#endif
    drop_constraint<"items", "status_valid">,
    drop_default<"items", "status">,
    change_type<"items", "status", of_type<"item_state">, using_<"status::item_state">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

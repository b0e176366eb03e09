// SPDX-License-Identifier: BSL-1.0
// Databases have what was released: to edit it would leave them behind. Its pin keeps a hash of each step, to name the one.
// expect-error: next: TS601 this revision was released, and was edited since: step 1, add column items.pages, is not what it was; put it back and write a new revision
#include "compile_fail/start.hpp"
#include "typeschema/chain/pins.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    add_column<"items", column<"pages", integer, nullable>>> {};
#else
    add_column<"items", column<"pages", bigint, nullable>>> {};
#endif

struct items_pins : pins<
    pin<"start", "1:953b6c2c45f5dc77", 0xf1ae10a9c0ab9f74, 0x403a4667, 0xe5f10b46, 0xb2f1ffd5>,
    pin<"next", "1:ed3e965c69b44706", 0xb47d34e694ab795f, 0xed2c7c58>> {};
struct history : chain<settings<"items", released<items_pins>>, start, next> {};
static_assert(valid<history>);

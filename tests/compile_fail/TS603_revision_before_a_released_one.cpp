// SPDX-License-Identifier: BSL-1.0
// A database that has the released revision would never get what is put before it.
// expect-error: urgent: TS603 this revision stands before next, which was released without it; put it behind next
#include "compile_fail/start.hpp"
#include "typeschema/chain/pins.hpp"

struct items_pins : pins<
    pin<"start", "1:953b6c2c45f5dc77", 0xf1ae10a9c0ab9f74, 0x403a4667, 0xe5f10b46, 0xb2f1ffd5>,
    pin<"next", "1:ed3e965c69b44706", 0xb47d34e694ab795f, 0xed2c7c58>> {};
#ifndef EXPECT_ERROR
struct next : migration<"next", after<"start">, add_column<"items", column<"pages", integer, nullable>>> {};
struct urgent : migration<"urgent", after<"next">, add_column<"items", column<"rank", integer, nullable>>> {};
struct history : chain<settings<"items", released<items_pins>>, start, next, urgent> {};
#else
struct urgent : migration<"urgent", after<"start">, add_column<"items", column<"rank", integer, nullable>>> {};
struct next : migration<"next", after<"urgent">, add_column<"items", column<"pages", integer, nullable>>> {};
struct history : chain<settings<"items", released<items_pins>>, start, urgent, next> {};
#endif
static_assert(valid<history>);

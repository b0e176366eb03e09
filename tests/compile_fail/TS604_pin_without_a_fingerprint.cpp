// SPDX-License-Identifier: BSL-1.0
// Pins are written by a program, which writes them well.
// expect-error: start: TS604 '953b6c2c45f5dc77' is no fingerprint, but its pin has it; let typeschema-apply pin write the header anew
#include "compile_fail/start.hpp"
#include "typeschema/chain/pins.hpp"

#ifndef EXPECT_ERROR
struct items_pins : pins<pin<"start", "1:953b6c2c45f5dc77", 0xf1ae10a9c0ab9f74, 0x403a4667, 0xe5f10b46, 0xb2f1ffd5>> {};
#else
struct items_pins : pins<pin<"start", "953b6c2c45f5dc77", 0, 0x403a4667, 0xe5f10b46, 0xb2f1ffd5>> {};
#endif
struct history : chain<settings<"items", released<items_pins>>, start> {};
static_assert(valid<history>);

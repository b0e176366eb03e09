// Written by typeschema-apply pin: the released revisions of the chain inbox.
// To edit one of them is an error from now on.
#pragma once

#include "typeschema/chain/pins.hpp"

// clang-format off
struct inbox_pins : typeschema::pins<
    typeschema::pin<"000000000000_create_zero_admin_schema", "1:30933ef1d100e08b", 0x8ab10b0d88fed0af, 0x3d96e14e>,
    typeschema::pin<"251018_initial_baseline", "1:2782f7b3c8c95c7f", 0xcd0f71227efe08f4, 0x568311fd, 0x2880fcff>,
    typeschema::pin<"251018_schema_v1_inbox", "1:c557bcd73db7f70e", 0x98ac47da4c46daf1, 0x6688fee4, 0x7592c1b0,
        0x92e93007, 0xf54fc6e2, 0x102cb1a4, 0x331cdda2>> {};
// clang-format on

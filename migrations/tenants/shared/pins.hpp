// Written by typeschema-apply pin: the released revisions of the chain tenants_shared.
// To edit one of them is an error from now on.
#pragma once

#include "typeschema/chain/pins.hpp"

// clang-format off
struct tenants_shared_pins : typeschema::pins<
    typeschema::pin<"0001_customers", "1:dc677a8928d9be06", 0xa07ccb4a5d4dbe3e, 0x06bd2f61, 0xfa36aadd, 0x26ae5e60,
        0x9d8270d4, 0x25f7a736, 0x13ab409b>,
    typeschema::pin<"0002_public_tenant", "1:fdf77234d685c4a4", 0xf7bec346a1192f49, 0x7673ce1f>> {};
// clang-format on

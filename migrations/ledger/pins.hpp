// Written by typeschema-apply pin: the released revisions of the chain ledger.
// To edit one of them is an error from now on.
#pragma once

#include "typeschema/chain/pins.hpp"

// clang-format off
struct ledger_pins : typeschema::pins<
    typeschema::pin<"0008_tenant_context_guard", "1:fb995f09c77ab648", 0xa1512873214ece3c, 0x06bd2f61, 0xd4616b6f,
        0x18bb8aa8, 0x140d5709, 0x62d9a60e, 0x94c3f4d9>,
    typeschema::pin<"0009_credit_lots_lot_entries", "1:2b152508df134d1e", 0xf5200d94eebc0b16, 0xa03e1c1b,
        0x89bd5bfe, 0x994534b7, 0xa364414b, 0x1e5b5bab, 0x67b60a75, 0xd69049d3, 0x03209535, 0xefb9ba19, 0x85a488aa,
        0x70be5530, 0x65fedce4, 0xf499b7bd>,
    typeschema::pin<"0010_webhook_events_crypto_payments", "1:62a575e62bd45c2a", 0xe40d63e4d7ebddda, 0x4f377a97,
        0x932ec147, 0xc3959c18, 0x41669497, 0xd2993a80, 0x0b444521, 0x6219d96f, 0x5de9cf54>,
    typeschema::pin<"0011_usage_events_pg", "1:58e2fcd03874c270", 0x39d50966ef8706c3, 0xd21e66c9, 0x8600f99c,
        0x99087a2b, 0x3ae21c6e, 0xf6d77ee2, 0xbd5b94a5, 0x2badddc7, 0x0b13e1a7, 0x94e1f711>> {};
// clang-format on

// Written by typeschema-apply pin: the released revisions of the chain tenants_retrieval.
// To edit one of them is an error from now on.
#pragma once

#include "typeschema/chain/pins.hpp"

// clang-format off
struct tenants_retrieval_pins : typeschema::pins<
    typeschema::pin<"0001_initial", "1:938c0e5b1f40fee9", 0x6bea815fda59c793, 0x06bd2f61, 0xfa36aadd, 0x56968864,
        0x9deb17bd, 0x45b53084, 0x0413dc8c, 0xa73204ac, 0xd5575eba, 0x3428b2fa, 0x6fe39821, 0x171c625c, 0x63bb0082,
        0x3721069d, 0xeef6f79d, 0x2589467e, 0x0df2e9db, 0x5dbbc18c, 0x8eb550b2, 0x24238fbd, 0x1dfc264d, 0xe519fb2a,
        0x6c636e37, 0x0d793664, 0x3a1ccc35, 0x5e3f1592, 0xcc7c848f>,
    typeschema::pin<"0002_update_vector", "1:235681e6d510d1ab", 0xccdb79017e6aa2f7, 0x62266f9d>,
    typeschema::pin<"0003_rebuild_embeddings_index", "1:57aace10ce7cea20", 0xe482f97ee82f9fc6, 0xcb9e0c2a,
        0x2349c8ab, 0x2ac113af, 0xadb946f8, 0xc5e2b90b>> {};
// clang-format on

// Written by typeschema-apply pin: the released revisions of the chain assistant.
// To edit one of them is an error from now on.
#pragma once

#include "typeschema/chain/pins.hpp"

// clang-format off
struct assistant_pins : typeschema::pins<
    typeschema::pin<"001_accounts_and_conversations", "1:ec16d0059e7ec87b", 0x3307fda435934c7e, 0x06bd2f61,
        0x3b1cfeda, 0xa43bf75f, 0xfd32f1ce, 0xf1b4e7ee, 0xa0ef4ab9, 0xc679a862, 0xdf724bf5>,
    typeschema::pin<"002_user_settings", "1:d9103ecc916b928d", 0xc3e246cd7a17af31, 0xed4158e6, 0x4cea8974,
        0x14b4cde6>,
    typeschema::pin<"003_archived_conversations", "1:23c9767217f2dd2b", 0x0c12772a299e7a6d, 0x1282cc24>,
    typeschema::pin<"004_message_tokens", "1:7fad886a42251019", 0x605afdc8d2dc1897, 0x01f867f3, 0x3ea2ae73>,
    typeschema::pin<"005_tool_role", "1:1cccf5f198187239", 0x3bb392b69dda4f8e, 0x229cdf78>> {};
// clang-format on

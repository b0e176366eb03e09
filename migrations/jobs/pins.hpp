// Written by typeschema-apply pin: the released revisions of the chain jobs.
// To edit one of them is an error from now on.
#pragma once

#include "typeschema/chain/pins.hpp"

// clang-format off
struct jobs_pins : typeschema::pins<
    typeschema::pin<"001_initial_schema", "1:e7a18110f50bc121", 0x8f6e5786d44df199, 0x06bd2f61, 0x12d5ddb2,
        0x9280f815, 0x53340dce, 0xbe869611, 0x219e1edc, 0x6c4fa380, 0xa3467eea, 0x66205723, 0x866560ca, 0xbef50e66,
        0x2bdfce0f, 0xf24e97ec, 0xb6edcb06, 0xf4549b9a, 0x1ca5f1ac, 0xb584b015, 0xb353d916, 0x5438d687, 0x72ca15c6,
        0x810046ec, 0x441802d0, 0x302b33ef, 0x077b835e, 0x8de66e0f, 0x0463599c, 0x240df868, 0x1f68d14c>,
    typeschema::pin<"002_add_job_timeout", "1:44194e8c00440e75", 0x05352ead09525977, 0x61a55dcf, 0x7138d7db>> {};
// clang-format on

// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace one {
struct chain {
    static constexpr bool holds = true;
    static constexpr int number = 1;
};
}  // namespace one

namespace two {
struct chain {
    static constexpr bool holds = true;
    static constexpr int number = 2;
};
}  // namespace two

// more

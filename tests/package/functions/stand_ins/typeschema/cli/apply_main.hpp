// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdio>

namespace typeschema {
template <class... Chains>
int apply_main(int argc, char** argv) {
    std::printf("%zu chains: %s", sizeof...(Chains), argc > 1 ? argv[1] : "nothing");
    return 0;
}
}  // namespace typeschema

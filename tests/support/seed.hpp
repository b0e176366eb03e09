// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdlib>
#include <iostream>

namespace typeschema_test {

/// What this run draws its samples with: TYPESCHEMA_SEED, which is printed so that a failure can be replayed.
inline unsigned seed() {
    const char* given = std::getenv("TYPESCHEMA_SEED");
    const unsigned value = given == nullptr ? 20251018 : static_cast<unsigned>(std::strtoul(given, nullptr, 10));
    std::cout << "TYPESCHEMA_SEED=" << value << "\n";
    return value;
}

}  // namespace typeschema_test

// SPDX-License-Identifier: BSL-1.0
#include "rows/one.hpp"
#include "two.hpp"

#include <cstdio>

int main() {
    std::printf("%d%d", generated_one(), generated_two());
}

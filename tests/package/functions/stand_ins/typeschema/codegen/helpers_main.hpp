// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdio>
#include <string_view>

namespace typeschema {
/// helpers --output FILE
template <class Chain>
int codegen_main(int argc, char** argv) {
    if (argc != 4 || std::string_view(argv[1]) != "helpers" || std::string_view(argv[2]) != "--output")
        return 2;
    std::FILE* file = std::fopen(argv[3], "w");
    if (file == nullptr)
        return 1;
    std::fprintf(file, "inline int generated_%s() { return %d; }\n", Chain::number == 1 ? "one" : "two", Chain::number);
    return std::fclose(file);
}
}  // namespace typeschema

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace typeschema::inline v0::chain_detail {

/// The id of a migration; remembers the file and line where its author wrote it. Both compilers evaluate the default
/// arguments there. Only the file's own name is kept: a path would make the type differ from one directory to the next.
template <std::size_t N>
struct revision_id {
    char text[N + 1];
    char file[64];
    std::uint32_t line;

    consteval revision_id(const char (&id)[N + 1], const char* path = __builtin_FILE(),
                          std::uint32_t at = __builtin_LINE())
        : text{}, file{}, line(at) {
        for (std::size_t i = 0; i < N; ++i)
            text[i] = id[i];
        text[N] = 0;
        const char* base = path;
        for (const char* p = path; *p != 0; ++p)
            if (*p == '/')
                base = p + 1;
        for (std::size_t i = 0; i + 1 < sizeof file && base[i] != 0; ++i)
            file[i] = base[i];
    }
    static constexpr std::uint32_t size = N;
};
template <std::size_t M>
revision_id(const char (&)[M]) -> revision_id<M - 1>;

constexpr std::uint32_t length(const char* text) {
    std::uint32_t n = 0;
    while (text[n] != 0)
        ++n;
    return n;
}

}  // namespace typeschema::inline v0::chain_detail

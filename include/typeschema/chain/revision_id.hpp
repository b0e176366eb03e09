// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/meta/hash.hpp"

#include <cstddef>
#include <cstdint>

namespace typeschema::inline v0::chain_detail {

/// The id of a migration; remembers the file and line where its author wrote it. Both compilers evaluate the default
/// arguments there. Only the file's own name is kept: a path would make the type differ from one directory to the next.
template <std::size_t N>
struct revision_id {
    char text[N + 1];
    char file[64];
    std::uint32_t file_length;
    std::uint32_t line;
    static constexpr std::uint32_t length = N;

    consteval revision_id(const char (&id)[N + 1], const char* path = __builtin_FILE(),
                          std::uint32_t at = __builtin_LINE())
        : text{}, file{}, file_length(0), line(at) {
        meta::copy_chars(text, id, N);
        text[N] = 0;
        const std::uint32_t end = static_cast<std::uint32_t>(__builtin_strlen(path));
        std::uint32_t base = end;
        while (base != 0 && path[base - 1] != '/')
            --base;
        const std::uint32_t room = sizeof file - 1;
        file_length = end - base < room ? end - base : room;
        meta::copy_chars(file, path + base, file_length);
    }
};
template <std::size_t M>
revision_id(const char (&)[M]) -> revision_id<M - 1>;

}  // namespace typeschema::inline v0::chain_detail

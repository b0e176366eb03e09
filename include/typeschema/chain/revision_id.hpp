// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/put_text.hpp"

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

    consteval revision_id(const char (&id)[N + 1], const char* path = __builtin_FILE(),
                          std::uint32_t at = __builtin_LINE())
        : revision_id(id, path, at, std::make_index_sequence<N>()) {}

    constexpr model::name put(schema::builder& b) const { return schema::put_text(b, text); }
    [[nodiscard]] constexpr std::string_view in_file() const { return {file, file_length}; }

private:
    template <std::size_t... I>
    consteval revision_id(const char (&id)[N + 1], const char* path, std::uint32_t at, std::index_sequence<I...>)
        : text{id[I]..., 0}, file{}, file_length(0), line(at) {
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

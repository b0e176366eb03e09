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
    meta::fixed_string<N> text;
    char file[64];
    std::uint32_t file_length;
    std::uint32_t line;
    bool odd;  // a command line could not name it

    consteval revision_id(const char (&id)[N + 1], const char* path = __builtin_FILE(),
                          std::uint32_t at = __builtin_LINE())
        : text(id),
          file{},
          file_length(0),
          line(at),
          odd(is_odd({id, N}) || has_odd(id, std::make_index_sequence<N>())) {
        const char* const name = behind_last_slash(path);
        const std::uint32_t length = static_cast<std::uint32_t>(__builtin_strlen(name)), room = sizeof file - 1;
        file_length = length < room ? length : room;
        meta::copy_chars(file, name, file_length);
    }

    constexpr model::name put(schema::builder& b) const { return schema::put_text(b, text.text); }
    [[nodiscard]] constexpr std::string_view in_file() const { return {file, file_length}; }

private:
    // Words of `upgrade` and `downgrade`, and what begins like a count or an option.
    static consteval bool is_odd(std::string_view id) {
        if constexpr (N == 4 || N == 5)
            if (id == "head" || id == "heads" || id == "base")
                return true;
        return N == 0 || *id.data() == '+' || *id.data() == '-';
    }
    // A colon stands between two ids; blanks and ends of line break messages and scripts. Folds end at 256 on clang.
    template <std::size_t... I>
    static consteval bool has_odd(const char (&id)[N + 1], std::index_sequence<I...>) {
        if constexpr (N > 128)
            return true;
        else
            return ((id[I] == ':' || static_cast<unsigned char>(id[I]) <= ' ') || ...);
    }

    static consteval const char* behind_last_slash(const char* path) {
#if defined(__clang__)
        const char* name = path + __builtin_strlen(path);
        while (name != path && name[-1] != '/')
            --name;
        return name;
#else
        const char* const slash = __builtin_strrchr(path, '/');
        return slash == nullptr ? path : slash + 1;
#endif
    }
};
template <std::size_t M>
revision_id(const char (&)[M]) -> revision_id<M - 1>;

}  // namespace typeschema::inline v0::chain_detail

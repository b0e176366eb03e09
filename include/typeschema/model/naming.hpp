// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/meta/hash.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::model {

/// A pattern such as "fk_{columns}_{referred}", taken apart once: literal text and placeholders in turn.
struct name_pattern {
    enum class kind : std::uint8_t { literal, table, columns, referred, given };
    struct piece {
        name_pattern::kind kind = kind::literal;
        std::string_view text;
        std::uint64_t hash = 0;  // of a literal
        std::uint32_t size = 0;  // of its text, in bytes
    };
    static constexpr std::uint32_t room = 9;
    piece pieces[room];
    std::uint32_t size = 0;
    bool readable = true;

    constexpr name_pattern() = default;
    constexpr name_pattern(std::string_view pattern) {
        while (!pattern.empty() && readable) {
            const bool open = pattern[0] == '{';
            const std::size_t end = open ? pattern.find('}') : pattern.find('{');
            if (size == room || (open && end == std::string_view::npos)) {
                readable = false;
                return;
            }
            add(pattern.substr(0, open ? end + 1 : end));
            pattern = open                            ? pattern.substr(end + 1)
                      : end == std::string_view::npos ? std::string_view()
                                                      : pattern.substr(end);
        }
        readable = readable && size != 0;
    }

private:
    constexpr void add(std::string_view text) {
        piece& p = pieces[size++];
        p.text = text;
        p.size = static_cast<std::uint32_t>(text.size());
        if (text == "{table}")
            p.kind = kind::table;
        else if (text == "{columns}")
            p.kind = kind::columns;
        else if (text == "{referred}")
            p.kind = kind::referred;
        else if (text == "{name}")
            p.kind = kind::given;
        else
            p.hash = meta::name_hash(text.data(), p.size);
        readable = readable && (p.kind != kind::literal || text[0] != '{');
    }
};

/// What PostgreSQL calls the sequence of a column.
inline constexpr name_pattern sequence_pattern{"{table}_{name}_seq"};

/// Patterns for the names that constraints, indexes and triggers get when they are created. Placeholders: {table},
/// {columns} (joined by _), {referred} (the referred table) and {name} (the one the author gave).
struct naming {
    name_pattern primary_key;
    name_pattern unique;
    name_pattern check;
    name_pattern foreign_key;
    name_pattern index;
    name_pattern trigger;

    [[nodiscard]] constexpr bool readable() const {
        return primary_key.readable && unique.readable && check.readable && foreign_key.readable && index.readable &&
               trigger.readable;
    }
};

}  // namespace typeschema::inline v0::model

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/naming.hpp"
#include "typeschema/model/records.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::model {

/// PostgreSQL keeps 63 bytes of a name (NAMEDATALEN - 1) and cuts the rest in silence.
inline constexpr std::uint32_t longest_name = 63;

constexpr std::string_view pattern_for(const naming& n, part_kind kind) {
    switch (kind) {
        case part_kind::primary_key: return n.primary_key;
        case part_kind::unique: return n.unique;
        case part_kind::check: return n.check;
        case part_kind::foreign_key: return n.foreign_key;
        case part_kind::index: return n.index;
        case part_kind::trigger: return n.trigger;
    }
    return {};
}

/// Writes the columns of a key or index, joined by _.
template <class Sink>
constexpr void put_columns(const part& p, Sink& sink) {
    if (p.constraint != nullptr)
        for (std::uint32_t i = 0; i < p.constraint->columns.size; ++i) {
            if (i != 0)
                sink.put('_');
            sink.put(p.constraint->columns[i].view());
        }
    if (p.index != nullptr)
        for (std::uint32_t i = 0; i < p.index->keys.size; ++i) {
            if (i != 0)
                sink.put('_');
            sink.put(p.index->keys[i].column.view());
        }
}

/// Writes the name that a part has in the database: the convention's pattern filled in, or the exact name.
/// Sink: anything with put(char) and put(string_view): a writer, a hasher.
template <class Sink>
constexpr void put_part_name(const naming& convention, const part& p, const name& table, Sink& sink) {
    if (p.exact)
        return sink.put(p.given.view());
    const std::string_view pattern = pattern_for(convention, p.kind);
    const char* const text = pattern.data();
    const std::size_t size = pattern.size();
    for (std::size_t i = 0; i < size; ++i) {
        if (text[i] != '{') {
            sink.put(text[i]);
            continue;
        }
        const char selector = i + 1 < size ? text[i + 1] : '}';
        if (selector == 't')
            sink.put(table.view());
        else if (selector == 'n')
            sink.put(p.given.view());
        else if (selector == 'c')
            put_columns(p, sink);
        else if (selector == 'r' && p.constraint != nullptr)
            sink.put(p.constraint->referred.object.view());
        while (i < size && text[i] != '}')
            ++i;
    }
}

/// The hash and the length of that name, in one walk.
struct name_measure {
    std::uint32_t hash = meta::hash32_start;
    std::uint32_t size = 0;

    constexpr void put(char c) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
        ++size;
    }
    constexpr void put(std::string_view text) {
        const char* const data = text.data();
        const std::uint32_t n = static_cast<std::uint32_t>(text.size());
        for (std::uint32_t i = 0; i < n; ++i)
            hash = (hash ^ static_cast<unsigned char>(data[i])) * 16777619u;
        size += n;
    }
};

constexpr name_measure measure_part_name(const naming& convention, const part& p, const name& table) {
    name_measure m;
    put_part_name(convention, p, table, m);
    return m;
}

/// Compares a text with that name, byte by byte.
struct name_match {
    name wanted;
    std::uint32_t at = 0;
    bool same = true;

    constexpr void put(char c) {
        same = same && at < wanted.size && wanted.data[at] == c;
        ++at;
    }
    constexpr void put(std::string_view text) {
        for (const char c : text)
            put(c);
    }
};

constexpr bool is_part_name(const naming& convention, const part_record& r, const name& wanted) {
    if (r.name_hash != wanted.hash)
        return false;
    name_match m{wanted};
    put_part_name(convention, *r.part, r.table.object, m);
    return m.same && m.at == wanted.size;
}

/// Some bytes of a name, for the rare comparison of two names that are made by a convention.
struct name_buffer {
    char text[4 * longest_name] = {};
    std::uint32_t size = 0;

    constexpr void put(char c) {
        if (size < sizeof text)
            text[size++] = c;
    }
    constexpr void put(std::string_view more) {
        for (const char c : more)
            put(c);
    }
};

constexpr bool same_part_name(const naming& convention, const part_record& a, const part_record& b) {
    if (a.name_hash != b.name_hash)
        return false;
    name_buffer left;
    put_part_name(convention, *a.part, a.table.object, left);
    return is_part_name(convention, b, {left.text, left.size, a.name_hash});
}

}  // namespace typeschema::inline v0::model

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/naming.hpp"
#include "typeschema/model/property.hpp"
#include "typeschema/model/records.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::model {

constexpr const name_pattern& pattern_for(const naming& n, part_kind kind) {
    switch (kind) {
        case part_kind::primary_key: return n.primary_key;
        case part_kind::unique: return n.unique;
        case part_kind::check: return n.check;
        case part_kind::foreign_key: return n.foreign_key;
        case part_kind::index: return n.index;
        case part_kind::property: return sequence_pattern;
        default: return n.trigger;
    }
}

/// The hash and the length of a name made of others: known from theirs.
struct name_measure {
    std::uint64_t hash = 0;
    std::uint32_t size = 0;

    constexpr void put(char c) {
        hash = meta::name_hash_step(hash, c);
        ++size;
    }
    constexpr void put_hashed(std::uint64_t of_text, std::uint32_t length) {
        hash = meta::joined_hash(hash, of_text, length);
        size += length;
    }
};

constexpr void put_name(name_measure& sink, const name& n) {
    sink.put_hashed(n.hash, n.size);
}
template <class Sink>
constexpr void put_name(Sink& sink, const name& n) {
    sink.put(n.view());
}

/// Writes the columns of a key or index, joined by _.
template <class Sink>
constexpr void put_columns(const part& p, Sink& sink) {
    if (p.constraint != nullptr)
        for (std::uint32_t i = 0; i < p.constraint->columns.size; ++i) {
            if (i != 0)
                sink.put('_');
            put_name(sink, p.constraint->columns[i]);
        }
    if (p.index != nullptr)
        for (std::uint32_t i = 0; i < p.index->keys.size; ++i) {
            if (i != 0)
                sink.put('_');
            put_name(sink, p.index->keys[i].column);
        }
}

/// The name that a placeholder stands for; null for literal text and columns, and where nothing is referred to.
constexpr const name* name_in(const name_pattern::piece& piece, const part& p, const name& given, const name& table) {
    switch (piece.kind) {
        case name_pattern::kind::table: return &table;
        case name_pattern::kind::given: return &given;
        case name_pattern::kind::referred: return p.constraint != nullptr ? &p.constraint->referred.object : nullptr;
        default: return nullptr;
    }
}

/// Writes the name that a part has in the database: the convention's pattern filled in, or the exact name.
/// Sink: anything with put(char) and put(string_view), such as a writer.
template <class Sink>
constexpr void put_part_name(const naming& convention, const part& p, const name& given, bool exact, const name& table,
                             Sink& sink) {
    if (exact)
        return put_name(sink, given);
    const name_pattern& pattern = pattern_for(convention, p.kind);
    for (std::uint32_t i = 0; i < pattern.size; ++i) {
        const name_pattern::piece& piece = pattern.pieces[i];
        if (piece.kind == name_pattern::kind::literal)
            sink.put(piece.text);
        else if (piece.kind == name_pattern::kind::columns)
            put_columns(p, sink);
        else if (const name* const named = name_in(piece, p, given, table); named != nullptr)
            put_name(sink, *named);
    }
}
/// The same without a look at the bytes. Every part of a chain comes by here, so a piece is not put by a call.
constexpr void put_part_name(const naming& convention, const part& p, const name& given, bool exact, const name& table,
                             name_measure& sink) {
    if (exact)
        return put_name(sink, given);
    const name_pattern& pattern = pattern_for(convention, p.kind);
    for (std::uint32_t i = 0; i < pattern.size; ++i) {
        const name_pattern::piece& piece = pattern.pieces[i];
        if (piece.kind == name_pattern::kind::columns) {
            put_columns(p, sink);
            continue;
        }
        std::uint64_t hash = piece.hash;
        std::uint32_t size = piece.size;
        if (piece.kind != name_pattern::kind::literal) {
            const name* const named = name_in(piece, p, given, table);
            if (named == nullptr)
                continue;
            hash = named->hash;
            size = named->size;
        }
        sink.hash =
            size < 64 ? sink.hash * meta::detail::powers.of[size] + hash : meta::joined_hash(sink.hash, hash, size);
        sink.size += size;
    }
}

template <class Sink>
constexpr void put_part_name(const naming& convention, const part& p, const name& table, Sink& sink) {
    put_part_name(convention, p, p.given, p.exact, table, sink);
}
constexpr name_measure measure_part_name(const naming& convention, const part& p, const name& table) {
    name_measure m;
    put_part_name(convention, p, table, m);
    return m;
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

/// The name that PostgreSQL gives to what it makes on a partition.
template <class Sink>
constexpr void put_server_name(const part_record& r, Sink& sink) {
    name_buffer made;
    r.subject->property->conduct->name_heir(made, *r.part, r.table->object, r.flags >> 3);
    for (std::uint32_t i = 0; i < made.size; ++i)
        sink.put(made.text[i]);
}
/// The name as it is now: a verb may have given it another.
template <class Sink>
constexpr void put_part_name(const naming& convention, const part_record& r, Sink& sink) {
    if ((r.flags & record_flag::named_by_server) != 0 && r.renamed == nullptr)
        return put_server_name(r, sink);
    put_part_name(convention, *r.part, r.given(),
                  r.renamed != nullptr ? (r.flags & record_flag::exactly) != 0 : r.part->exact, r.table->object, sink);
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
    put_part_name(convention, r, m);
    return m.same && m.at == wanted.size;
}

constexpr bool same_part_name(const naming& convention, const part_record& a, const part_record& b) {
    if (a.name_hash != b.name_hash)
        return false;
    name_buffer left;
    put_part_name(convention, a, left);
    return is_part_name(convention, b, {left.text, left.size, a.name_hash});
}

}  // namespace typeschema::inline v0::model

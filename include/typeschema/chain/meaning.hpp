// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/meta/hash.hpp"
#include "typeschema/model/name.hpp"
#include "typeschema/sql/reader/normalise.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::chain_detail {

/// Writes the meaning of a revision into a hash: pairs of a tag and a value. Format 1. Fingerprints are stored in journals
/// and pin headers, so what is written here for a given meaning never changes: a new member of the model gets a tag of its
/// own and is left out while it has its default.
struct meaning {
    meta::hasher64 hash;
    bool quick = false;  // of hashes instead of bytes: tells soon that nothing has changed, and is no fingerprint

    /// The hash of a value in the place of its bytes. Two tags that look alike here never stand in each other's place.
    constexpr void mix(std::string_view tag, std::uint64_t value) {
        const std::uint64_t size = tag.size();
        hash.value = (hash.value ^ value ^ (size << 56)) * 0x9e37'79b9'7f4a'7c15ull +
                     static_cast<unsigned char>(tag[0]) * 65'599u + static_cast<unsigned char>(tag[size / 2]) * 257u +
                     static_cast<unsigned char>(tag[size - 1]);
        hash.value ^= hash.value >> 29;
    }
    constexpr void put(std::string_view tag, std::string_view value) {
        if (quick)
            return mix(tag, meta::name_hash(value.data(), static_cast<std::uint32_t>(value.size())) + value.size());
        hash.put(tag);
        hash.put('\x1f');
        hash.put(value);
        hash.put('\x1e');
    }
    constexpr void put(std::string_view tag, const model::name& value) {
        if (value.empty())
            return;
        if (quick)
            return mix(tag, value.hash + value.size);
        put(tag, value.view());
    }
    constexpr void put(std::string_view tag, bool value) {
        if (value && quick)
            return mix(tag, 1);
        if (value)
            put(tag, std::string_view("yes"));
    }
    constexpr void put(std::string_view tag, const model::qualified_name& value) {
        put("schema", value.schema);
        put(tag, value.object);
    }
    constexpr void put_number(std::string_view tag, std::uint64_t value) {
        if (quick)
            return mix(tag, value);
        char digits[20] = {};
        std::size_t first = sizeof digits;
        do {
            digits[--first] = static_cast<char>('0' + value % 10);
            value /= 10;
        } while (value != 0);
        put(tag, std::string_view(digits + first, sizeof digits - first));
    }
    /// SQL counts by its tokens: white space, comments and the case of keywords mean nothing.
    constexpr void put_sql(std::string_view tag, const model::name& text) {
        if (text.empty())
            return;
        if (quick)
            return mix(tag, text.hash + text.size);
        hash.put(tag);
        hash.put('\x1f');
        sql::reader::normalise(text.view(), hash);
        hash.put('\x1e');
    }
    constexpr void put_names(std::string_view tag, const model::list<model::name>& names) {
        for (const model::name& n : names)
            put(tag, n);
    }
};

}  // namespace typeschema::inline v0::chain_detail

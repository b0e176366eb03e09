// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/column.hpp"
#include "typeschema/model/object_kind.hpp"
#include "typeschema/model/part.hpp"

#include <cstdint>

namespace typeschema::inline v0::model {

/// States of a chain are numbered: state 0 is before the first step, state s + 1 is what step s leaves.
/// A record holds in every state k with from <= k < to; `forever` is a record that still holds.
inline constexpr std::uint32_t forever = 0xffff'ffff;

/// One version of a column. A rename or another type closes the record and opens a new one with the same number.
struct column_record {
    name named;
    const model::default_value* default_value = nullptr;
    model::type type;
    bool nullable = false;
    std::uint16_t number = 0;  // identifies the column for the table's lifetime, from 1, as attnum does
    std::uint16_t next = 0;    // the next record in the same bucket, from 1
    std::uint16_t before = 0;  // of an enum type: the label that it was put before; 0 means at the end
    std::uint32_t from = 0;
    std::uint32_t to = forever;
    std::uint32_t type_object = 0xffff'ffff;  // of a type that the chain makes: its number in the registry
};

/// Of a part_record. `exactly`: `renamed` is the database's name. `inherited`: PostgreSQL made it of a part of another table,
/// and named it itself, with a number where the name was taken, which stands above these bits.
struct record_flag {
    static constexpr std::uint8_t exactly = 1, inherited = 2, named_by_server = 4;
};

/// A part of a table during its life, or until a verb alters it: then the next record has the same part. `uses`: the numbers of the columns that it needs, in the order of its
/// keys, then its included columns, then the names in its texts.
struct part_record {
    const model::part* part = nullptr;
    const qualified_name* table = nullptr;  // when it was created: the convention names it once
    const model::part* subject = nullptr;   // the part that a property is about; of an inherited part, the link
    const name* renamed = nullptr;          // the name that a verb gave it
    std::uint32_t made = 0;                 // the state in which its texts and names were written
    std::uint32_t from = 0;
    std::uint32_t to = forever;
    std::uint32_t first_use = 0;
    std::uint16_t use_count = 0;
    std::uint8_t marks = 0;       // as they are now: bits of model::mark
    std::uint8_t flags = 0;       // bits of record_flag
    std::uint64_t name_hash = 0;  // of the name in the database

    /// The name that its author gave it.
    [[nodiscard]] constexpr const name& given() const { return renamed != nullptr ? *renamed : part->given; }
};

/// The records of one table over some steps, wherever they are stored.
struct table_records {
    const column_record* columns = nullptr;
    const part_record* parts = nullptr;
    const std::uint16_t* uses = nullptr;
    std::uint32_t column_count = 0;
    std::uint32_t part_count = 0;
};

/// One table in one state, or another object with members: what rules, inverse and renderer look at.
struct table_state {
    qualified_name named;
    table_records records;
    std::uint32_t state = 0;
    object_kind kind = object_kind::table;
    std::uint32_t object = 0xffff'ffff;  // its number in the registry

    [[nodiscard]] constexpr bool holds(const column_record& c) const { return c.from <= state && state < c.to; }
    [[nodiscard]] constexpr bool holds(const part_record& p) const { return p.from <= state && state < p.to; }

    [[nodiscard]] constexpr const column_record* find(const name& wanted) const {
        for (std::uint32_t i = 0; i < records.column_count; ++i)
            if (holds(records.columns[i]) && records.columns[i].named == wanted)
                return records.columns + i;
        return nullptr;
    }
    [[nodiscard]] constexpr const column_record* find(std::uint16_t number) const {
        for (std::uint32_t i = 0; i < records.column_count; ++i)
            if (records.columns[i].number == number && holds(records.columns[i]))
                return records.columns + i;
        return nullptr;
    }
    /// The column that stands behind `c`, or the first one for null: records lie in the order of their making, and a
    /// renamed column keeps its place.
    [[nodiscard]] constexpr const column_record* after(const column_record* c) const {
        const std::uint16_t last = c == nullptr ? std::uint16_t{0} : c->number;
        if (c != nullptr && c + 1 < records.columns + records.column_count && holds(c[1]) && c[1].number == last + 1)
            return c + 1;
        const column_record* best = nullptr;
        for (std::uint32_t i = 0; i < records.column_count; ++i) {
            const column_record& r = records.columns[i];
            if (r.number > last && holds(r) && (best == nullptr || r.number < best->number))
                best = &r;
        }
        return best;
    }
    /// The numbers of the columns that a part needs.
    [[nodiscard]] constexpr list<std::uint16_t> uses(const part_record& p) const {
        return {records.uses + p.first_use, p.use_count};
    }
    [[nodiscard]] constexpr bool uses(const part_record& p, std::uint16_t number) const {
        for (std::uint32_t i = 0; i < p.use_count; ++i)
            if (records.uses[p.first_use + i] == number)
                return true;
        return false;
    }
};

}  // namespace typeschema::inline v0::model

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/part_name.hpp"
#include "typeschema/model/problem.hpp"
#include "typeschema/model/property.hpp"
#include "typeschema/model/records.hpp"
#include "typeschema/model/registry.hpp"
#include "typeschema/model/step.hpp"

#include <cstdint>

namespace typeschema::inline v0::change {

/// One table while its steps are applied, one after the other. Verbs write their records and their findings here; the
/// arrays belong to whoever builds a segment and hold what its steps can need.
struct table_work {
    static constexpr std::uint32_t bucket_count = 16;

    const model::registry* names = nullptr;
    const model::naming* convention = nullptr;
    const model::qualified_name* named = nullptr;
    model::object_kind kind = model::object_kind::table;
    model::column_record* columns = nullptr;
    model::part_record* parts = nullptr;
    std::uint16_t* uses = nullptr;
    std::uint32_t column_count = 0;
    std::uint32_t part_count = 0;
    std::uint32_t use_count = 0;
    std::uint16_t last_number = 0;
    std::uint32_t step = 0;
    model::findings* found = nullptr;
    std::uint16_t buckets[bucket_count] = {};

    [[nodiscard]] constexpr std::uint32_t state_after() const { return step + 1; }

    constexpr void report(model::problem_code code, std::uint32_t item = 0, model::name culprit = {}) {
        found->report(code, step, item, culprit);
    }

    /// The number of a type that the chain makes; `nothing` for PostgreSQL's own.
    [[nodiscard]] constexpr std::uint32_t type_object(const model::type& t) const {
        return t.id != model::type_id::named
                   ? model::nothing
                   : names->find_space(model::object_kind::enum_type, *t.named, state_after());
    }

    /// The column of that name as things stand, or null.
    [[nodiscard]] constexpr model::column_record* find_column(const model::name& wanted) {
        return find_column(wanted, buckets[(wanted.hash >> 32) % bucket_count]);
    }
    [[nodiscard]] constexpr model::column_record* find_column(const model::name& wanted, std::uint16_t first) {
        for (std::uint16_t i = first; i != 0;) {
            model::column_record& c = columns[i - 1];
            if (c.to == model::forever && c.named.hash == wanted.hash && c.named == wanted)
                return &c;
            i = c.next;
        }
        return nullptr;
    }
    /// Room for the next record of a column of that name; the caller writes what stands in it.
    constexpr model::column_record& open_column(const model::name& column) {
        std::uint16_t& bucket_of_it = buckets[(column.hash >> 32) % bucket_count];
        model::column_record& c = columns[column_count++];
        c.named = column;
        c.next = bucket_of_it;
        bucket_of_it = static_cast<std::uint16_t>(column_count);
        return c;
    }
    /// Closes a version of a column and opens the next one, to be altered by the caller.
    constexpr model::column_record& next_version(model::column_record& old, const model::name& column) {
        old.to = state_after();
        model::column_record& c = open_column(column);
        c.default_value = old.default_value;
        c.type = old.type;
        c.nullable = old.nullable;
        c.number = old.number;
        c.before = old.before;
        c.type_object = old.type_object;
        c.from = state_after();
        return c;
    }

    /// The part that a step names: by the name it has in the database, or by the one its author gave.
    [[nodiscard]] constexpr model::part_record* find_part(model::part_family family, const model::name& wanted,
                                                          bool exact) {
        if (!exact)
            for (std::uint32_t i = 0; i < part_count; ++i)
                if (parts[i].to == model::forever && family_of(parts[i]) == family && parts[i].given() == wanted)
                    return parts + i;
        for (std::uint32_t i = 0; i < part_count; ++i)
            if (parts[i].to == model::forever && family_of(parts[i]) == family &&
                model::is_part_name(*convention, parts[i], wanted))
                return parts + i;
        return nullptr;
    }
    [[nodiscard]] static constexpr model::part_family family_of(const model::part_record& p) {
        return family_of(p.part->kind);
    }
    [[nodiscard]] static constexpr model::part_family family_of(model::part_kind kind) {
        switch (kind) {
            case model::part_kind::index: return model::part_family::index;
            case model::part_kind::trigger: return model::part_family::trigger;
            case model::part_kind::policy: return model::part_family::policy;
            case model::part_kind::property: return model::part_family::property;
            default: return model::part_family::constraint;
        }
    }
    /// Closes a version of a part and opens the next one, to be altered by the caller.
    constexpr model::part_record& next_version(model::part_record& old) {
        old.to = state_after();
        model::part_record& p = parts[part_count++];
        p = old;
        p.from = state_after();
        p.to = model::forever;
        return p;
    }
    /// A part goes, and with it what is said of it.
    constexpr void close_part(model::part_record& p) {
        p.to = state_after();
        for (std::uint32_t i = 0; i < part_count; ++i)
            if (parts[i].subject == p.part && parts[i].to == model::forever)
                parts[i].to = state_after();
    }
    /// What is said of a column, of one of two kinds; null where nothing is.
    [[nodiscard]] constexpr model::part_record* said_of(std::uint16_t column, model::property_kind wanted,
                                                        model::property_kind or_kind) {
        for (std::uint32_t i = 0; i < part_count; ++i)
            if (parts[i].to == model::forever && parts[i].part->property != nullptr && parts[i].use_count != 0 &&
                uses[parts[i].first_use] == column && parts[i].part->property->of == model::subject_kind::column &&
                (parts[i].part->property->kind == wanted || parts[i].part->property->kind == or_kind))
                return parts + i;
        return nullptr;
    }
    /// The identity of a column, or what else numbers its rows; null where nothing does.
    [[nodiscard]] constexpr model::part_record* numbers_of(std::uint16_t column) {
        return said_of(column, model::property_kind::identity, model::property_kind::serial);
    }
    /// What computes a column, or null.
    [[nodiscard]] constexpr model::part_record* expression_of(std::uint16_t column) {
        return said_of(column, model::property_kind::generated, model::property_kind::generated);
    }
    /// Is another column computed of this one?
    [[nodiscard]] constexpr bool computes(const model::part_record& p, std::uint16_t column) const {
        return model::is_generated(*p.part) && uses[p.first_use] != column && needs(p, column);
    }
    /// Is the column one of those that a key is made of, and not only included?
    [[nodiscard]] constexpr bool has_in_key(const model::part_record& p, std::uint16_t number) const {
        for (std::uint32_t i = 0; i < p.part->constraint->columns.size; ++i)
            if (uses[p.first_use + i] == number)
                return true;
        return false;
    }
    [[nodiscard]] constexpr bool needs(const model::part_record& p, std::uint16_t number) const {
        for (std::uint32_t i = 0; i < p.use_count; ++i)
            if (uses[p.first_use + i] == number)
                return true;
        return false;
    }
};

/// The columns that every table has (manual, System Columns); no other can have their names.
constexpr bool is_system_column(const model::name& n) {
    constexpr model::name all[] = {model::name("ctid"), model::name("xmin"), model::name("xmax"),
                                   model::name("cmin"), model::name("cmax"), model::name("tableoid")};
    for (const model::name& one : all)
        if (one.hash == n.hash && one == n)
            return true;
    return false;
}

constexpr bool bad_length(std::uint32_t size) {
    return size - 1 >= model::longest_name;
}

}  // namespace typeschema::inline v0::change

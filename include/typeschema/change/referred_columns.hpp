// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/history.hpp"

namespace typeschema::inline v0::change {

/// The columns that a foreign key refers to, by number in the state of its making; the primary key's where it names none.
/// `number(i)` is 0 for a column that is not there.
struct referred_columns {
    model::table_state then;
    model::list<model::name> named;
    const model::part_record* key = nullptr;
    std::uint32_t size = 0;

    constexpr referred_columns(const model::history& h, const model::constraint& c, std::uint32_t target,
                               std::uint32_t state)
        : referred_columns(c, h.table_at(target, state)) {}
    constexpr referred_columns(const model::constraint& c, const model::table_state& target)
        : then(target), named(c.referred_columns), size(c.referred_columns.size) {
        if (!named.empty())
            return;
        for (std::uint32_t i = 0; i < then.records.part_count; ++i)
            if (then.holds(then.records.parts[i]) && then.records.parts[i].part->kind == model::part_kind::primary_key)
                key = then.records.parts + i;
        size = key == nullptr ? 0 : key->part->constraint->columns.size;
    }
    [[nodiscard]] constexpr std::uint16_t number(std::uint32_t i) const {
        if (key != nullptr)
            return then.records.uses[key->first_use + i];
        const model::column_record* c = then.find(named[i]);
        return c == nullptr ? std::uint16_t{0} : c->number;
    }
    [[nodiscard]] constexpr bool has(std::uint16_t wanted) const {
        for (std::uint32_t i = 0; i < size; ++i)
            if (number(i) == wanted)
                return true;
        return false;
    }
};

}  // namespace typeschema::inline v0::change

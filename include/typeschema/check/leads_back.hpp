// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/backward.hpp"
#include "typeschema/change/drop_column.hpp"

namespace typeschema::inline v0::check_detail {

/// One table as PostgreSQL would leave it, action by action. `columns` and `parts` say which records of the segment
/// around a step stand; dropping a column takes along what PostgreSQL takes along.
template <std::uint32_t Columns, std::uint32_t Parts>
struct simulated_table {
    model::table_records records;
    bool columns[Columns] = {};
    bool parts[Parts] = {};
    model::qualified_name named;
    bool exists = false;

    constexpr explicit simulated_table(const model::table_state& t, bool there) : records(t.records), exists(there) {
        if (there)
            take(t);
    }
    constexpr void take(const model::table_state& t) {
        named = t.named;
        for (std::uint32_t i = 0; i < records.column_count; ++i)
            columns[i] = t.holds(records.columns[i]);
        for (std::uint32_t i = 0; i < records.part_count; ++i)
            parts[i] = t.holds(records.parts[i]);
    }
    constexpr void clear() {
        for (bool& c : columns)
            c = false;
        for (bool& p : parts)
            p = false;
        exists = false;
    }
    constexpr void remove_column(const model::table_state& t, const model::column_record& c) {
        columns[&c - records.columns] = false;
        for (std::uint32_t i = 0; i < records.part_count; ++i)
            if (parts[i] && t.uses(records.parts[i], c.number) && change::goes_with_column(*records.parts[i].part))
                parts[i] = false;
    }
    constexpr void create(const model::table_state& t) {
        take(t);
        exists = true;
        for (std::uint32_t i = 0; i < records.part_count; ++i)
            parts[i] = parts[i] && change::is_inline(records.parts[i]);
    }
    constexpr void run(const change::action& a) {
        using enum change::action_kind;
        switch (a.kind) {
            case create_table: return create(a.table);
            case drop_table: return clear();
            case rename_table: named = a.named; return;
            case add_column: columns[a.now - records.columns] = true; return;
            case drop_column: return remove_column(a.table, *a.was);
            case rename_column:
            case alter_type:
            case alter_default:
            case alter_nullability:
                columns[a.was - records.columns] = false;
                columns[a.now - records.columns] = true;
                return;
            case add_part: parts[a.part - records.parts] = true; return;
            case drop_part: parts[a.part - records.parts] = false; return;
            default: return;
        }
    }
    [[nodiscard]] constexpr bool same(const simulated_table& other) const {
        if (exists != other.exists || (exists && !(named == other.named)))
            return false;
        for (std::uint32_t i = 0; i < records.column_count; ++i)
            if (columns[i] != other.columns[i])
                return false;
        for (std::uint32_t i = 0; i < records.part_count; ++i)
            if (parts[i] != other.parts[i])
                return false;
        return true;
    }
};

/// Do the forward actions of a step lead from the state before it to the state behind it, and the inverse ones back?
template <std::uint32_t Columns, std::uint32_t Parts>
constexpr bool leads_there_and_back(const model::history& h, std::uint32_t s) {
    const std::uint32_t object = h.names.steps[s].object;
    const model::object_record& o = h.names.objects[object];
    const simulated_table<Columns, Parts> before(change::state_around(h, object, s, s), o.from <= s && s < o.to);
    const simulated_table<Columns, Parts> after(change::state_around(h, object, s, s + 1), o.from <= s + 1 && s + 1 < o.to);
    simulated_table<Columns, Parts> moving = before;
    change::forward(h, s, [&](const change::action& a) { moving.run(a); });
    if (!moving.same(after))
        return false;
    change::backward(h, s, [&](const change::action& a) { moving.run(a); });
    return moving.same(before);
}

/// The same for whatever size the table has; almost all have few columns and parts.
constexpr bool leads_back(const model::history& h, std::uint32_t s) {
    const model::step_record& r = h.names.steps[s];
    if (r.object == model::nothing || h.names.objects[r.object].kind != model::object_kind::table ||
        h.names.objects[r.object].stand_in)
        return true;
    const model::table_records& records = h.segments[h.segment_at(r.object, s + 1)];
    const std::uint32_t size = records.column_count > records.part_count ? records.column_count : records.part_count;
    if (size <= 64)
        return leads_there_and_back<64, 64>(h, s);
    return leads_there_and_back<4096, 4096>(h, s);
}

}  // namespace typeschema::inline v0::check_detail

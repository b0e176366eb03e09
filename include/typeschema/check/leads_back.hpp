// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/backward.hpp"
#include "typeschema/change/drop_column.hpp"

#include <cstddef>
#include <cstdint>

namespace typeschema::inline v0::check_detail {

/// One bit a record: does it stand?
template <std::uint32_t Words>
struct record_set {
    std::uint64_t words[Words] = {};

    constexpr void set(std::ptrdiff_t i) { words[i / 64] |= std::uint64_t{1} << i % 64; }
    /// Those that hold in a state. No function is called for each record: this runs twice for every step of a chain.
    template <class Record>
    constexpr void take(const Record* records, std::uint32_t size, std::uint32_t state) {
        for (std::uint32_t i = 0; i < size; ++i)
            if (records[i].from <= state && state < records[i].to)
                words[i / 64] |= std::uint64_t{1} << i % 64;
    }
    constexpr void reset(std::ptrdiff_t i) { words[i / 64] &= ~(std::uint64_t{1} << i % 64); }
    [[nodiscard]] constexpr bool has(std::ptrdiff_t i) const { return (words[i / 64] >> i % 64 & 1) != 0; }
    constexpr bool operator==(const record_set& other) const {
        for (std::uint32_t i = 0; i < Words; ++i)
            if (words[i] != other.words[i])
                return false;
        return true;
    }
};

/// One table as PostgreSQL would leave it, action by action: which records of the segment around a step stand. Dropping a
/// column takes along what PostgreSQL takes along.
template <std::uint32_t Words>
struct simulated_table {
    const model::table_records* records = nullptr;
    model::qualified_name named;
    record_set<Words> columns;
    record_set<Words> parts;
    bool exists = false;
    bool possible = true;  // no action so far was about something that is not there, or made something twice

    constexpr simulated_table(const model::table_state& t, bool there) : records(&t.records) {
        if (there)
            take(t);
    }
    constexpr void take(const model::table_state& t) {
        named = t.named;
        exists = true;
        columns.take(records->columns, records->column_count, t.state);
        parts.take(records->parts, records->part_count, t.state);
    }
    constexpr void add(record_set<Words>& set, std::ptrdiff_t i) {
        possible = possible && !set.has(i);
        set.set(i);
    }
    constexpr void remove(record_set<Words>& set, std::ptrdiff_t i) {
        possible = possible && set.has(i);
        set.reset(i);
    }
    /// What is said of a part goes with it.
    constexpr void remove_part(const model::part_record& p) {
        remove(parts, &p - records->parts);
        for (std::uint32_t i = 0; i < records->part_count; ++i)
            if (parts.has(i) && records->parts[i].subject == p.part)
                parts.reset(i);
    }
    /// The statement that creates an index says its parameters.
    constexpr void make_part(const model::table_state& t, const model::part_record& p) {
        add(parts, &p - records->parts);
        for (std::uint32_t i = 0; p.part->index != nullptr && i < records->part_count; ++i)
            if (records->parts[i].subject == p.part && sql::is_parameter_of(t, p, records->parts[i]))
                add(parts, i);
    }
    constexpr void replace(const model::part_record* was, const model::part_record* now) {
        if (was != nullptr)
            remove(parts, was - records->parts);
        if (now != nullptr)
            add(parts, now - records->parts);
    }
    /// PostgreSQL makes the triggers of a partitioned table on one that is attached, and takes them away again.
    constexpr void change_triggers(const change::action& a) {
        const model::part_record& said = a.part != nullptr ? *a.part : *a.was_part;
        if (!said.part->property->is_link() || a.renamed == nullptr)
            return;
        for (std::uint32_t i = 0; i < records->part_count; ++i)
            if ((records->parts[i].flags & model::record_flag::inherited) != 0 &&
                records->parts[i].part->trigger != nullptr)
                a.renamed->holds(records->parts[i]) ? parts.set(i) : parts.reset(i);
    }
    constexpr void clear() {
        columns = {};
        parts = {};
        exists = false;
    }
    /// What stands in the declaration of a column comes with it.
    constexpr void make_column(const model::table_state& t, const model::column_record& c) {
        add(columns, &c - records->columns);
        for (std::uint32_t i = 0; i < records->part_count; ++i)
            if (const model::part_record& p = records->parts[i];
                sql::is_in_column(p) && t.holds(p) && records->uses[p.first_use] == c.number)
                add(parts, i);
    }
    constexpr void remove_column(const model::table_state& t, const model::column_record& c) {
        remove(columns, &c - records->columns);
        for (std::uint32_t i = 0; i < records->part_count; ++i)
            if (parts.has(i) && t.uses(records->parts[i], c.number) &&
                change::goes_with_column(*records->parts[i].part, records->uses + records->parts[i].first_use,
                                         c.number))
                remove_part(records->parts[i]);
    }
    constexpr void create(const model::table_state& t) {
        take(t);
        for (std::uint32_t i = 0; i < records->part_count; ++i)
            if (!change::is_inline(t, records->parts[i]))
                parts.reset(i);
    }
    constexpr void run(const change::action& a) {
        using enum change::action_kind;
        switch (a.kind) {
            case create_table: return create(*a.table);
            case drop_table:
            case set_type_aside: return clear();
            case rename_table: named = a.renamed->named; return;
            case add_column: return make_column(*a.table, *a.now);
            case drop_column: return remove_column(*a.table, *a.was);
            case rename_column:
            case alter_type:
            case alter_default:
            case alter_nullability:
                remove(columns, a.was - records->columns);
                return add(columns, a.now - records->columns);
            case add_part:
                if (a.was_part != nullptr)
                    remove_part(*a.was_part);
                return make_part(*a.table, *a.part);
            case drop_part: return remove_part(*a.part);
            case alter_part: return replace(a.was_part, a.part);
            case set_property: replace(a.was_part, a.part); return change_triggers(a);
            default: return;
        }
    }
    [[nodiscard]] constexpr bool same(const simulated_table& other) const {
        return possible && exists == other.exists && (!exists || named == other.named) && columns == other.columns &&
               parts == other.parts;
    }
};

/// Do the forward actions of a step lead from the state before it to the state behind it, and the inverse ones back?
template <std::uint32_t Words>
constexpr bool leads_there_and_back(const model::history& h, std::uint32_t s) {
    const std::uint32_t object = h.names.steps[s].object;
    const model::object_record& o = h.names.objects[object];
    const model::table_state state_before = change::state_around(h, object, s, s);
    const model::table_state state_after = change::state_around(h, object, s, s + 1);
    const simulated_table<Words> before(state_before, o.from <= s && s < o.to);
    const simulated_table<Words> after(state_after, o.from <= s + 1 && s + 1 < o.to);
    simulated_table<Words> moving = before;
    const auto run = [&](const change::action& a) {
        if (a.object == object)
            moving.run(a);
    };
    change::forward_table_step(h, s, state_before, state_after, run);
    if (!moving.same(after))
        return false;
    change::backward_table_step(h, s, state_before, state_after, run);
    return moving.same(before);
}

/// The same for whatever size the table has; almost all have few columns and parts.
constexpr bool leads_back(const model::history& h, std::uint32_t s) {
    const model::step_record& r = h.names.steps[s];
    // A schema, extension or function is made and dropped by one statement; what is said of it is proven.
    if (r.object == model::nothing || h.names.objects[r.object].stand_in ||
        !(model::has_members(h.names.objects[r.object].kind) || r.step->kind == model::step_kind::add_part))
        return true;
    const model::table_records& records = h.segments[h.segment_at(r.object, s + 1)];
    const std::uint32_t size = records.column_count > records.part_count ? records.column_count : records.part_count;
    return size <= 64 ? leads_there_and_back<1>(h, s) : leads_there_and_back<64>(h, s);
}

}  // namespace typeschema::inline v0::check_detail

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/table_actions.hpp"
#include "typeschema/rare/heirs.hpp"
#include "typeschema/rare/partition_fits.hpp"

namespace typeschema::inline v0::check_detail {

/// Where in its step a part stands.
constexpr std::uint32_t item_of(const model::step& s, const model::part_record& p) {
    for (std::uint32_t i = 0; s.table != nullptr && i < s.table->parts.size; ++i)
        if (s.table->parts.data + i == p.part)
            return i;
    return 0;
}

/// A part that a partitioned table cannot have, and that table, where a step makes one; null members otherwise.
struct misfit_on_partitioned {
    model::table_state table;
    const model::part_record* by = nullptr;
    const model::part_record* part = nullptr;

    constexpr misfit_on_partitioned(const model::history& h, std::uint32_t s) {
        const std::uint32_t object = h.names.steps[s].object;
        look(h, s, object);
        const model::part* const added = h.names.steps[s].step->part;
        if (added != nullptr &&
            (added->kind == model::part_kind::primary_key || added->kind == model::part_kind::unique ||
             (added->index != nullptr && added->index->unique)))
            change::for_each_heir(h.names, object, s, [&](std::uint32_t heir) { look(h, s, heir); });
    }

private:
    constexpr void look(const model::history& h, std::uint32_t s, std::uint32_t object) {
        if (part != nullptr || h.names.objects[object].to <= s + 1)
            return;
        table = change::state_around(h, object, s, s + 1);
        by = change::property_of(table, change::is_partition_key);
        for (std::uint32_t i = 0; by != nullptr && i < table.records.part_count; ++i)
            if (const model::part_record& p = table.records.parts[i];
                p.from == s + 1 && table.holds(p) &&
                change::judge_on_partitioned(table, *by, p) != change::partitioned_trouble::none) {
                part = &p;
                return;
            }
    }
};

/// The column of a partition key that a step drops, or whose type it changes; of the table or of a partition.
constexpr const model::column_record* altered_key_column(const model::history& h, std::uint32_t s) {
    const model::step_kind kind = h.names.steps[s].step->kind;
    if (kind != model::step_kind::drop_column && kind != model::step_kind::change_type)
        return nullptr;
    const model::column_record* found = nullptr;
    const auto look = [&](std::uint32_t object) {
        const model::table_state before = change::state_around(h, object, s, s);
        const model::part_record* const by = change::property_of(before, change::is_partition_key);
        const model::column_record* const gone = change::closed_by(before.records, s);
        if (by != nullptr && gone != nullptr && before.uses(*by, gone->number))
            found = gone;
    };
    look(h.names.steps[s].object);
    change::for_each_heir(h.names, h.names.steps[s].object, s, look);
    return found;
}

/// What a step does to a partitioned table.
constexpr void check_partitioned(const model::history& h, std::uint32_t s, model::findings& found) {
    using enum change::partitioned_trouble;
    const model::step& step = *h.names.steps[s].step;
    if (const model::column_record* c = altered_key_column(h, s); c != nullptr)
        return found.report(model::problem_code::impossible_on_partitioned, s, 0, c->named);
    const model::table_state after = change::state_around(h, h.names.steps[s].object, s, s + 1);
    const model::part_record* const by = change::property_of(after, change::is_partition_key);
    if (by != nullptr && by->from == s + 1 && change::judge_partition_key(*by->part->property->more) != none)
        return found.report(model::problem_code::impossible_on_partitioned, s, item_of(step, *by));
    if (by != nullptr && (change::is_concurrent(step) || model::takes_index(step)))
        return found.report(model::problem_code::impossible_on_partitioned, s, 0, step.object);
    if (const misfit_on_partitioned misfit(h, s); misfit.part != nullptr)
        found.report(model::problem_code::impossible_on_partitioned, s, item_of(step, *misfit.part));
}

/// The link that a step makes, with its parent as it is then.
constexpr void check_link(const model::history& h, std::uint32_t s, const model::part_record& link,
                          model::findings& found) {
    const model::step& step = *h.names.steps[s].step;
    const model::property& p = *link.part->property;
    const std::uint32_t item = item_of(step, link);
    const std::uint32_t object = change::parent_of(h, link);
    if (object == model::nothing || h.names.objects[object].stand_in)
        return;
    const model::table_state parent = h.table_at(object, s + 1);
    const model::part_record* const by = change::property_of(parent, change::is_partition_key);
    if ((by != nullptr) != change::is_partition_of(*link.part))
        return found.report(model::problem_code::no_partition, s, item, p.relations[1]);
    if (by == nullptr)
        return;
    if (change::judge_bound(parent, *by, *p.more) != change::bound_trouble::none)
        return found.report(model::problem_code::impossible_partition, s, item, p.relations[1]);
    if (p.more->in_create) {
        if (!step.table->columns.empty())
            found.report(model::problem_code::inherited, s, 0, step.table->columns[0].named);
        return;
    }
    if (change::difference_between(h, parent, h.table_at(h.names.steps[s].object, s)).found())
        found.report(model::problem_code::cannot_attach, s, item, p.relations[1]);
}

/// The rules of partitions and of the tables that they are of.
constexpr void check_partitions(const model::history& h, std::uint32_t s, model::findings& found) {
    const model::step& step = *h.names.steps[s].step;
    if (step.kind == model::step_kind::drop_table || step.kind == model::step_kind::rename_table)
        return;
    check_partitioned(h, s, found);
    const model::table_state after = change::state_around(h, h.names.steps[s].object, s, s + 1);
    for (std::uint32_t i = 0; i < after.records.part_count; ++i)
        if (const model::part_record& p = after.records.parts[i]; p.from == s + 1 && change::is_link(*p.part))
            check_link(h, s, p, found);
}

}  // namespace typeschema::inline v0::check_detail

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/check/safety/transactions.hpp"
#include "typeschema/rare/data_kind.hpp"
#include "typeschema/rare/partition_facts.hpp"

namespace typeschema::inline v0::check_detail {

/// SET LOGGED, SET UNLOGGED.
constexpr void judge_relogged(judged_step& j, const model::property&) {
    j.report(safety_rule::relogged_table);
}

/// Is there a valid check that uses the column?
constexpr bool has_valid_check_on(const model::table_state& t, const model::name& column) {
    const model::column_record* const c = t.find(column);
    for (std::uint32_t i = 0; c != nullptr && i < t.records.part_count; ++i)
        if (const model::part_record& p = t.records.parts[i]; p.part->kind == model::part_kind::check && t.holds(p) &&
                                                              (p.marks & model::mark::not_valid) == 0 &&
                                                              t.uses(p, c->number))
            return true;
    return false;
}

/// ATTACH PARTITION reads every row unless valid checks imply the bound, which PostgreSQL decides: a check on each column of the
/// partition key is what can be asked for here. DETACH locks the partitioned table.
constexpr void judge_partition(judged_step& j, const model::property& said) {
    const std::uint32_t parent =
        j.h.names.find(model::object_kind::table, {said.relations[0], said.relations[1]}, j.number);
    if (parent == model::nothing)
        return;
    if (said.value.empty())
        return j.is_in_use(parent) ? j.report(safety_rule::detached_partition, said.relations[1]) : void();
    const model::table_state whole = j.h.table_at(parent, j.number);
    const model::part_record* const key = change::property_of(whole, change::is_partition_key);
    if (key == nullptr || said.more->strategy == model::strategy::rest || said.more->strategy == model::strategy::hash)
        return;
    const model::table_state t = j.before();
    for (const model::index_key& k : key->part->property->more->keyed->keys)
        if (!model::is_expression(k) && !has_valid_check_on(t, k.column))
            return j.report(safety_rule::attached_without_check, k.column);
}

/// Steps about rows of a table in use.
constexpr void judge_rows(judged_step& j) {
    using enum model::data_kind;
    const model::data& d = *j.step().data;
    switch (model::kind_of(d)) {
        case truncate: return j.report(safety_rule::truncated_table);
        case update_rows:
        case delete_rows:
            if (model::condition_of(d) == nullptr)
                return j.report(safety_rule::rows_without_condition);
            return judge_behind_lock(j, safety_rule::rows_behind_lock);
        case insert_from: return judge_behind_lock(j, safety_rule::rows_behind_lock);
        default: return;
    }
}

}  // namespace typeschema::inline v0::check_detail

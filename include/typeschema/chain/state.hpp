// SPDX-License-Identifier: BSL-1.0
#pragma once

// First, since each header on the way to the one in which an error stands is a line before the error.
#include "typeschema/check/problem/report.hpp"

#include "typeschema/chain/revision_number.hpp"
#include "typeschema/chain/segment.hpp"

#include <string_view>

namespace typeschema::inline v0 {

/// A table as it stands at one revision. Columns and parts are records of the model; see model/records.hpp.
struct table_view {
    const model::history* history = nullptr;
    model::table_state state;

    [[nodiscard]] constexpr std::string_view schema() const { return state.named.schema.view(); }
    [[nodiscard]] constexpr std::string_view name() const { return state.named.object.view(); }
    /// The column of that name, or null.
    [[nodiscard]] constexpr const model::column_record* column(std::string_view wanted) const {
        return state.find(model::name(wanted));
    }
    /// Calls `visit(const model::column_record&)` for each column, in the table's order.
    template <class Visit>
    constexpr void for_each_column(Visit&& visit) const {
        for (const model::column_record* c = state.after(nullptr); c != nullptr; c = state.after(c))
            visit(*c);
    }
    /// Calls `visit(const model::part_record&)` for each constraint, index and trigger, in the order of their making.
    template <class Visit>
    constexpr void for_each_part(Visit&& visit) const {
        for (std::uint32_t i = 0; i < state.records.part_count; ++i)
            if (state.holds(state.records.parts[i]))
                visit(state.records.parts[i]);
    }
    /// The constraint, index or trigger that has this name in the database, or null.
    [[nodiscard]] constexpr const model::part_record* part(std::string_view wanted) const {
        const model::part_record* found = nullptr;
        for_each_part([&](const model::part_record& p) {
            if (model::is_part_name(*history->convention, p, model::name(wanted)))
                found = &p;
        });
        return found;
    }
};

/// The whole schema as one revision leaves it. Unqualified names are looked up in the chain's own schema.
struct catalog {
    const model::history* history = nullptr;
    std::uint32_t state = 0;

    [[nodiscard]] constexpr bool has_table(std::string_view name) const {
        return find_table({}, name) != model::nothing;
    }
    [[nodiscard]] constexpr table_view table(std::string_view name) const { return table({}, name); }
    [[nodiscard]] constexpr table_view table(std::string_view schema, std::string_view name) const {
        return {history, history->table_at(find_table(schema, name), state)};
    }
    /// Calls `visit(table_view)` for each table, in the order of their making.
    template <class Visit>
    constexpr void for_each_table(Visit&& visit) const {
        for (std::uint32_t o = 0; o < history->names.object_count; ++o) {
            const model::object_record& r = history->names.objects[o];
            if (r.kind == model::object_kind::table && r.from <= state && state < r.to)
                visit(table_view{history, history->table_at(o, state)});
        }
    }

private:
    [[nodiscard]] constexpr std::uint32_t find_table(std::string_view schema, std::string_view name) const {
        return history->names.find(model::object_kind::table, {model::name(schema), model::name(name)}, state);
    }
};

}  // namespace typeschema::inline v0

namespace typeschema::inline v0 {

/// The schema behind the last revision: `head<inbox::chain>.table("inbox_items").column("uri")->nullable`.
template <class Chain>
inline constexpr catalog head{&chain_detail::history_of<Chain>, chain_detail::plan<Chain>::room.steps};

/// The schema as a revision leaves it: `at<inbox::chain, "251018_initial_baseline">`.
template <class Chain, meta::fixed_string Revision>
inline constexpr catalog at{
    &chain_detail::history_of<Chain>,
    chain_detail::history_of<Chain>.first_steps[chain_detail::revision_number<Chain, Revision> + 1]};

/// The schema before the first revision.
template <class Chain>
inline constexpr catalog base{&chain_detail::history_of<Chain>, 0};

}  // namespace typeschema::inline v0

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/chain/revision_number.hpp"
#include "typeschema/check/safety/columns.hpp"

#include <cstdint>

namespace typeschema::inline v0 {

/// What the way back from a revision brings of the data that was there before it: all of it, tables and columns without
/// what stood in them, or nothing, since there is no way back.
enum class way_back : std::uint8_t { exact, structure_only, impossible };

}  // namespace typeschema::inline v0

namespace typeschema::inline v0::chain_detail {

/// Does the step destroy what was there before its revision?
constexpr bool takes_data(const model::history& h, std::uint32_t s) {
    const model::step_record& r = h.names.steps[s];
    const std::uint32_t first = h.first_steps[r.migration];
    if (r.object == model::nothing || h.names.objects[r.object].from > first)
        return false;
    if (r.step->kind == model::step_kind::drop_table)
        return h.names.objects[r.object].kind == model::object_kind::table;
    if (r.step->kind != model::step_kind::drop_column && r.step->kind != model::step_kind::change_type)
        return false;
    const model::table_state t = change::state_around(h, r.object, s, s);
    const model::column_record* const was = change::closed_by(t.records, s);
    if (was == nullptr || t.kind != model::object_kind::table ||
        h.table_at(r.object, first).find(was->number) == nullptr ||
        sql::said_of(t, *was, model::property_kind::generated) != nullptr)
        return false;
    return r.step->kind == model::step_kind::drop_column ||
           (r.step->using_text.empty() &&
            !check_detail::keeps_values(was->type, change::opened_by(t.records, s)->type));
}

constexpr way_back way_back_from(const model::history& h, std::uint32_t revision) {
    way_back worst = way_back::exact;
    for (std::uint32_t s = h.first_steps[revision]; s < h.first_steps[revision + 1]; ++s) {
        const model::step& step = *h.names.steps[s].step;
        if ((step.kind == model::step_kind::raw || step.data != nullptr) && !step.has_inverse)
            return way_back::impossible;
        if (takes_data(h, s))
            worst = way_back::structure_only;
    }
    return worst;
}

}  // namespace typeschema::inline v0::chain_detail

namespace typeschema::inline v0 {

/// What undoing a revision brings back: `static_assert(loss_of<shop::chain, "0003_fax"> == way_back::structure_only);`
template <class Chain, meta::fixed_string Revision>
inline constexpr way_back loss_of =
    chain_detail::way_back_from(chain_detail::history_of<Chain>, chain_detail::revision_number<Chain, Revision>);

}  // namespace typeschema::inline v0

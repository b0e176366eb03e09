// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/table_work.hpp"
#include "typeschema/change/trigger_fits.hpp"

namespace typeschema::inline v0::change {

/// The names of a text, each unknown one reported once. Those of a text that is wrong as a whole are not judged.
/// `rows`: OLD and NEW stand for a row there.
constexpr void use_expression(table_work& w, std::uint32_t item, const model::expression& e, bool rows = false,
                              bool subqueries = false) {
    const bool unreadable = !e.trouble.empty();
    if (unreadable || (e.has_subquery && !subqueries))
        w.report(unreadable ? model::problem_code::unreadable_sql : model::problem_code::subquery_in_check, item,
                 e.text);
    for (std::uint32_t i = 0; i < e.uses.size; ++i) {
        const model::column_record* c = w.find_column(e.uses[i].column);
        bool first =
            model::knows_columns(w.kind) && !unreadable && !e.has_subquery && !(rows && is_whole_row(e.uses[i].column));
        if (c == nullptr)
            for (std::uint32_t j = 0; j < i && first; ++j)
                first = !(e.uses[j].column == e.uses[i].column);
        if (c == nullptr && first)
            w.report(model::problem_code::unknown_column_in_part, item, e.uses[i].column);
        w.uses[w.use_count++] = c == nullptr ? std::uint16_t{0} : c->number;
    }
}

}  // namespace typeschema::inline v0::change

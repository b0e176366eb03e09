// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/put_step.hpp"
#include "typeschema/change/table_work.hpp"
#include "typeschema/schema/identifier.hpp"

namespace typeschema::inline v0::change {

/// The column that an ALTER COLUMN is about; an unknown one is reported.
constexpr model::column_record* altered_column(table_work& w, const model::step& s) {
    model::column_record* c = w.find_column(s.object);
    if (c == nullptr)
        w.report(model::problem_code::unknown_column, 0, s.object);
    return c;
}

}  // namespace typeschema::inline v0::change

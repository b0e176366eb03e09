// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/add_column.hpp"
#include "typeschema/change/add_constraint.hpp"
#include "typeschema/change/add_constraint_using_index.hpp"
#include "typeschema/change/add_enum_value.hpp"
#include "typeschema/change/alter_part.hpp"
#include "typeschema/change/change_type.hpp"
#include "typeschema/change/create_extension.hpp"
#include "typeschema/change/create_function.hpp"
#include "typeschema/change/create_index.hpp"
#include "typeschema/change/create_schema.hpp"
#include "typeschema/change/create_table.hpp"
#include "typeschema/change/create_trigger.hpp"
#include "typeschema/change/drop_column.hpp"
#include "typeschema/change/drop_constraint.hpp"
#include "typeschema/change/drop_default.hpp"
#include "typeschema/change/drop_index.hpp"
#include "typeschema/change/drop_table.hpp"
#include "typeschema/change/drop_trigger.hpp"
#include "typeschema/change/raw.hpp"
#include "typeschema/change/rename_column.hpp"
#include "typeschema/change/rename_table.hpp"
#include "typeschema/change/set_default.hpp"
#include "typeschema/change/set_not_null.hpp"

namespace typeschema::inline v0::change {

/// What one step does to the table that it is about. `fresh`: the same revision created the table.
constexpr void apply_step(table_work& w, const model::step& s, bool fresh) {
    using enum model::step_kind;
    switch (s.kind) {
        case create_table: return apply_create_table(w, s);
        case drop_table:
        case drop_schema:
        case drop_extension:
        case drop_function: return apply_drop_table(w, s);
        case add_column:
            return s.of == model::object_kind::enum_type ? apply_add_label(w, s) : apply_add_column(w, s, fresh);
        case drop_column: return apply_drop_column(w, s);
        case rename_column: return apply_rename_column(w, s);
        case set_default: return apply_set_default(w, s);
        case drop_default: return apply_drop_default(w, s);
        case set_not_null: return apply_nullability(w, s, false);
        case drop_not_null: return apply_nullability(w, s, true);
        case change_type: return apply_change_type(w, s);
        case add_part: return apply_add_part(w, s);
        case drop_part: return apply_drop_part(w, s);
        case alter_part: return apply_alter_part(w, s);
        case data: return s.data->conduct->apply(w, s);
        default: return;
    }
}

}  // namespace typeschema::inline v0::change

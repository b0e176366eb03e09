// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/history.hpp"

#include <cstdint>

namespace typeschema::inline v0::change {

/// What is done to the database: one action is one statement. A step is a few actions forward and a few back, with every
/// name resolved.
enum class action_kind : std::uint8_t {
    create_table,  // with its columns and constraints
    drop_table,
    rename_table,       // from `was_named` to `named`
    add_column,         // `now`; filled with `text` where that is given
    drop_column,        // `was`
    rename_column,      // from `was` to `now`
    alter_type,         // from `was` to `now`, using `text` where given; `cut`: texts that are too long are cut
    alter_default,      // from `was` to `now`
    alter_nullability,  // from `was` to `now`
    add_part,           // `part`; of the index `was_part` where that is given
    drop_part,          // `part`
    alter_part,         // from `was_part` to `part`, its name or a mark
    set_firing,         // `part`, a trigger that was made and is not to fire as others do
    alter_sequence,  // that of the column `now`, which `part` numbers: it gets its name with `cut`, its type otherwise
    set_property,    // from `was_part` to `part`; one of them is null where there was or will be nothing
    create_object,   // schema, extension or function
    ensure_object,
    drop_object,
    guard,           // `step`
    data,            // `step`, of the revision `text`
    take_rows_back,  // `step`: the rows that it inserted
    set_type_aside,  // an enum type gets another name, so that one of its own can be made with other labels; `was` goes
    drop_type_aside,  // what was set aside goes
    raw,              // `text`
};

/// `table` holds the names as they are when the statement runs, `renamed` those behind a rename. All pointers are into the
/// history or into the caller: an action lives as long as the visit that it is handed to.
struct action {
    action_kind kind = action_kind::raw;
    std::uint32_t object = model::nothing;
    const model::table_state* table = nullptr;
    const model::table_state* renamed = nullptr;
    const model::column_record* was = nullptr;
    const model::column_record* now = nullptr;
    const model::part_record* part = nullptr;
    const model::part_record* was_part = nullptr;
    const model::qualified_name* named = nullptr;
    const model::name* text = nullptr;
    const model::step* step = nullptr;
    bool cut = false;
    bool concurrently = false;  // add_part, drop_part: of an index
    bool through_text = false;  // alter_type: to a type of the same labels, made anew
};

}  // namespace typeschema::inline v0::change

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/data.hpp"
#include "typeschema/model/function.hpp"
#include "typeschema/model/guard.hpp"
#include "typeschema/model/hazard.hpp"
#include "typeschema/model/object_kind.hpp"
#include "typeschema/model/table.hpp"

#include <cstdint>

namespace typeschema::inline v0::model {

/// The verbs. Those from `add_column` to `alter_part` change one object that is there. create_table, drop_table and
/// rename_table stand for whatever has members.
enum class step_kind : std::uint8_t {
    create_table,
    drop_table,
    rename_table,
    add_column,
    drop_column,
    rename_column,
    set_default,
    drop_default,
    set_not_null,
    drop_not_null,
    change_type,
    add_part,
    drop_part,
    alter_part,
    create_schema,
    ensure_schema,
    drop_schema,
    create_extension,
    ensure_extension,
    drop_extension,
    create_function,
    drop_function,
    guard,
    data,
    raw,
};

/// What drop_part means: a constraint, an index, a trigger and a policy may share a name on one table.
enum class part_family : std::uint8_t { constraint, index, trigger, policy, property };

/// One verb of a migration, as written: names are not resolved yet. Which members count follows from `kind`.
struct step {
    step_kind kind = step_kind::raw;
    object_kind of = object_kind::table;           // create_table to alter_part: what the verb is about
    model::guard guard = model::guard::none;       // guard: what it asks
    part_family family = part_family::constraint;  // drop_part, alter_part
    bool exact = false;                            // where a part is named: `object` is the database's name
    bool bare = false;                             // create_table, create_function: an alias was handed over
    bool has_inverse = true;                       // raw, data
    std::uint8_t options = 0;  // those that were given: bits of change/option.hpp; alter_part: a mask
    // alter_part: the new bits of that mask; 1: `to` is the database's name. add_part: how many properties of the part stand
    // behind it; add_column: how many of the column there are, `part` is the first.
    std::uint8_t marks = 0;
    std::string_view misplaced;  // the verb, where it was given what it does not take
    qualified_name target;       // the table, function, schema or extension
    name object;                 // the column or part; add_part: the index it is made of, or arguments; raw: the text
    name to;                     // rename: the new name
    name using_text;             // change_type: USING; raw, data: the inverse
    name back;                   // change_type: USING of the inverse; drop_column: what refills it; raw, data: why none
    const model::table* table = nullptr;
    const model::column* column = nullptr;                // add_column; change_type: its type
    const model::default_value* default_value = nullptr;  // set_default
    const model::default_value* refill = nullptr;         // drop_column: what `back` is
    const model::expression* using_names = nullptr;       // change_type: what `using_text` names
    const model::expression* back_names = nullptr;        // change_type: what `back` names
    const model::part* part = nullptr;
    const model::function* function = nullptr;
    const model::data* data = nullptr;
    const model::acceptance* accepted = nullptr;  // what is known of it and may happen
};

/// Does it make a constraint of an index that is there? What is said of a function has its arguments in `object`.
constexpr bool takes_index(const step& s) {
    return s.kind == step_kind::add_part && !s.object.empty() && s.part->property == nullptr;
}

/// A migration as written. `line` and `file` are where its author wrote the id.
struct migration {
    name id;
    name parent;
    list<step> steps;
    std::string_view file;
    std::uint32_t line = 0;
    bool has_parent = false;
    bool bare = false;
    bool misplaced = false;  // it holds something that is no step, or two parents
    bool odd_id = false;     // a command line could not name it
};

}  // namespace typeschema::inline v0::model

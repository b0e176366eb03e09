// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/add_column.hpp"
#include "typeschema/schema/enum_type.hpp"
#include "typeschema/sql/create.hpp"

namespace typeschema::inline v0::change {

constexpr void set_place(schema::builder& b, const model::name& place, bool after) {
    if (b.counting)
        return;
    b.column->misplaced = b.column->misplaced || !b.column->place.empty();
    b.column->place = place;
    b.column->placed_after = after;
}
constexpr void put_add_label(schema::builder& b, const model::qualified_name& type) {
    put_step(b, model::step_kind::add_column, type);
    if (b.counting)
        return;
    b.step->of = model::object_kind::enum_type;
    b.step->column = b.column;
}

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// Where a label that is added stands; at the end without it.
template <meta::fixed_string Label>
struct before_value {
    static constexpr void on_label(schema::builder& b) { change::set_place(b, schema::put_text(b, Label.text), false); }
};
template <meta::fixed_string Label>
struct after_value {
    static constexpr void on_label(schema::builder& b) { change::set_place(b, schema::put_text(b, Label.text), true); }
};

/// `add_enum_value<"message_role", "tool", before_value<"system">>` makes `ALTER TYPE message_role ADD VALUE 'tool' BEFORE
/// 'system'`. PostgreSQL lets nobody use the label before it is committed, so the revision is cut before the first step that
/// says it. The inverse makes the type anew and takes its columns over; a row that has the label stops it.
template <schema::identifier Type, meta::fixed_string Label, class... Place>
struct add_enum_value {
    static constexpr void put(schema::builder& b) {
        schema::add_label(b, schema::put_text(b, Label.text));
        (Place::on_label(b), ...);
        change::put_add_label(b, Type.put(b));
    }
};

/// `rename_enum_value<"message_role", "user", "person">` makes `ALTER TYPE message_role RENAME VALUE 'user' TO 'person'`.
template <schema::identifier Type, meta::fixed_string Label, meta::fixed_string To>
struct rename_enum_value {
    static constexpr void put(schema::builder& b) {
        change::put_rename(b, model::step_kind::rename_column, Type.put(b), schema::put_text(b, Label.text),
                           schema::put_text(b, To.text));
        if (!b.counting)
            b.step->of = model::object_kind::enum_type;
    }
};

}  // namespace typeschema::inline v0

namespace typeschema::inline v0::change {

/// The label that a new one is put before; 0 at the end.
constexpr std::uint16_t place_of(const table_work& w, const model::column_record& place, bool after) {
    if (!after)
        return place.number;
    const model::table_state t{*w.named, {w.columns, w.parts, w.uses, w.column_count, w.part_count}, w.step, w.kind};
    std::uint16_t found = 0;
    bool next = false;
    sql::for_each_label(t, [&](const model::column_record& c) {
        if (next)
            found = c.number;
        next = c.number == place.number;
    });
    return found;
}

constexpr void apply_add_label(table_work& w, const model::step& s) {
    std::uint16_t before = 0;
    if (!s.column->place.empty()) {
        const model::column_record* place = w.find_column(s.column->place);
        if (place == nullptr)
            return w.report(model::problem_code::unknown_column, 0, s.column->place);
        before = place_of(w, *place, s.column->placed_after);
    }
    if (open_column(w, 0, *s.column))
        w.columns[w.column_count - 1].before = before;
}

}  // namespace typeschema::inline v0::change

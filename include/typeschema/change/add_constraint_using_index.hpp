// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/add_part.hpp"
#include "typeschema/schema/constraint.hpp"

namespace typeschema::inline v0 {

/// `add_constraint_using_index<"chunks", unique<"seq", on<"item_id", "seq_no">>, "seq">` makes
/// `ALTER TABLE chunks ADD CONSTRAINT uq_chunks__seq UNIQUE USING INDEX ix_chunks__seq`: a unique index on exactly these
/// columns becomes the key and gets its name. The inverse drops the key and creates the index.
template <schema::identifier Table, class Constraint, schema::identifier Index>
struct add_constraint_using_index {
    static constexpr void put(schema::builder& b) {
        change::put_element<Constraint>(b);
        change::put_add_part(b, model::part_family::constraint, "add_constraint_using_index", Table.put(b));
        const model::name index = Index.put_name(b);
        if (b.counting)
            return;
        b.step->object = index;
        b.step->exact = Index.exact;
    }
};

}  // namespace typeschema::inline v0

namespace typeschema::inline v0::change {

constexpr bool is_said_of(const table_work& w, const model::part_record& p) {
    for (std::uint32_t i = 0; i < w.part_count; ++i)
        if (w.parts[i].subject == p.part && w.parts[i].to == model::forever)
            return true;
    return false;
}

/// Can PostgreSQL make this key of that index, so that nothing of the index is lost on the way back?
constexpr bool can_become(const table_work& w, const model::part_record& index, const model::part& key) {
    const model::index& i = *index.part->index;
    const model::list<model::name>& columns = key.constraint->columns;
    const std::uint32_t included = key.constraint->more == nullptr ? 0 : key.constraint->more->included.size;
    const bool not_distinct = (key.constraint->marks & model::mark::nulls_not_distinct) != 0 || i.nulls_not_distinct;
    if ((key.kind != model::part_kind::primary_key && key.kind != model::part_kind::unique) || !i.unique ||
        not_distinct || !i.predicate.empty() || i.keys.size != columns.size || i.included.size != included ||
        is_said_of(w, index))
        return false;
    for (std::uint32_t k = 0; k < columns.size; ++k)
        if (!(i.keys[k].column == columns[k]) || i.keys[k].descending || i.keys[k].nulls_first ||
            i.keys[k].nulls_last || i.keys[k].more != nullptr)
            return false;
    for (std::uint32_t k = 0; k < included; ++k)
        if (!(i.included[k] == key.constraint->more->included[k]))
            return false;
    return true;
}

constexpr void apply_add_part(table_work& w, const model::step& s) {
    if (model::takes_index(s)) {
        model::part_record* const index = w.find_part(model::part_family::index, s.object, s.exact);
        if (index == nullptr)
            return w.report(model::problem_code::unknown_object, 0, s.object);
        if (!s.part->misplaced && !can_become(w, *index, *s.part))
            return w.report(model::problem_code::impossible_constraint, 0, s.object);
        w.close_part(*index);
    }
    open_part(w, 0, *s.part);
    for (std::uint32_t i = 1; i <= s.marks; ++i)
        open_property(w, i, s.part[i]);
}

}  // namespace typeschema::inline v0::change

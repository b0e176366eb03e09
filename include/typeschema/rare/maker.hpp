// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/table_work.hpp"
#include "typeschema/schema/property.hpp"

namespace typeschema::inline v0::change {

/// The first part of an object of which model::has_maker holds: its conduct writes the statements that make and drop it.
constexpr model::property* put_maker(schema::builder& b, const model::conduct& conduct, const model::name& key) {
    model::property* const p = schema::add_property(b, model::property_kind::other, {}, key, {});
    if (!b.counting)
        p->conduct = &conduct;
    return p;
}

constexpr void open_maker(table_work& w, const model::part& p) {
    model::part_record& r = w.parts[w.part_count++];
    r.part = &p;
    r.table = w.named;
    r.made = w.state_after();
    r.from = w.state_after();
    r.first_use = w.use_count;
}

constexpr bool is_maker(const model::table_state&, const model::property&) {
    return true;
}

}  // namespace typeschema::inline v0::change

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/put_step.hpp"
#include "typeschema/schema/property.hpp"

namespace typeschema::inline v0::change {

/// Says something of a table or of a part of it, in the place of what was said before. No value takes it back.
constexpr void put_property(schema::builder& b, const model::qualified_name& table, model::property_kind kind,
                            const schema::subject& about, const model::name& key, const model::name& value) {
    schema::add_property(b, kind, about, key, value);
    put_step(b, model::step_kind::add_part, table);
    if (!b.counting)
        b.step->part = b.part;
}
constexpr void put_switch(schema::builder& b, const model::qualified_name& table, model::property_kind kind, bool on) {
    put_property(b, table, kind, {}, {}, on ? model::name("on") : model::name());
}

}  // namespace typeschema::inline v0::change

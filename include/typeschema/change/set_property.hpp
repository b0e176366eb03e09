// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/put_step.hpp"
#include "typeschema/schema/property.hpp"

namespace typeschema::inline v0::change {

/// The property that was put before is what the step says of the object. `arguments` tell functions of one name apart.
constexpr void put_said(schema::builder& b, const model::qualified_name& target, model::object_kind of,
                        const model::name& arguments = {}) {
    put_step(b, model::step_kind::add_part, target);
    if (b.counting)
        return;
    b.step->of = of;
    b.step->part = b.part;
    b.step->object = arguments;
}

/// Says something of a table or of a part of it, in the place of what was said before. No value takes it back.
constexpr void put_property(schema::builder& b, const model::qualified_name& table, model::property_kind kind,
                            const schema::subject& about, const model::name& key, const model::name& value) {
    schema::add_property(b, kind, about, key, value);
    put_said(b, table, model::object_kind::table);
}
constexpr void put_switch(schema::builder& b, const model::qualified_name& table, model::property_kind kind, bool on) {
    schema::add_switch(b, kind, on);
    put_said(b, table, model::object_kind::table);
}

}  // namespace typeschema::inline v0::change

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/object_step.hpp"
#include "typeschema/schema/function.hpp"

namespace typeschema::inline v0 {

/// `create_function<set_updated_at>` makes `CREATE FUNCTION set_updated_at() RETURNS trigger …`; the inverse drops it.
template <schema::function_type Function>
struct create_function {
    static constexpr void put(schema::builder& b) {
        const std::uint32_t first = b.functions.used;
        const model::qualified_name target = schema::put_function(static_cast<const Function*>(nullptr), b).named;
        model::step& s = b.steps.next();
        s.kind = model::step_kind::create_function;
        s.target = target;
        s.function = b.functions.since(first).data;
    }
};

/// `drop_function<"set_updated_at">` makes `DROP FUNCTION set_updated_at()`; refused while a trigger runs it (TS210).
/// Of several functions with one name, Arguments picks one, spelt as at its creation. The inverse creates it as it stood.
template <schema::identifier Name, meta::fixed_string Arguments = "">
struct drop_function {
    static constexpr void put(schema::builder& b) {
        change::put_object_step<Name>(b, model::step_kind::drop_function).object =
            b.text(Arguments.text, Arguments.size());
    }
};

}  // namespace typeschema::inline v0

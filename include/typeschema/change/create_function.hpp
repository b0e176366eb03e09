// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/put_step.hpp"
#include "typeschema/schema/function.hpp"

namespace typeschema::inline v0::change {

/// Creates the function that was put before.
constexpr void put_create_function(schema::builder& b) {
    b.add_step(model::step_kind::create_function);
    if (b.counting)
        return;
    b.step->target = b.function->named;
    b.step->function = b.function;
}

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// `create_function<set_updated_at>` makes `CREATE FUNCTION set_updated_at() RETURNS trigger …`; the inverse drops it.
template <schema::function_type Function>
struct create_function {
    static constexpr void put(schema::builder& b) {
        Function::put(b);
        change::put_create_function(b);
    }
};

/// `drop_function<"set_updated_at">` makes `DROP FUNCTION set_updated_at()`; refused while a trigger runs it (TS210).
/// Of several functions with one name, Arguments picks one by their types. The inverse creates it as it stood.
template <schema::identifier Name, meta::fixed_string Arguments = "">
struct drop_function {
    static constexpr void put(schema::builder& b) {
        change::put_step(b, model::step_kind::drop_function, Name.put(b), schema::put_text(b, Arguments.text));
    }
};

}  // namespace typeschema::inline v0

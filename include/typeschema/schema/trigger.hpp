// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/expression.hpp"
#include "typeschema/schema/identifier.hpp"
#include "typeschema/schema/stray.hpp"

namespace typeschema::inline v0::schema {

constexpr void add_trigger(builder& b, const model::name& given, bool exact) {
    b.add_part(model::part_kind::trigger, given, exact);
    b.trigger = b.triggers.next();
    if (b.counting)
        return;
    b.part->trigger = b.trigger;
    b.trigger->function = {};  // g++ 12 cannot read a member of static storage that nobody has written
}
constexpr void set_function(builder& b, const model::qualified_name& function) {
    if (b.counting)
        return;
    b.take_once(b.trigger->function.object.size != 0);
    b.trigger->function = function;
}
constexpr void fire_for_each_row(builder& b) {
    if (b.counting)
        return;
    b.take_once(b.trigger->for_each_row);
    b.trigger->for_each_row = true;
}

}  // namespace typeschema::inline v0::schema

namespace typeschema::inline v0 {

/// FOR EACH ROW; a trigger fires once for each statement otherwise, as in PostgreSQL.
struct for_each_row : schema::stray {
    static constexpr void on_trigger(schema::builder& b) { schema::fire_for_each_row(b); }
};

/// The function that a trigger runs.
template <schema::identifier Function>
struct execute : schema::stray {
    static constexpr void on_trigger(schema::builder& b) { schema::set_function(b, Function.put(b)); }
};

/// WHEN of a trigger: `when<"old.status is distinct from new.status">`.
template <meta::fixed_string Condition>
struct when : schema::stray {
    static constexpr auto read = sql::reader::first_names<schema::few_names>(Condition.view());
    static constexpr void on_trigger(schema::builder& b) {
        schema::put_expression(b, b.counting ? nullptr : &b.trigger->condition, Condition.view(),
                               schema::put_text(b, Condition.text), read);
    }
};

/// `trigger<"set_updated_at", "before update", for_each_row, execute<"set_updated_at">>` makes
/// `CREATE TRIGGER trg_<table>_set_updated_at before update ON <table> FOR EACH ROW EXECUTE FUNCTION set_updated_at()`.
/// The second argument is the timing and the events as SQL spells them: "before insert or update of status".
template <schema::identifier Name, meta::fixed_string Events, class... Options>
struct trigger : schema::stray {
    static constexpr void put(schema::builder& b) {
        schema::add_trigger(b, Name.put_name(b), Name.exact);
        schema::put_events(b, Events.view(), schema::put_text(b, Events.text));
        (Options::on_trigger(b), ...);
    }
};

}  // namespace typeschema::inline v0

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/expression.hpp"
#include "typeschema/schema/identifier.hpp"

namespace typeschema::inline v0 {

/// FOR EACH ROW; a trigger fires once for each statement otherwise, as in PostgreSQL.
struct for_each_row {
    static constexpr void apply(schema::builder&, model::trigger& t) { t.for_each_row = true; }
};

/// The function that a trigger runs.
template <schema::identifier Function>
struct execute {
    static constexpr void apply(schema::builder& b, model::trigger& t) { t.function = Function.put(b); }
};

/// WHEN of a trigger: `when<"old.status is distinct from new.status">`.
template <meta::fixed_string Condition>
struct when {
    static constexpr void apply(schema::builder& b, model::trigger& t) {
        schema::put_expression<Condition>(b, t.condition);
    }
};

/// `trigger<"set_updated_at", "before update", for_each_row, execute<"set_updated_at">>` makes
/// `CREATE TRIGGER trg_<table>_set_updated_at before update ON <table> FOR EACH ROW EXECUTE FUNCTION set_updated_at()`.
/// The second argument is the timing and the events as SQL spells them: "before insert or update of status".
template <schema::identifier Name, meta::fixed_string Events, class... Options>
struct trigger {
    static constexpr void put(schema::builder& b) {
        model::trigger& t = b.triggers.next();
        t.function = {};  // g++ 12 cannot read a member of static storage that nobody has written
        schema::put_events<Events>(b, t.events);
        (Options::apply(b, t), ...);
        model::part& p = b.parts.next();
        p.kind = model::part_kind::trigger;
        p.given = Name.put_name(b);
        p.exact = Name.exact;
        p.trigger = &t;
    }
};

}  // namespace typeschema::inline v0

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
constexpr model::details* details_of_trigger(builder& b) {
    return b.details_of(b.counting ? nullptr : &b.trigger->more);
}
/// The names that were put before are what its function is given.
constexpr void take_arguments(builder& b) {
    model::details* const d = details_of_trigger(b);
    if (!b.counting)
        d->arguments = b.take_names();
}
constexpr void set_from(builder& b, const model::qualified_name& table) {
    model::details* const d = details_of_trigger(b);
    if (b.counting)
        return;
    b.take_once(d->from.object.size != 0 || (b.trigger->marks & model::mark::constraint_trigger) == 0);
    d->from = table;
}
constexpr void set_rows(builder& b, const model::name& named, bool are_new) {
    model::details* const d = details_of_trigger(b);
    if (b.counting)
        return;
    b.take_once((are_new ? d->new_rows : d->old_rows).size != 0);
    (are_new ? d->new_rows : d->old_rows) = named;
}
constexpr void set_constraint_trigger(builder& b) {
    if (!b.counting)
        b.trigger->marks |= model::mark::constraint_trigger;
}
template <std::uint8_t Firing>
struct fires : stray {
    static constexpr void on_trigger(builder& b) {
        if (b.counting)
            return;
        b.take_once((b.trigger->marks & model::mark::firing) != 0);
        b.trigger->marks |= Firing;
    }
};
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

/// The function that a trigger runs, and what it gives it: `execute<"copy_to", "archive", "id">`.
template <schema::identifier Function, meta::fixed_string... Arguments>
struct execute : schema::stray {
    static constexpr void on_trigger(schema::builder& b) {
        schema::set_function(b, Function.put(b));
        if constexpr (sizeof...(Arguments) != 0) {
            const int in_order[] = {0, (b.add_name(schema::put_text(b, Arguments.text)), 0)...};
            (void)in_order;
            schema::take_arguments(b);
        }
    }
};

/// REFERENCING of a trigger that fires after one event: all rows of the statement, as a table that its function reads.
template <meta::fixed_string Name>
struct old_table_as : schema::stray {
    static constexpr void on_trigger(schema::builder& b) { schema::set_rows(b, schema::put_text(b, Name.text), false); }
};
template <meta::fixed_string Name>
struct new_table_as : schema::stray {
    static constexpr void on_trigger(schema::builder& b) { schema::set_rows(b, schema::put_text(b, Name.text), true); }
};

/// When a trigger fires, where that is not "unless session_replication_role is replica".
struct disabled : schema::fires<model::mark::disabled> {};
struct fires_on_replica : schema::fires<model::mark::on_replica> {};
struct fires_always : schema::fires<model::mark::always> {};

/// FROM of a constraint trigger: the other table of a constraint that spans two.
template <schema::identifier Table>
struct from_table : schema::stray {
    static constexpr void on_trigger(schema::builder& b) { schema::set_from(b, Table.put(b)); }
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

/// The same with CREATE CONSTRAINT TRIGGER: after the event, for each row, and when the transaction ends where it is
/// deferrable.
template <schema::identifier Name, meta::fixed_string Events, class... Options>
struct constraint_trigger : schema::stray {
    static constexpr void put(schema::builder& b) {
        schema::add_trigger(b, Name.put_name(b), Name.exact);
        schema::put_events(b, Events.view(), schema::put_text(b, Events.text));
        schema::set_constraint_trigger(b);
        (Options::on_trigger(b), ...);
    }
};

}  // namespace typeschema::inline v0

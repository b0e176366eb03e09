// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/expression.hpp"
#include "typeschema/schema/identifier.hpp"
#include "typeschema/schema/on.hpp"
#include "typeschema/schema/stray.hpp"

namespace typeschema::inline v0::schema {

/// A key on the columns that were put before.
constexpr void add_key(builder& b, model::part_kind kind, const model::name& given, bool exact) {
    b.add_constraint(kind, given, exact);
    if (b.counting)
        return;
    b.constraint->columns = b.take_names();
    b.constraint->ordered = b.ordered;
    b.ordered = false;
}
constexpr void set_name(builder& b, const model::name& given, bool exact) {
    if (b.counting)
        return;
    b.take_once(b.part->given.size != 0);
    b.part->given = given;
    b.part->exact = exact;
}
/// A bit of model::mark, said once.
constexpr void set_mark(builder& b, std::uint8_t bit) {
    if (b.counting)
        return;
    b.take_once((b.constraint->marks & bit) != 0);
    b.constraint->marks |= bit;
}
constexpr void set_on_delete(builder& b, model::action action) {
    if (b.counting)
        return;
    b.take_once(b.constraint->on_delete != model::action::no_action);
    b.constraint->on_delete = action;
}
/// Of the columns that were put before.
constexpr void set_on_delete_of(builder& b, model::action action) {
    set_on_delete(b, action);
    model::details* const d = b.details_of_constraint();
    if (!b.counting)
        d->set_columns = b.take_names();
}

/// DEFERRABLE and INITIALLY DEFERRED: what alter_constraint sets, and an option of each constraint that can wait.
template <std::uint8_t Marks>
struct deferral : stray {
    static constexpr std::uint8_t marks = Marks;
    static constexpr void on_constraint(builder& b) {
        if (b.counting)
            return;
        b.take_once((b.constraint->marks & Marks) != 0);
        b.constraint->marks |= Marks;
    }
    static constexpr void on_primary_key(builder& b) { on_constraint(b); }
    static constexpr void on_unique(builder& b) { on_constraint(b); }
    static constexpr void on_foreign_key(builder& b) { on_constraint(b); }
    static constexpr void on_exclusion(builder& b) { on_constraint(b); }
    static constexpr void on_trigger(builder& b) {
        if (b.counting)
            return;
        b.take_once((b.trigger->marks & Marks) != 0 || (b.trigger->marks & model::mark::constraint_trigger) == 0);
        b.trigger->marks |= Marks;
    }
};

/// The columns of the other side were put before.
constexpr void refer_to(builder& b, const model::qualified_name& table) {
    if (b.counting)
        return;
    b.constraint->referred = table;
    b.constraint->referred_columns = b.take_names();
}

}  // namespace typeschema::inline v0::schema

namespace typeschema::inline v0 {

/// Names a key whose name comes from the convention alone: `primary_key<on<"id">, named<exactly<"job_pkey">>>`.
template <schema::identifier Name>
struct named : schema::stray {
    static constexpr void on_primary_key(schema::builder& b) { schema::set_name(b, Name.put_name(b), Name.exact); }
    static constexpr void on_foreign_key(schema::builder& b) { on_primary_key(b); }
};

/// Checked when a statement ends, or when the transaction does once SET CONSTRAINTS says so. Not for checks.
struct deferrable : schema::deferral<model::mark::deferrable> {};
/// Checked when the transaction ends unless SET CONSTRAINTS says otherwise.
struct initially_deferred : schema::deferral<model::mark::deferrable | model::mark::initially_deferred> {};

/// NOT VALID: rows that are there are not looked at until validate_constraint.
struct not_valid : schema::stray {
    static constexpr void on_check(schema::builder& b) { schema::set_mark(b, model::mark::not_valid); }
    static constexpr void on_foreign_key(schema::builder& b) { on_check(b); }
};
/// NO INHERIT: child tables do not have the check.
struct no_inherit : schema::stray {
    static constexpr void on_check(schema::builder& b) { schema::set_mark(b, model::mark::no_inherit); }
};
/// MATCH FULL: either all columns of a foreign key are NULL or none is.
struct match_full : schema::stray {
    static constexpr void on_foreign_key(schema::builder& b) { schema::set_mark(b, model::mark::match_full); }
};

/// `primary_key<on<"id">>` makes `CONSTRAINT pk_<table> PRIMARY KEY (id)`.
template <class On, class... Options>
struct primary_key : schema::stray {
    static constexpr void put(schema::builder& b) {
        On::put_names(b);
        schema::add_key(b, model::part_kind::primary_key, {}, false);
        (Options::on_primary_key(b), ...);
    }
};

/// `unique<"content_hash", on<"tenant_id", "content_hash">>`
/// makes `CONSTRAINT uq_<table>__content_hash UNIQUE (tenant_id, content_hash)`.
template <schema::identifier Name, class On, class... Options>
struct unique : schema::stray {
    static constexpr void put(schema::builder& b) {
        On::put_names(b);
        schema::add_key(b, model::part_kind::unique, Name.put_name(b), Name.exact);
        (Options::on_unique(b), ...);
    }
};

/// `check<"seq_no_positive", "seq_no > 0">` makes `CONSTRAINT ck_<table>__seq_no_positive CHECK (seq_no > 0)`.
/// The names in the condition are read and must be columns of the table.
template <schema::identifier Name, meta::fixed_string Condition, class... Options>
struct check : schema::stray {
    static constexpr auto read = sql::reader::first_names<schema::few_names>(Condition.view());
    static constexpr void put(schema::builder& b) {
        b.add_constraint(model::part_kind::check, Name.put_name(b), Name.exact);
        schema::put_expression(b, b.counting ? nullptr : &b.constraint->condition, Condition.view(),
                               schema::put_text(b, Condition.text), read);
        (Options::on_check(b), ...);
    }
};

/// The other side of a foreign key; without columns, the primary key of that table.
template <schema::identifier Table, meta::fixed_string... Columns>
struct references : schema::stray {
    static constexpr void refer(schema::builder& b) {
        const int in_order[] = {0, (b.add_name(schema::put_text(b, Columns.text)), 0)...};
        (void)in_order;
        schema::refer_to(b, Table.put(b));
    }
};

/// `foreign_key<on<"parsed_item_id">, references<"parsed_items", "id">, on_delete_cascade>` makes
/// `CONSTRAINT fk_parsed_item_id_parsed_items FOREIGN KEY (parsed_item_id) REFERENCES parsed_items (id) ON DELETE CASCADE`.
template <class On, class References, class... Options>
struct foreign_key : schema::stray {
    static constexpr void put(schema::builder& b) {
        On::put_names(b);
        schema::add_key(b, model::part_kind::foreign_key, {}, false);
        References::refer(b);
        (Options::on_foreign_key(b), ...);
    }
};

namespace schema {
template <model::action Action>
struct on_delete : stray {
    static constexpr void on_foreign_key(builder& b) { set_on_delete(b, Action); }
};
template <model::action Action, meta::fixed_string... Columns>
struct on_delete_of : stray {
    static constexpr void on_foreign_key(builder& b) {
        const int in_order[] = {0, (b.add_name(put_text(b, Columns.text)), 0)...};
        (void)in_order;
        set_on_delete_of(b, Action);
    }
};
template <model::action Action>
struct on_update : stray {
    static constexpr void on_foreign_key(builder& b) {
        if (b.counting)
            return;
        b.take_once(b.constraint->on_update != model::action::no_action);
        b.constraint->on_update = Action;
    }
};
}  // namespace schema

/// Options of a foreign key, as SQL says them; NO ACTION is what stands without one.
struct on_delete_cascade : schema::on_delete<model::action::cascade> {};
struct on_delete_restrict : schema::on_delete<model::action::restricted> {};
struct on_delete_set_null : schema::on_delete<model::action::set_null> {};
struct on_delete_set_default : schema::on_delete<model::action::set_default> {};
/// ON DELETE SET NULL of some of the columns, since PostgreSQL 15: `on_delete_set_null_of<"author_id">`.
template <meta::fixed_string... Columns>
struct on_delete_set_null_of : schema::on_delete_of<model::action::set_null, Columns...> {};
template <meta::fixed_string... Columns>
struct on_delete_set_default_of : schema::on_delete_of<model::action::set_default, Columns...> {};
struct on_update_cascade : schema::on_update<model::action::cascade> {};
struct on_update_restrict : schema::on_update<model::action::restricted> {};
struct on_update_set_null : schema::on_update<model::action::set_null> {};
struct on_update_set_default : schema::on_update<model::action::set_default> {};

}  // namespace typeschema::inline v0

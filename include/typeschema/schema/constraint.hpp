// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/expression.hpp"
#include "typeschema/schema/identifier.hpp"
#include "typeschema/schema/on.hpp"

namespace typeschema::inline v0::schema {

template <class On>
constexpr model::part& put_key_constraint(builder& b, model::part_kind kind) {
    model::constraint& c = b.constraints.next();
    c.columns = On::put_names(b);
    c.ordered = !On::plain;
    model::part& p = b.parts.next();
    p.kind = kind;
    p.constraint = &c;
    return p;
}

}  // namespace typeschema::inline v0::schema

namespace typeschema::inline v0 {

/// Names a key whose name comes from the convention alone: `primary_key<on<"id">, named<exactly<"job_pkey">>>`.
template <schema::identifier Name>
struct named {
    static constexpr void name(schema::builder& b, model::part& p) {
        p.given = Name.put_name(b);
        p.exact = Name.exact;
    }
    static constexpr void apply(schema::builder& b, model::part& p, model::constraint&) { name(b, p); }
};

/// `primary_key<on<"id">>` makes `CONSTRAINT pk_<table> PRIMARY KEY (id)`.
template <class On, class... Options>
struct primary_key {
    static constexpr void put(schema::builder& b) {
        model::part& p = schema::put_key_constraint<On>(b, model::part_kind::primary_key);
        (Options::name(b, p), ...);
    }
};

/// `unique<"content_hash", on<"tenant_id", "content_hash">>`
/// makes `CONSTRAINT uq_<table>__content_hash UNIQUE (tenant_id, content_hash)`.
template <schema::identifier Name, class On>
struct unique {
    static constexpr void put(schema::builder& b) {
        model::part& p = schema::put_key_constraint<On>(b, model::part_kind::unique);
        p.given = Name.put_name(b);
        p.exact = Name.exact;
    }
};

/// `check<"seq_no_positive", "seq_no > 0">` makes `CONSTRAINT ck_<table>__seq_no_positive CHECK (seq_no > 0)`.
/// The names in the condition are read and must be columns of the table.
template <schema::identifier Name, meta::fixed_string Condition>
struct check {
    static constexpr void put(schema::builder& b) {
        model::constraint& c = b.constraints.next();
        schema::put_expression<Condition>(b, c.condition);
        model::part& p = b.parts.next();
        p.kind = model::part_kind::check;
        p.given = Name.put_name(b);
        p.exact = Name.exact;
        p.constraint = &c;
    }
};

/// The other side of a foreign key; without columns, the primary key of that table.
template <schema::identifier Table, meta::fixed_string... Columns>
struct references {
    static constexpr void apply(schema::builder& b, model::constraint& c) {
        c.referred = Table.put(b);
        const std::uint32_t first = b.names.used;
        const int in_order[] = {0, (b.names.next() = b.text(Columns.text, Columns.size()), 0)...};
        (void)in_order;
        c.referred_columns = b.names.since(first);
    }
};

/// `foreign_key<on<"parsed_item_id">, references<"parsed_items", "id">, on_delete_cascade>` makes
/// `CONSTRAINT fk_parsed_item_id_parsed_items FOREIGN KEY (parsed_item_id) REFERENCES parsed_items (id) ON DELETE CASCADE`.
template <class On, class References, class... Options>
struct foreign_key {
    static constexpr void put(schema::builder& b) {
        model::constraint& c = b.constraints.next();
        c.columns = On::put_names(b);
        c.ordered = !On::plain;
        References::apply(b, c);
        model::part& p = b.parts.next();
        p.kind = model::part_kind::foreign_key;
        p.constraint = &c;
        (Options::apply(b, p, c), ...);
    }
};

namespace schema {
template <model::action Action>
struct on_delete {
    static constexpr void apply(builder&, model::part&, model::constraint& c) { c.on_delete = Action; }
};
template <model::action Action>
struct on_update {
    static constexpr void apply(builder&, model::part&, model::constraint& c) { c.on_update = Action; }
};
}  // namespace schema

/// Options of a foreign key, as SQL says them; NO ACTION is what stands without one.
struct on_delete_cascade : schema::on_delete<model::action::cascade> {};
struct on_delete_restrict : schema::on_delete<model::action::restricted> {};
struct on_delete_set_null : schema::on_delete<model::action::set_null> {};
struct on_delete_set_default : schema::on_delete<model::action::set_default> {};
struct on_update_cascade : schema::on_update<model::action::cascade> {};
struct on_update_restrict : schema::on_update<model::action::restricted> {};
struct on_update_set_null : schema::on_update<model::action::set_null> {};
struct on_update_set_default : schema::on_update<model::action::set_default> {};

}  // namespace typeschema::inline v0

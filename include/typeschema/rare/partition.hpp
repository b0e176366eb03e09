// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/set_property.hpp"
#include "typeschema/rare/linked_segment.hpp"
#include "typeschema/rare/partition_conduct.hpp"
#include "typeschema/schema/expression.hpp"
#include "typeschema/schema/identifier.hpp"
#include "typeschema/schema/on.hpp"

#include <cstdint>

namespace typeschema::inline v0::schema {

/// PARTITION BY with the keys that were put before.
constexpr void put_partition_key(builder& b, model::strategy strategy) {
    model::property* const p = add_property(b, model::property_kind::other, {}, {}, model::name("partitioned"));
    model::index* const key = b.indexes.next();
    model::details* const d = b.details.next();
    if (b.counting)
        return;
    *key = {};
    key->keys = b.take_keys();
    key->expression_uses = b.expression_uses;
    b.expression_uses = 0;
    for (const model::index_key& k : key->keys)
        b.take_once(k.descending || k.nulls_first || k.nulls_last);
    *d = {};
    d->keyed = key;
    d->in_create = true;
    d->strategy = strategy;
    p->more = d;
    p->conduct = &change::partition_key_conduct;
}

/// A link to the table whose columns this one has.
constexpr void put_link(builder& b, const model::conduct& conduct, const model::qualified_name& parent,
                        bool in_create) {
    const bool partition = &conduct == &change::partition_conduct;
    b.add_name(parent.schema);
    b.add_name(parent.object);
    model::property* const p = add_property(b, model::property_kind::other, {},
                                            partition ? model::name() : parent.object, model::name("linked"));
    model::details* const d = b.details.next();
    if (b.counting)
        return;
    p->relations = b.take_names();
    *d = {};
    d->in_create = in_create;
    p->more = d;
    p->conduct = &conduct;
    if (b.table != nullptr)
        b.table->linked = true;
}
/// The bound of the partition that was put before, of which it has one.
constexpr model::details* bound(builder& b, model::strategy strategy) {
    if (b.counting)
        return nullptr;
    model::details* const d = b.details.data + b.details.used - 1;
    b.take_once(d->strategy != model::strategy::none &&
                (d->strategy != strategy || d->strategy != model::strategy::range));
    d->strategy = strategy;
    return d;
}
/// The values that were put since `first` are one side of it.
constexpr void put_side(builder& b, model::strategy strategy, std::uint32_t first,
                        model::list<model::default_value> model::details::* side) {
    model::details* const d = bound(b, strategy);
    if (d == nullptr)
        return;
    b.take_once((d->*side).size != 0);
    d->*side = b.defaults.since(first);
}

template <meta::fixed_string Value>
inline constexpr model::default_value bound_value = sql::reader::read_default(Value.view());

template <meta::fixed_string... Values>
constexpr void put_values(builder& b, model::strategy strategy,
                          model::list<model::default_value> model::details::* side) {
    const std::uint32_t first = b.defaults.used;
    const int in_order[] = {0, (put_default(b, put_text(b, Values.text), bound_value<Values>), 0)...};
    (void)in_order;
    put_side(b, strategy, first, side);
}

template <model::strategy Strategy, key... Columns>
struct partition_by : stray {
    static constexpr void put(builder& b) {
        const int in_order[] = {0, (Columns.put_key(b), 0)...};
        (void)in_order;
        put_partition_key(b, Strategy);
    }
};

}  // namespace typeschema::inline v0::schema

namespace typeschema::inline v0 {

/// PARTITION BY of a table: columns, or `expression<"date_trunc('month', seen)">`. A primary key or unique constraint of the
/// table holds all of these columns (TS141).
template <schema::key... Columns>
struct partition_by_range : schema::partition_by<model::strategy::range, Columns...> {};
template <schema::key... Columns>
struct partition_by_list : schema::partition_by<model::strategy::list, Columns...> {};
template <schema::key... Columns>
struct partition_by_hash : schema::partition_by<model::strategy::hash, Columns...> {};

/// The bounds of a partition of a range, a value for each column of the key: `from_values<"'2025-01-01'">`. The first belongs
/// to the partition, the last does not; minvalue and maxvalue are no bound.
template <meta::fixed_string... Values>
struct from_values : schema::stray {
    static constexpr void on_bound(schema::builder& b) {
        schema::put_values<Values...>(b, model::strategy::range, &model::details::from_values);
    }
};
template <meta::fixed_string... Values>
struct to_values : schema::stray {
    static constexpr void on_bound(schema::builder& b) {
        schema::put_values<Values...>(b, model::strategy::range, &model::details::to_values);
    }
};
/// The values of a partition of a list.
template <meta::fixed_string... Values>
struct in_values : schema::stray {
    static constexpr void on_bound(schema::builder& b) {
        schema::put_values<Values...>(b, model::strategy::list, &model::details::from_values);
    }
};
/// The rows of a hash partition: those whose hash, divided by the first number, leaves the second.
template <std::uint32_t Modulus, std::uint32_t Remainder>
struct with_modulus : schema::stray {
    static constexpr void on_bound(schema::builder& b) {
        model::details* const d = schema::bound(b, model::strategy::hash);
        if (d == nullptr)
            return;
        d->modulus = Modulus;
        d->remainder = Remainder;
    }
};
/// The rows that no other partition takes.
struct default_partition : schema::stray {
    static constexpr void on_bound(schema::builder& b) { schema::bound(b, model::strategy::rest); }
};

/// `struct events_2025 : table<"events_2025", partition_of<"events", from_values<"'2025-01-01'">, to_values<"'2026-01-01'">>> {};`
/// declares `CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')`. Its columns are
/// those of the other table, whose keys, indexes, checks and triggers PostgreSQL makes on it too. What follows is its own.
template <schema::identifier Parent, class... Bounds>
struct partition_of : schema::stray {
    static constexpr void put(schema::builder& b) {
        schema::put_link(b, change::partition_conduct, Parent.put(b), true);
        (Bounds::on_bound(b), ...);
    }
};

/// INHERITS: the columns and checks of another table come before those of this one, and follow what becomes of them.
template <schema::identifier Parent>
struct inherits : schema::stray {
    static constexpr void put(schema::builder& b) { schema::put_link(b, change::child_conduct, Parent.put(b), true); }
};

}  // namespace typeschema::inline v0

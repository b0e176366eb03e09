// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/table_actions.hpp"
#include "typeschema/rare/inherited_name.hpp"
#include "typeschema/rare/partition_facts.hpp"

namespace typeschema::inline v0::sql {

/// The table that a link names, as it is called in this state.
constexpr void put_parent(writer& w, const model::history& h, const model::table_state& t,
                          const model::part_record& link) {
    const model::list<model::name>& named = link.part->property->relations;
    const model::qualified_name parent{named[0], named[1]};
    const std::uint32_t object = h.names.find(model::object_kind::table, parent, link.from);
    put_table_name(w, object == model::nothing ? h.names.full(parent) : h.names.name_of(object, t.state));
}

constexpr void put_values(writer& w, std::string_view before, const model::list<model::default_value>& values) {
    w.put(before);
    for (const model::default_value& v : values) {
        w.put(&v == values.data ? "(" : ", ");
        w.put(v.text.view());
    }
    w.put(')');
}

/// ` FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')`, ` DEFAULT`
constexpr void put_bound(writer& w, const model::details& d) {
    switch (d.strategy) {
        case model::strategy::range:
            put_values(w, " FOR VALUES FROM ", d.from_values);
            return put_values(w, " TO ", d.to_values);
        case model::strategy::list: return put_values(w, " FOR VALUES IN ", d.from_values);
        case model::strategy::hash:
            w.put(" FOR VALUES WITH (MODULUS ");
            w.put_number(d.modulus);
            w.put(", REMAINDER ");
            w.put_number(d.remainder);
            return w.put(')');
        default: return w.put(" DEFAULT");
    }
}

/// `ALTER TABLE events ATTACH PARTITION events_2024 FOR VALUES …`, `ALTER TABLE events DETACH PARTITION events_2024`
constexpr void put_attach(writer& w, const model::history& h, const model::table_state& t,
                          const model::part_record& link, bool attach) {
    w.put("ALTER TABLE ");
    put_parent(w, h, t, link);
    w.put(attach ? " ATTACH PARTITION " : " DETACH PARTITION ");
    put_table_name(w, t.named);
    if (attach)
        put_bound(w, *link.part->property->more);
}

/// The link by which a table is made, or null: an attached partition is made as a table of its own.
constexpr const model::part_record* made_of(const model::table_state& t) {
    const model::part_record* const p = change::property_of(t, change::is_partition_of);
    return p != nullptr && change::is_made_as_partition(t, *p->part->property) ? p : nullptr;
}

/// Is the column one of a table that this one inherits from?
constexpr bool is_inherited(const model::history& h, const model::table_state& t, const model::column_record& c) {
    for (std::uint32_t i = 0; i < h.names.link_count; ++i) {
        const model::link_record& l = h.names.links[i];
        if (l.child == t.object && !change::is_partition_of(*l.part) && l.from <= t.state && t.state < l.to &&
            h.table_at(l.parent, t.state).find(c.named) != nullptr)
            return true;
    }
    return false;
}

/// What stands behind the columns: ` FOR VALUES …`, ` INHERITS (…)`, ` PARTITION BY RANGE (seen)`.
constexpr void put_table_tail(writer& w, const model::history& h, const model::table_state& t) {
    bool inherits = false;
    for (std::uint32_t i = 0; i < t.records.part_count; ++i) {
        const model::part_record& p = t.records.parts[i];
        if (!change::is_child_of(*p.part) || !t.holds(p))
            continue;
        w.put(inherits ? ", " : " INHERITS (");
        inherits = true;
        put_parent(w, h, t, p);
    }
    w.put(inherits ? ")" : "");
    const model::part_record* const by = change::property_of(t, change::is_partition_key);
    if (by == nullptr)
        return;
    const model::details& d = *by->part->property->more;
    const std::uint16_t* numbers = t.records.uses + by->first_use;
    w.put(" PARTITION BY ");
    w.put(change::keyword_for(d.strategy));
    put_index_keys(w, t, *d.keyed, numbers);
}

/// CREATE TABLE of a partition, of a child, or of what is partitioned.
constexpr void put_create_linked_table(writer& w, const model::history& h, const model::table_state& t) {
    if (t.kind == model::object_kind::materialized_view) {
        put_create_view(w, t);
        return w.put(change::has_trait(t, "with no data") ? " WITH NO DATA" : "");
    }
    const model::part_record* const of = made_of(t);
    w.put(change::has_trait(t, "unlogged") ? "CREATE UNLOGGED TABLE " : "CREATE TABLE ");
    put_table_name(w, t.named);
    if (of != nullptr) {
        w.put(" PARTITION OF ");
        put_parent(w, h, t, *of);
    }
    bool first = true;
    const auto next_line = [&] {
        w.put(first ? " (\n    " : ",\n    ");
        first = false;
    };
    for (const model::column_record* c = t.after(nullptr); c != nullptr && of == nullptr; c = t.after(c)) {
        if (is_inherited(h, t, *c))
            continue;
        next_line();
        put_column(w, h, t, *c);
    }
    for (std::uint32_t i = 0; i < t.records.part_count; ++i)
        if (const model::part_record& p = t.records.parts[i]; t.holds(p) && p.part->constraint != nullptr &&
                                                              change::is_inline(t, p) &&
                                                              !change::comes_with_parent(t, p)) {
            next_line();
            put_constraint(w, h, t, p);
        }
    w.put(!first ? "\n)" : of == nullptr ? " ()" : "");
    if (of != nullptr)
        put_bound(w, *of->part->property->more);
    put_table_tail(w, h, t);
}

/// PARTITION BY and INHERITS stand in CREATE TABLE alone.
constexpr void put_nothing(writer&, const model::history&, const model::table_state&, const model::part_record&, bool) {
}

/// `attach partition events_2024 to events`
constexpr void put_attach_summary(writer& w, const model::table_state& t, const model::property& p, bool attach) {
    w.put(attach ? "attach partition " : "detach partition ");
    w.put(t.named.object.view());
    w.put(attach ? " to " : " from ");
    w.put(p.relations[1].view());
}

}  // namespace typeschema::inline v0::sql

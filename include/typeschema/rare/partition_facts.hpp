// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/history.hpp"
#include "typeschema/model/property.hpp"
#include "typeschema/sql/constraint.hpp"
#include "typeschema/sql/index_keys.hpp"
#include "typeschema/sql/reader/normalise.hpp"

namespace typeschema::inline v0::change {

/// A column is inherited with its collation and its storage.
constexpr bool is_of_inherited_column(const model::property& p) {
    return p.of == model::subject_kind::column &&
           (p.kind == model::property_kind::collation || p.kind == model::property_kind::storage);
}

/// Does PostgreSQL make a part of a table on its partitions too, or on the children that inherit from it?
constexpr bool is_handed_down(const model::part& p, bool to_partition) {
    switch (p.kind) {
        case model::part_kind::check: return (p.constraint->marks & model::mark::no_inherit) == 0;
        case model::part_kind::primary_key:
        case model::part_kind::unique:
        case model::part_kind::foreign_key:
        case model::part_kind::index: return to_partition;
        case model::part_kind::trigger: return to_partition && p.trigger->for_each_row;
        case model::part_kind::property: return is_of_inherited_column(*p.property);
        default: return false;
    }
}

constexpr bool is_partition_key(const model::part& p) {
    return p.property != nullptr && p.property->more != nullptr && p.property->more->keyed != nullptr &&
           p.property->more->strategy != model::strategy::none;
}
constexpr bool is_link(const model::part& p) {
    return p.property != nullptr && p.property->is_link();
}
/// INHERITS says its parent as its key, since a table may have several.
constexpr bool is_child_of(const model::part& p) {
    return is_link(p) && !p.property->key.empty();
}
constexpr bool is_partition_of(const model::part& p) {
    return is_link(p) && p.property->key.empty();
}

/// The word of DDL for a way to partition.
constexpr std::string_view keyword_for(model::strategy s) {
    using enum model::strategy;
    return s == range ? "RANGE" : s == list ? "LIST" : s == hash ? "HASH" : "";
}

constexpr bool is_inherited_trigger(const model::part_record& p) {
    return p.part->trigger != nullptr && (p.flags & model::record_flag::inherited) != 0;
}

/// What a foreign key refers to and does; the number of the other table, since that may be renamed.
constexpr void put_other_side(sql::writer& w, const model::history& h, const model::part_record& p) {
    const model::constraint& c = *p.part->constraint;
    w.put_number(static_cast<long long>(h.names.find(model::object_kind::table, c.referred, p.made)));
    for (const model::name& n : c.referred_columns) {
        w.put(' ');
        w.put(n.view());
    }
    w.put(sql::words_for(c.on_delete));
    w.put(' ');
    w.put(sql::words_for(c.on_update));
    sql::put_deferral(w, p.marks);
}

/// What a part says, without its name.
constexpr void put_definition(sql::writer& w, const model::history& h, const model::table_state& t,
                              const model::part_record& p) {
    const std::uint16_t* numbers = t.records.uses + p.first_use;
    switch (p.part->kind) {
        case model::part_kind::check: return sql::put_expression(w, t, p.part->constraint->condition, numbers);
        case model::part_kind::primary_key:
        case model::part_kind::unique: return sql::put_key(w, t, p);
        case model::part_kind::foreign_key:
            sql::put_columns(w, t, p.part->constraint->columns, numbers);
            return put_other_side(w, h, p);
        case model::part_kind::index: {
            const model::index& i = *p.part->index;
            w.put(i.unique ? "UNIQUE" : "");
            if (!i.method.empty() && i.method.view() != "btree")
                w.put(i.method.view());
            sql::put_index_keys(w, t, i, numbers);
            sql::put_included(w, t, i.included, numbers);
            if (!i.predicate.empty())
                sql::put_expression(w, t, i.predicate, numbers);
            return;
        }
        default: return;
    }
}

/// Its hash, whatever the case of words and the white space.
constexpr std::uint64_t definition_hash(const model::history& h, const model::table_state& t,
                                        const model::part_record& p) {
    sql::writer size;
    put_definition(size, h, t, p);
    char* const text = new char[size.size + 1];
    sql::writer fill{text, 0};
    put_definition(fill, h, t, p);
    meta::hasher64 hash;
    sql::reader::normalise({text, size.size}, hash);
    delete[] text;
    return hash.value;
}

/// Are two parts of two tables the same but for their names? A check has its name too: PostgreSQL merges checks by name.
constexpr bool is_alike(const model::history& h, const model::table_state& t, const model::part_record& p,
                        const model::table_state& other, const model::part_record& q) {
    if (p.part->kind != q.part->kind || p.part->trigger != nullptr || p.part->property != nullptr ||
        p.part->policy != nullptr || p.use_count != q.use_count)
        return false;
    if (p.part->kind == model::part_kind::check && p.name_hash != q.name_hash)
        return false;
    return definition_hash(h, t, p) == definition_hash(h, other, q);
}

/// The property of a table for which `wanted(part)` is true in a state, or null.
constexpr const model::part_record* property_of(const model::table_state& t, bool (*wanted)(const model::part&)) {
    for (std::uint32_t i = 0; i < t.records.part_count; ++i)
        if (t.holds(t.records.parts[i]) && wanted(*t.records.parts[i].part))
            return t.records.parts + i;
    return nullptr;
}

/// Does a foreign key refer to an ancestor of the table? PostgreSQL ties it to the keys of the partitions, which it would not
/// drop then.
constexpr bool is_referred_to(const model::history& h, const model::table_state& t) {
    for (std::uint32_t i = 0; i < h.names.link_count; ++i) {
        const model::link_record& l = h.names.links[i];
        if (l.child != t.object || t.state < l.from || l.to <= t.state)
            continue;
        for (std::uint32_t k = h.names.objects[l.parent].first_reference; k != model::nothing;
             k = h.names.references[k].next) {
            const model::reference_record& r = h.names.references[k];
            if (r.part == nullptr || r.part->kind != model::part_kind::foreign_key || t.state <= r.step ||
                t.state >= h.names.objects[r.object].to)
                continue;
            const model::table_state user = h.table_at(r.object, t.state);
            for (std::uint32_t p = 0; p < user.records.part_count; ++p)
                if (user.records.parts[p].part == r.part && user.holds(user.records.parts[p]))
                    return true;
        }
        if (is_referred_to(h, h.table_at(l.parent, t.state)))
            return true;
    }
    return false;
}
constexpr const model::part_record* tie_of(const model::history& h, const model::table_state& t) {
    const model::part_record* const link = property_of(t, is_partition_of);
    return link != nullptr && is_referred_to(h, t) ? link : nullptr;
}

/// The rows of a partition are counted with those of its table, where the revision made both.
constexpr bool goes_with_parent(const model::history& h, std::uint32_t object, std::uint32_t first, std::uint32_t end) {
    for (std::uint32_t i = 0; i < h.names.link_count; ++i) {
        const model::link_record& l = h.names.links[i];
        if (l.child == object && l.from <= end && end < l.to && h.names.objects[l.parent].from > first)
            return true;
    }
    return false;
}

/// Has a table that trait, which stands in its CREATE?
constexpr bool has_trait(const model::table_state& t, std::string_view key) {
    for (std::uint32_t i = 0; i < t.records.part_count; ++i)
        if (const model::property* const p = t.records.parts[i].part->property;
            p != nullptr && p->conduct != nullptr && !p->conduct->link && p->more == nullptr && p->key.view() == key &&
            t.holds(t.records.parts[i]))
            return true;
    return false;
}

/// The parent that a link names, by its number.
constexpr std::uint32_t parent_of(const model::history& h, const model::part_record& link) {
    const model::property& p = *link.part->property;
    return h.names.find(model::object_kind::table, {p.relations[0], p.relations[1]}, link.from);
}

}  // namespace typeschema::inline v0::change

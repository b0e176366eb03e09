// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/resolve_step.hpp"
#include "typeschema/sql/reader/decode.hpp"
#include "typeschema/sql/reader/next_number.hpp"

namespace typeschema::inline v0::change {

/// As it is spelt nearly always; the type has a schema, pg_catalog, which somebody may write.
constexpr bool returns_trigger(const model::function& f) {
    std::string_view type = f.result.view();
    while (!type.empty() && (type.front() == ' ' || type.front() == '\n'))
        type.remove_prefix(1);
    while (!type.empty() && (type.back() == ' ' || type.back() == '\n'))
        type.remove_suffix(1);
    if (type.size() > 11 && sql::reader::is_name(type.substr(0, 10), "pg_catalog") && type[10] == '.')
        type.remove_prefix(11);
    return sql::reader::is_name(type, "trigger");
}

constexpr std::uint32_t references_of(const model::part& p) {
    if (p.property != nullptr)
        return p.property->relations.size / 2;
    if (p.kind == model::part_kind::trigger)
        return p.trigger->more != nullptr && !p.trigger->more->from.object.empty() ? 2 : 1;
    return p.kind == model::part_kind::foreign_key ? 1 : 0;
}

constexpr void add_reference(registry_work& w, std::uint32_t object, std::uint32_t target, const model::part* part,
                             const model::column* column) {
    model::reference_record& r = w.references[w.seen.reference_count];
    r.part = part;
    r.column = column;
    r.step = w.step;
    r.object = object;
    r.target = target;
    r.next = w.objects[target].first_reference;
    w.objects[target].first_reference = w.seen.reference_count++;
}

/// A foreign key or a trigger needs an object besides its table; notes which, so that dropping that one finds the user.
constexpr void resolve_reference(registry_work& w, std::uint32_t object, std::uint32_t item, const model::part& p) {
    const bool key = p.kind == model::part_kind::foreign_key;
    if (p.misplaced)
        return;
    if (references_of(p) == 2) {
        const std::uint32_t from = w.find_exactly(model::object_kind::table, p.trigger->more->from);
        if (from == model::nothing)
            return w.report(model::problem_code::unknown_object, item, p.trigger->more->from.object);
        add_reference(w, object, w.names[from].object, &p, nullptr);
    }
    const model::qualified_name& wanted = key ? p.constraint->referred : p.trigger->function;
    const std::uint32_t named =
        key ? w.find_exactly(model::object_kind::table, wanted) : find_function(w, wanted, {}, false);
    if (named == model::nothing) {
        if (key && w.rests != nullptr)
            return w.rests->find_key(w, item, wanted);
        if (key || wanted.schema.view() != "pg_catalog")
            w.report(key ? model::problem_code::foreign_key_to_unknown_table : model::problem_code::unknown_function,
                     item, wanted.object);
        return;
    }
    const std::uint32_t target = w.names[named].object;
    if (!key && !returns_trigger(*w.objects[target].function))
        w.report(model::problem_code::impossible_trigger, item, wanted.object);
    add_reference(w, object, target, &p, nullptr);
}

/// The kind of a verbatim object is a word of its author's: several objects of one name have different ones.
constexpr std::uint32_t find_verbatim(const registry_work& w, const model::qualified_name& q, const model::name& kind) {
    for (std::uint32_t i = w.find_name(model::object_kind::verbatim, q); i != model::nothing; i = w.names[i].next)
        if (w.names[i].kind == model::object_kind::verbatim && w.names[i].to == model::forever &&
            w.names[i].named == w.seen.full(q) && w.objects[w.names[i].object].declared->parts[0].property->key == kind)
            return i;
    return model::nothing;
}
/// A query reads relations. Those that the chain does not know may be CTEs or belong to somebody else.
constexpr void resolve_query(registry_work& w, std::uint32_t object, std::uint32_t item, const model::part& p) {
    for (std::uint32_t i = 0; i + 1 < p.property->relations.size && !p.property->value.empty(); i += 2) {
        const model::qualified_name relation{p.property->relations[i], p.property->relations[i + 1]};
        std::uint32_t named = w.find_name(model::object_kind::table, relation);
        if (named == model::nothing)
            named = find_verbatim(w, relation, model::name("foreign table"));
        if (named == model::nothing && p.property->kind == model::property_kind::ownership)
            w.report(model::problem_code::impossible_owner, item, p.property->relations[i + 1]);
        if (named != model::nothing && w.names[named].object != object)
            add_reference(w, object, w.names[named].object, &p, nullptr);
    }
}

/// A type of an extension, which has to be there.
constexpr void resolve_extension(registry_work& w, std::uint32_t object, std::uint32_t item, const model::column& c) {
    const model::name& extension = c.type.existing().extension;
    if (extension.empty())
        return;
    const std::uint32_t named = w.find_name(model::object_kind::extension, {{}, extension});
    if (named == model::nothing)
        return w.report(model::problem_code::extension_missing, item, extension);
    add_reference(w, object, w.names[named].object, nullptr, &c);
}

/// The sequence that a default takes numbers of has to be there.
constexpr void resolve_default(registry_work& w, std::uint32_t item, const model::default_value* d) {
    if (d == nullptr)
        return;
    const sql::reader::sequence_use use = sql::reader::sequence_of(*d);
    if (!use.named.empty() && w.find_exactly(model::object_kind::sequence,
                                             {model::name(use.schema), model::name(use.named)}) == model::nothing)
        w.report(model::problem_code::unknown_sequence, item, model::name(use.named));
}

/// A column whose type the chain makes, or an extension.
constexpr void resolve_type(registry_work& w, std::uint32_t object, std::uint32_t item, const model::column& c) {
    if (c.type.named == nullptr)
        return;
    if (c.type.id == model::type_id::existing)
        return resolve_extension(w, object, item, c);
    const std::uint32_t named = w.find_name(model::object_kind::enum_type, *c.type.named);
    if (named == model::nothing)
        return w.report(model::problem_code::unknown_type, item, c.type.named->object);
    add_reference(w, object, w.names[named].object, nullptr, &c);
}

constexpr void resolve_references(registry_work& w, std::uint32_t object, const model::step& s) {
    if (object == model::nothing)
        return;
    const auto of_part = [&](std::uint32_t item, const model::part& p) {
        if (p.kind == model::part_kind::foreign_key || p.kind == model::part_kind::trigger)
            return resolve_reference(w, object, item, p);
        if (p.property == nullptr)
            return;
        if (p.property->conduct != nullptr && p.property->conduct->resolve != nullptr)
            p.property->conduct->resolve(w, object, item, p);
        resolve_query(w, object, item, p);
    };
    if (s.kind == model::step_kind::create_table && s.table != nullptr) {
        for (std::uint32_t i = 0; i < s.table->parts.size; ++i)
            of_part(i, s.table->parts.data[i]);
        for (std::uint32_t i = 0; s.table->named_types && i < s.table->columns.size; ++i) {
            resolve_type(w, object, i, s.table->columns[i]);
            resolve_default(w, i, s.table->columns[i].default_value);
        }
    }
    if (s.kind == model::step_kind::add_part)
        of_part(0, *s.part);
    if (s.column != nullptr) {
        resolve_type(w, object, 0, *s.column);
        resolve_default(w, 0, s.column->default_value);
    }
    resolve_default(w, 0, s.default_value);
}

}  // namespace typeschema::inline v0::change

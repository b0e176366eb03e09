// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/registry_work.hpp"
#include "typeschema/change/table_work.hpp"
#include "typeschema/model/property.hpp"
#include "typeschema/sql/reader/input_types.hpp"

namespace typeschema::inline v0::change {

/// Which kind of object a step is about.
constexpr model::object_kind kind_of_target(const model::step& s) {
    using enum model::step_kind;
    switch (s.kind) {
        case create_schema:
        case ensure_schema:
        case drop_schema: return model::object_kind::schema;
        case create_extension:
        case ensure_extension:
        case drop_extension: return model::object_kind::extension;
        case create_function:
        case drop_function: return model::object_kind::function;
        default: return s.of;
    }
}

/// The chain's own schema and those of PostgreSQL are there without a step that makes them.
constexpr bool schema_is_there(const registry_work& w, const model::name& schema) {
    return schema.empty() || schema == w.seen.home || schema.view() == "public" || schema.view() == "pg_catalog" ||
           w.find_name(model::object_kind::schema, {{}, schema}) != model::nothing;
}

constexpr bool same_arguments(const registry_work& w, std::uint32_t name_number, const model::name& arguments) {
    return sql::reader::same_input_types(w.objects[w.names[name_number].object].function->arguments.view(),
                                         arguments.view());
}

/// A function that a step creates twice, drops or lets a trigger run; several functions may share a name.
constexpr std::uint32_t find_function(const registry_work& w, const model::qualified_name& q,
                                      const model::name& arguments, bool any_arguments) {
    for (std::uint32_t i = w.find_name(model::object_kind::function, q); i != model::nothing; i = w.names[i].next)
        if (w.names[i].kind == model::object_kind::function && w.names[i].to == model::forever &&
            w.names[i].named == w.seen.full(q) && (any_arguments || same_arguments(w, i, arguments)))
            return i;
    return model::nothing;
}

/// Without arguments, the function without any; failing that, whatever function has the name.
/// A step about a procedure says so in `to`.
constexpr std::uint32_t find_dropped_function(const registry_work& w, const model::step& s) {
    std::uint32_t there = find_function(w, s.target, s.object, false);
    if (there == model::nothing && s.object.empty())
        there = find_function(w, s.target, s.object, true);
    const bool other = there != model::nothing && w.objects[w.names[there].object].function->procedure == s.to.empty();
    return other ? model::nothing : there;
}

/// A name that PostgreSQL would not take for a new object.
constexpr void check_new_name(registry_work& w, model::object_kind kind, const model::name& named) {
    if (bad_length(named.size))
        w.report(model::problem_code::name_too_long, 0, named);
    if (kind == model::object_kind::schema && named.view().starts_with("pg_"))
        w.report(model::problem_code::reserved_name, 0, named);
}

/// The rows of a table are a type of its name, so a type cannot have the name of a table, nor a table that of a type.
constexpr bool takes_name_of_other_space(const registry_work& w, model::object_kind kind,
                                         const model::qualified_name& named) {
    using enum model::object_kind;
    const model::object_kind space = model::space_of(kind);
    return (space == table && w.find_name(enum_type, named) != model::nothing) ||
           (space == enum_type && w.find_name(table, named) != model::nothing);
}

/// The code for an object that is not there.
constexpr model::problem_code unknown(model::object_kind kind) {
    return kind == model::object_kind::table ? model::problem_code::unknown_table : model::problem_code::unknown_object;
}

/// What finds the object of a step where its name alone does not.
constexpr const model::conduct& maker_of(const model::step& s) {
    return *(s.table != nullptr ? s.table->parts.data : s.part)->property->conduct;
}

constexpr std::uint32_t resolve_create(registry_work& w, const model::step& s) {
    const model::object_kind kind = kind_of_target(s);
    if (kind != model::object_kind::cast)
        check_new_name(w, kind, s.target.object);
    if (s.function != nullptr && s.function->misplaced)
        w.report(model::problem_code::misplaced, 0, s.target.object);
    if (!schema_is_there(w, s.target.schema))
        w.report(model::problem_code::unknown_object, 0, s.target.schema);
    const std::uint32_t taken = kind == model::object_kind::function
                                    ? find_function(w, s.target, s.function->arguments, false)
                                : model::found_by_maker(kind) ? maker_of(s).find(w, s)
                                                              : w.find_name(kind, s.target);
    if (taken != model::nothing || takes_name_of_other_space(w, kind, s.target)) {
        w.report(model::problem_code::name_taken, 0, s.target.object);
        return model::nothing;
    }
    const std::uint32_t object = w.open(kind, s.target);
    w.objects[object].function = s.function;
    w.objects[object].declared = s.table;
    return object;
}

constexpr std::uint32_t resolve_ensure(registry_work& w, const model::step& s) {
    const model::object_kind kind = kind_of_target(s);
    const std::uint32_t there = w.find_name(kind, s.target);
    if (there != model::nothing)
        return w.names[there].object;
    check_new_name(w, kind, s.target.object);
    const std::uint32_t object = w.open(kind, s.target);
    w.objects[object].ensured = true;
    return object;
}

constexpr std::uint32_t resolve_drop(registry_work& w, const model::step& s) {
    const model::object_kind kind = kind_of_target(s);
    const std::uint32_t there = kind == model::object_kind::function ? find_dropped_function(w, s)
                                : model::found_by_maker(kind)        ? maker_of(s).find(w, s)
                                                                     : w.find_exactly(kind, s.target);
    if (there == model::nothing) {
        w.report(unknown(kind), 0, s.target.object);
        return model::nothing;
    }
    w.close(there);
    return w.names[there].object;
}

constexpr std::uint32_t resolve_rename(registry_work& w, const model::step& s) {
    const std::uint32_t there = w.find_exactly(s.of, s.target);
    if (there == model::nothing) {
        w.report(unknown(s.of), 0, s.target.object);
        return model::nothing;
    }
    if (bad_length(s.to.size))
        w.report(model::problem_code::name_too_long, 0, s.to);
    const model::qualified_name to =
        s.exact ? model::qualified_name{s.to, s.target.object} : model::qualified_name{s.target.schema, s.to};
    if (s.exact && !schema_is_there(w, s.to))
        w.report(model::problem_code::unknown_object, 0, s.to);
    if (w.find_name(s.of, to) != model::nothing || takes_name_of_other_space(w, s.of, to)) {
        w.report(model::problem_code::name_taken, 0, to.object);
        return model::nothing;
    }
    w.rename(there, to);
    return w.names[there].object;
}

constexpr bool is_about_trigger(const model::step& s) {
    if (s.part == nullptr)
        return (s.kind == model::step_kind::drop_part || s.kind == model::step_kind::alter_part) &&
               s.family == model::part_family::trigger;
    return s.part->trigger != nullptr ||
           (s.part->property != nullptr && s.part->property->of == model::subject_kind::trigger);
}
/// Tables have triggers, and so have views.
constexpr std::uint32_t find_with_triggers(const registry_work& w, const model::qualified_name& q) {
    const std::uint32_t table = w.find_exactly(model::object_kind::table, q);
    return table != model::nothing ? table : w.find_exactly(model::object_kind::view, q);
}

/// Resolves what one step is about and notes what that does to names. Returns the object, or `nothing` after a finding.
constexpr std::uint32_t resolve_step(registry_work& w, const model::step& s) {
    using enum model::step_kind;
    if (!s.misplaced.empty()) {
        w.report(model::problem_code::misplaced, 0, model::name(s.misplaced));
        return model::nothing;
    }
    if (s.bare) {
        w.report(model::problem_code::alias_instead_of_struct, 0, s.target.object);
        if (w.find_name(model::object_kind::table, s.target) != model::nothing)
            return model::nothing;
        const std::uint32_t object = w.open(model::object_kind::table, s.target);
        w.objects[object].stand_in = true;
        return object;
    }
    switch (s.kind) {
        case raw:
            if (!s.has_inverse && s.back.empty())
                w.report(model::problem_code::raw_without_inverse);
            return model::nothing;
        case guard:
            if (s.guard == model::guard::empty && w.find_exactly(model::object_kind::table, s.target) == model::nothing)
                w.report(model::problem_code::unknown_table, 0, s.target.object);
            return model::nothing;
        case data:
            if (!s.has_inverse && s.back.empty())
                w.report(model::problem_code::data_without_inverse);
            if (s.data->about_table)
                break;
            if (s.data->conduct->resolve != nullptr)
                s.data->conduct->resolve(w, s);
            return model::nothing;
        case create_schema:
            if (s.target.object == w.seen.home || s.target.object == w.seen.journal)
                w.report(model::problem_code::own_schema_created, 0, s.target.object);
            return resolve_create(w, s);
        case create_table:
        case create_extension:
        case create_function: return resolve_create(w, s);
        case ensure_schema:
        case ensure_extension: return resolve_ensure(w, s);
        case drop_table:
        case drop_schema:
        case drop_extension:
        case drop_function: return resolve_drop(w, s);
        case rename_table: return resolve_rename(w, s);
        default: break;
    }
    const std::uint32_t there = s.of == model::object_kind::function ? find_dropped_function(w, s)
                                : model::found_by_maker(s.of)        ? maker_of(s).find(w, s)
                                : is_about_trigger(s)                ? find_with_triggers(w, s.target)
                                                                     : w.find_exactly(s.of, s.target);
    if (there == model::nothing) {
        w.report(unknown(s.of), 0, s.target.object);
        return model::nothing;
    }
    w.objects[w.names[there].object].said = true;
    return w.names[there].object;
}

}  // namespace typeschema::inline v0::change

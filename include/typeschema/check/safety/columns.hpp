// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/misfit.hpp"
#include "typeschema/check/safety/judged_step.hpp"
#include "typeschema/sql/property.hpp"
#include "typeschema/sql/reader/names.hpp"

namespace typeschema::inline v0::check_detail {

/// Is a function of that name volatile? Of PostgreSQL's own, those that stand in defaults; of the chain's, what it says.
constexpr bool is_volatile(const judged_step& j, std::string_view text, const sql::reader::name_use& use) {
    constexpr std::string_view known[] = {
        "clock_timestamp",    "gen_random_uuid", "nextval", "random",           "random_normal",
        "timeofday",          "uuidv4",          "uuidv7",  "gen_random_bytes", "uuid_generate_v1",
        "uuid_generate_v1mc", "uuid_generate_v4"};
    for (const std::string_view name : known)
        if (use.name.is(text, name))
            return true;
    const std::uint32_t f = j.h.names.find(
        model::object_kind::function,
        {use.qualifier.empty() ? model::name() : model::name(use.qualifier.in(text)), model::name(use.name.in(text))},
        j.number);
    return f != model::nothing && j.h.names.objects[f].function != nullptr &&
           j.h.names.objects[f].function->volatility == model::volatility::is_volatile;
}
constexpr bool is_volatile(const judged_step& j, const model::default_value* d) {
    if (d == nullptr || (d->kind != model::default_kind::unknown && d->kind != model::default_kind::typed &&
                         d->kind != model::default_kind::array))
        return false;
    for (const sql::reader::name_use& use : sql::reader::first_names<8>(d->text.view()))
        if (use.kind == sql::reader::name_kind::function && is_volatile(j, d->text.view(), use))
            return true;
    return false;
}

/// A domain of the chain with a check, or NOT NULL.
constexpr bool has_constraint(const judged_step& j, std::uint32_t type) {
    if (type == model::nothing || j.h.names.objects[type].kind != model::object_kind::domain)
        return false;
    const model::table_state t = j.h.table_at(type, j.number);
    const model::column_record* const value = t.after(nullptr);
    bool found = value != nullptr && !value->nullable;
    for (std::uint32_t i = 0; i < t.records.part_count && !found; ++i)
        found = t.holds(t.records.parts[i]) && t.records.parts[i].part->constraint != nullptr;
    return found;
}

constexpr void judge_added_column(judged_step& j) {
    const model::step& s = j.step();
    const model::name& column = s.column->named;
    for (std::uint32_t i = 0; i < s.marks; ++i)
        switch (s.part[i].property->kind) {
            case model::property_kind::serial: return j.report(safety_rule::serial_column, column);
            case model::property_kind::identity: return j.report(safety_rule::identity_column, column);
            case model::property_kind::generated: return j.report(safety_rule::generated_column, column);
            default: break;
        }
    if (is_volatile(j, s.column->default_value))
        return j.report(safety_rule::volatile_default, column);
    if (s.column->type.id == model::type_id::named)
        if (const model::column_record* const c = change::opened_by(j.after().records, j.number);
            c != nullptr && has_constraint(j, c->type_object))
            j.report(safety_rule::constrained_domain_column, column);
}

/// The values of a column that is computed, or of an empty table, are not lost.
constexpr void judge_dropped_column(judged_step& j) {
    const model::table_state t = j.before();
    const model::column_record* const c = change::closed_by(t.records, j.number);
    if (c != nullptr && j.is_in_use(*c) && sql::said_of(t, *c, model::property_kind::generated) == nullptr)
        j.report(safety_rule::dropped_column, j.step().object);
}

/// Does PostgreSQL only write down the new type, and leave the rows as they are? Transactions of the runner are in UTC, in
/// which a timestamp is the same with a time zone.
constexpr bool keeps_rows(const model::type& from, const model::type& to) {
    using enum model::type_id;
    if (from.array || to.array)
        return false;
    switch (from.id) {
        case text:
            return (to.id == varchar && to.length == 0) || (to.id == existing && to.named->object.view() == "citext");
        case varchar:
            return to.id == text ||
                   (to.id == varchar && (to.length == 0 || (from.length != 0 && from.length <= to.length)));
        case numeric:
            return to.id == numeric &&
                   (to.length == 0 || (from.length != 0 && from.scale == to.scale && from.length <= to.length));
        case cidr: return to.id == inet;
        case integer: return to.id == oid;
        case varbit: return to.id == varbit && (to.length == 0 || (from.length != 0 && from.length <= to.length));
        case timestamp:
        case timestamptz:
            return (to.id == timestamp || to.id == timestamptz) &&
                   (from.id == to.id ? change::detail::given(from) <= change::detail::given(to)
                                     : change::detail::given(from) == change::detail::given(to));
        default: return false;
    }
}
/// Does an index on it have to be built anew even so?
constexpr bool keeps_indexes(const model::type& from, const model::type& to) {
    return from.id == to.id || (from.id != model::type_id::integer && to.id != model::type_id::existing &&
                                from.id != model::type_id::timestamp && from.id != model::type_id::timestamptz);
}

/// Is every value the same again after the way there and back? A text of any length takes whatever has a text form, and one that
/// is too long for the new type is refused.
constexpr bool keeps_values(const model::type& from, const model::type& to) {
    using enum model::type_id;
    const bool to_text = !to.array && (to.id == text || (to.id == varchar && to.length == 0)) && from.id != char_;
    return to_text || change::comes_back(from, to) || keeps_rows(from, to) || change::is_cut(from, to) ||
           (!to.array && to.id == double_precision && (from.id == smallint || from.id == integer));
}

/// Has the second of two enum types all values of the first, in their order, and more?
constexpr bool only_adds_values(const model::table_state& from, const model::table_state& to) {
    const model::column_record* wanted = from.after(nullptr);
    for (const model::column_record* c = to.after(nullptr); c != nullptr && wanted != nullptr; c = to.after(c))
        if (c->named == wanted->named)
            wanted = from.after(wanted);
    return wanted == nullptr;
}

constexpr void judge_retyped_column(judged_step& j) {
    const model::step& s = j.step();
    const model::table_state t = j.before();
    const model::column_record* const was = change::closed_by(t.records, j.number);
    const model::column_record* const now = change::opened_by(t.records, j.number);
    if (was == nullptr || now == nullptr)
        return;
    const bool plain = s.using_text.empty();
    if (j.is_in_use(*was) && plain && was->type_object == model::nothing && !keeps_values(was->type, now->type))
        j.report(safety_rule::lossy_type, s.object);
    const bool enums = was->type_object != model::nothing && now->type_object != model::nothing &&
                       j.h.names.objects[was->type_object].kind == model::object_kind::enum_type &&
                       j.h.names.objects[now->type_object].kind == model::object_kind::enum_type;
    if (enums && only_adds_values(j.h.table_at(was->type_object, j.number), j.h.table_at(now->type_object, j.number)))
        return j.report(safety_rule::enum_swapped, s.object);
    if (!plain || !keeps_rows(was->type, now->type))
        return j.report(safety_rule::retyped_column, s.object);
    for (std::uint32_t i = 0; i < t.records.part_count; ++i)
        if (const model::part_record& p = t.records.parts[i];
            t.holds(p) && (p.part->kind == model::part_kind::check || change::index_of(*p.part) != nullptr) &&
            change::text_names_column(t, p, was->number))
            return j.report(safety_rule::retyped_with_texts, s.object);
    if (!keeps_indexes(was->type, now->type) && has_index_on(t, was->number))
        j.report(safety_rule::retyped_index, s.object);
}

}  // namespace typeschema::inline v0::check_detail

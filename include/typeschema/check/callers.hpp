// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/resolve_references.hpp"
#include "typeschema/change/table_actions.hpp"
#include "typeschema/model/history.hpp"
#include "typeschema/model/policy.hpp"
#include "typeschema/sql/reader/names.hpp"

namespace typeschema::inline v0::check_detail {

/// Does a text call a function of this name? Without a schema it is looked up where a chain looks first. Most texts do not
/// hold the name at all and are not read; one in other capitals is left to the server.
constexpr bool calls(const model::history& h, const model::name& text, const model::qualified_name& function) {
    namespace reader = sql::reader;
    if (text.view().find(function.object.view()) == std::string_view::npos)
        return false;
    reader::name_list all;
    all.room = reader::count_names(text.view());
    all.to = new reader::name_use[all.room];
    reader::collect_names(text.view(), all);
    bool found = false;
    for (std::uint32_t i = 0; i < all.room && !found; ++i) {
        const reader::name_use& use = all.to[i];
        const bool here = use.qualifier.empty() ? function.schema == h.home || function.schema.view() == "public"
                                                : use.qualifier.is(text.view(), function.schema.view());
        found = use.kind == reader::name_kind::function && here && use.name.is(text.view(), function.object.view());
    }
    delete[] all.to;
    return found;
}

/// Does a condition of a check, a partial index, a trigger or a policy call it?
constexpr bool calls(const model::history& h, const model::part& p, const model::qualified_name& function) {
    const auto in = [&](const model::expression& e) { return !e.empty() && calls(h, e.text, function); };
    const model::index* const index = change::index_of(p);
    for (std::uint32_t i = 0; index != nullptr && i < index->keys.size; ++i)
        if (is_expression(index->keys[i]) && in(index->keys[i].more->text))
            return true;
    return (p.constraint != nullptr && in(p.constraint->condition)) || (index != nullptr && in(index->predicate)) ||
           (p.trigger != nullptr && in(p.trigger->condition)) ||
           (p.policy != nullptr && (in(p.policy->visible) || in(p.policy->allowed)));
}

/// Which of several functions with one name a text calls is left to the server, as are those that only triggers run.
constexpr bool is_only_one(const model::registry& names, std::uint32_t object, std::uint32_t state) {
    if (change::returns_trigger(*names.objects[object].function))
        return false;
    const model::qualified_name& named = names.name_of(object, state);
    for (std::uint32_t i = 0; i < names.name_count; ++i) {
        const model::name_record& n = names.names[i];
        if (n.kind == model::object_kind::function && n.object != object && n.from <= state && state < n.to &&
            n.named == named)
            return false;
    }
    return true;
}

/// Calls `visit(table, column, part)` for each default, and each part with a condition, that calls the function that a step
/// drops, or takes numbers of the sequence; one of column and part is null.
template <class Visit>
constexpr void for_each_caller(const model::history& h, std::uint32_t s, Visit&& visit) {
    const model::step_record& r = h.names.steps[s];
    const bool sequence = r.step->kind == model::step_kind::drop_table && r.step->of == model::object_kind::sequence;
    if (!sequence && (r.step->kind != model::step_kind::drop_function || !is_only_one(h.names, r.object, s)))
        return;
    const model::qualified_name& function = h.names.name_of(r.object, s);
    for (std::uint32_t object = 0; object < h.names.object_count; ++object) {
        const model::object_record& o = h.names.objects[object];
        if ((o.kind != model::object_kind::table && o.kind != model::object_kind::domain) || o.stand_in || s < o.from ||
            o.to <= s)
            continue;
        const model::table_state t = h.table_at(object, s);
        for (std::uint32_t i = 0; i < t.records.column_count; ++i) {
            const model::column_record& c = t.records.columns[i];
            if (t.holds(c) && c.default_value != nullptr &&
                (sequence ? sql::sequence_behind(h, object, *c.default_value) == r.object
                          : calls(h, c.default_value->text, function)))
                visit(t, &c, static_cast<const model::part_record*>(nullptr));
        }
        for (std::uint32_t i = 0; i < t.records.part_count; ++i) {
            const model::part_record& p = t.records.parts[i];
            if (!sequence && t.holds(p) && calls(h, *p.part, function))
                visit(t, static_cast<const model::column_record*>(nullptr), &p);
        }
    }
}

}  // namespace typeschema::inline v0::check_detail

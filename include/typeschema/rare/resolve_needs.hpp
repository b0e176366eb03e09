// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/resolve_references.hpp"
#include "typeschema/model/history.hpp"
#include "typeschema/rare/need.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::change {

/// A part that names an object several times is one user of it.
constexpr void refer_once(registry_work& w, std::uint32_t object, std::uint32_t target, const model::part& p) {
    for (std::uint32_t i = w.objects[target].first_reference; i != model::nothing; i = w.references[i].next)
        if (w.references[i].part == &p)
            return;
    add_reference(w, object, target, &p, nullptr);
}

constexpr model::object_kind kind_of(std::string_view need) {
    using enum model::object_kind;
    for (const model::object_kind kind : {view, materialized_view, sequence, function, schema, extension})
        if (need == model::word_for(kind))
            return kind;
    return need == "type" ? enum_type : need == "object" ? verbatim : table;
}

constexpr std::uint32_t find_verbatim_of_step(const registry_work& w, const model::step& s) {
    return find_verbatim(w, s.target, (s.table != nullptr ? s.table->parts.data : s.part)->property->key);
}

constexpr std::uint32_t find_need(const registry_work& w, const need_view& need) {
    const model::object_kind kind = kind_of(need.kind);
    switch (kind) {
        case model::object_kind::function: return find_function(w, need.named, need.more, false);
        case model::object_kind::verbatim: return find_verbatim(w, need.named, need.more);
        case model::object_kind::enum_type: return w.find_name(kind, need.named);
        default: return w.find_exactly(kind, need.named);
    }
}

/// One reference to each object that a text names, so that whoever drops or renames that one finds its user.
constexpr void resolve_needs(registry_work& w, std::uint32_t object, std::uint32_t item, const model::part& p) {
    for_each_need(*p.property, [&](const need_view& need) {
        const std::uint32_t named = find_need(w, need);
        if (named == model::nothing)
            return w.report(model::problem_code::need_missing, item, need.named.object);
        refer_once(w, object, w.names[named].object, p);
    });
}

/// A text is not written anew when a name in it changes.
constexpr bool needs_keep(const model::history& h, const model::reference_record& r, std::uint32_t step) {
    const model::step& s = *h.names.steps[step].step;
    using enum model::step_kind;
    bool kept = s.kind == rename_table;
    const bool about_column = s.kind == drop_column || s.kind == rename_column || s.kind == change_type;
    for_each_need(*r.part->property, [&](const need_view& need) {
        kept = kept || (about_column && need.kind == "column" && need.more == s.object &&
                        h.names.find(model::object_kind::table, need.named, step) == r.target);
    });
    return kept;
}

/// The columns that it needs: their tables were found before.
constexpr void check_needs(const model::history& h, std::uint32_t step, model::findings& found) {
    for_each_need(*h.names.steps[step].step->table->parts[0].property, [&](const need_view& need) {
        const std::uint32_t table = h.names.find(model::object_kind::table, need.named, step + 1);
        if (need.kind == "column" && table != model::nothing && h.table_at(table, step + 1).find(need.more) == nullptr)
            found.report(model::problem_code::need_missing, step, 0, need.more);
    });
}

}  // namespace typeschema::inline v0::change

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/rare/made_element.hpp"
#include "typeschema/rare/resolve_needs.hpp"
#include "typeschema/sql/function.hpp"

namespace typeschema::inline v0::change {

/// A function that an option names, or `nothing`: it may be PostgreSQL's own.
constexpr std::uint32_t function_of(const registry_work& w, const need_view& o) {
    return find_function(w, o.named, o.more, o.more.empty());
}

constexpr bool names_function(const need_view& o) {
    return o.kind.ends_with("FUNC") || o.kind == "FUNCTION" || o.kind == "SUBTYPE_DIFF";
}

/// Whoever drops a function finds what is made with it.
constexpr void resolve_functions(registry_work& w, std::uint32_t object, std::uint32_t, const model::part& p) {
    for_each_need(*p.property, [&](const need_view& o) {
        const std::uint32_t named = names_function(o) ? function_of(w, o) : model::nothing;
        if (named != model::nothing)
            refer_once(w, object, w.names[named].object, p);
    });
}

/// The function of the chain that an option names in a state; its name and arguments never change.
constexpr std::uint32_t function_behind(const model::registry& names, std::uint32_t state, const need_view& o) {
    for (std::uint32_t i = names.find_name(model::object_kind::function, o.named, state); i != model::nothing;
         i = names.names[i].next) {
        const model::name_record& n = names.names[i];
        if (n.kind == model::object_kind::function && n.from <= state && state < n.to &&
            n.named == names.full(o.named) &&
            (o.more.empty() ||
             sql::reader::same_input_types(names.objects[n.object].function->arguments.view(), o.more.view())))
            return n.object;
    }
    return model::nothing;
}

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0::sql {

/// The name of a function of the chain with its schema, that of any other one as it was written.
constexpr void put_function_of_option(writer& w, const model::history& h, const model::part_record& p,
                                      const change::need_view& o) {
    const std::uint32_t object = change::function_behind(h.names, p.made, o);
    const model::qualified_name named = object == model::nothing ? o.named : h.names.name_of(object, p.made);
    quote_qualified(w, named.schema.view(), named.object.view());
}

}  // namespace typeschema::inline v0::sql

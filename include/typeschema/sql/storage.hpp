// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/history.hpp"

#include <string_view>

namespace typeschema::inline v0::sql {

/// How PostgreSQL keeps large values of a type unless somebody says otherwise (pg_type.typstorage); empty where only the
/// catalog knows.
constexpr std::string_view default_storage(const model::type& t) {
    using enum model::type_id;
    if (t.array)
        return "extended";
    switch (t.id) {
        case existing:
        case named: return "";
        case numeric:
        case inet:
        case cidr: return "main";
        case text:
        case varchar:
        case char_:
        case bytea:
        case json:
        case jsonb:
        case xml:
        case tsvector:
        case bit:
        case varbit:
        case path:
        case polygon:
        case int4range:
        case int8range:
        case numrange:
        case tsrange:
        case tstzrange:
        case daterange:
        case int4multirange:
        case int8multirange:
        case nummultirange:
        case tsmultirange:
        case tstzmultirange:
        case datemultirange: return "extended";
        default: return "plain";
    }
}

/// The same for a column of a type that the chain or an extension makes.
constexpr std::string_view default_storage(const model::history& h, std::uint32_t state,
                                           const model::column_record& c) {
    if (c.type.array || c.type.named == nullptr)
        return default_storage(c.type);
    if (c.type.id == model::type_id::existing) {
        const std::string_view name = c.type.named->object.view();
        return name == "vector" || name == "halfvec" || name == "sparsevec"    ? "external"
               : name == "geometry" || name == "geography" || name == "raster" ? "main"
                                                                               : "extended";
    }
    if (c.type_object == model::nothing)
        return "extended";
    switch (h.names.objects[c.type_object].kind) {
        case model::object_kind::enum_type: return "plain";
        case model::object_kind::domain:
            return default_storage(h, state, *h.table_at(c.type_object, state).after(nullptr));
        default: return "extended";
    }
}

/// Does a type sort by a collation? Those that the model does not know may.
constexpr bool is_collatable(const model::type& t) {
    using enum model::type_id;
    return t.id == text || t.id == varchar || t.id == char_ || t.id == name || t.named != nullptr;
}

}  // namespace typeschema::inline v0::sql

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/type.hpp"
#include "typeschema/sql/to_string.hpp"
#include "typeschema/sql/type.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace typeschema::inline v0::codegen {

/// The C++ type that holds a column's values, and how it gets there.
struct cpp_type {
    std::string spelling;
    bool cheap = false;            // handed over by value
    std::string_view header = {};  // of the standard library or Boost; empty when none is needed
    std::string read_cast = {};    // "::text" where the type has no C++ twin and travels as text
    std::string send_cast = {};    // "::numeric"
};

namespace detail {

/// The types that pq/ reads and sends as they are; none for all others.
inline std::optional<cpp_type> twin_of(model::type_id id) {
    switch (id) {
        case model::type_id::uuid: return cpp_type{.spelling = "boost::uuids::uuid", .header = "boost/uuid/uuid.hpp"};
        case model::type_id::text:
        case model::type_id::varchar: return cpp_type{.spelling = "std::string", .header = "string"};
        case model::type_id::char_:
            return cpp_type{.spelling = "std::string", .header = "string", .send_cast = "::bpchar"};
        case model::type_id::name:
            return cpp_type{.spelling = "std::string", .header = "string", .send_cast = "::name"};
        case model::type_id::smallint: return cpp_type{.spelling = "std::int16_t", .cheap = true, .header = "cstdint"};
        case model::type_id::integer: return cpp_type{.spelling = "std::int32_t", .cheap = true, .header = "cstdint"};
        case model::type_id::bigint: return cpp_type{.spelling = "std::int64_t", .cheap = true, .header = "cstdint"};
        case model::type_id::boolean: return cpp_type{.spelling = "bool", .cheap = true};
        case model::type_id::real: return cpp_type{.spelling = "float", .cheap = true};
        case model::type_id::double_precision: return cpp_type{.spelling = "double", .cheap = true};
        case model::type_id::date:
            return cpp_type{.spelling = "std::chrono::year_month_day", .cheap = true, .header = "chrono"};
        case model::type_id::timestamp:
            return cpp_type{
                .spelling = "std::chrono::local_time<std::chrono::microseconds>", .cheap = true, .header = "chrono"};
        case model::type_id::timestamptz:
            return cpp_type{
                .spelling = "std::chrono::sys_time<std::chrono::microseconds>", .cheap = true, .header = "chrono"};
        case model::type_id::time: return cpp_type{.spelling = "typeschema::pq::time_of_day", .cheap = true};
        case model::type_id::interval: return cpp_type{.spelling = "typeschema::pq::interval", .cheap = true};
        case model::type_id::json: return cpp_type{.spelling = "typeschema::pq::json"};
        case model::type_id::jsonb: return cpp_type{.spelling = "typeschema::pq::jsonb"};
        case model::type_id::bytea: return cpp_type{.spelling = "std::vector<std::byte>", .header = "cstddef"};
        default: return std::nullopt;
    }
}

/// The type without length, digits and brackets.
inline std::string base_of(model::type type) {
    type.array = type.scaled = false;
    type.scale = 0;
    type.length = 0;
    return sql::to_string([&](sql::writer& w) { sql::put_type(w, type); });
}

}  // namespace detail

/// The C++ type for a column's type, as pq/ reads and sends it; a std::string with what the server writes where there is no
/// counterpart. numeric has none: no built-in type of C++ holds all its digits. `spelt`: the type's name in the database,
/// where that is another one than when the column was declared.
inline cpp_type cpp_type_for(const model::type& type, const std::string& spelt = {}) {
    std::optional<cpp_type> found = detail::twin_of(type.id);
    if (!found)
        found = cpp_type{.spelling = "std::string",
                         .header = "string",
                         .read_cast = "::text",
                         .send_cast = "::" + (spelt.empty() ? detail::base_of(type) : spelt)};
    if (!type.array)
        return *found;
    const auto of_arrays = [](const std::string& cast) { return cast.empty() ? cast : cast + "[]"; };
    return {.spelling = "std::vector<" + found->spelling + ">",
            .header = found->header,
            .read_cast = of_arrays(found->read_cast),
            .send_cast = of_arrays(found->send_cast)};
}

}  // namespace typeschema::inline v0::codegen

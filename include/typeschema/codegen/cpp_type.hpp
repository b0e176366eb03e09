// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/type.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace typeschema::inline v0::codegen {

/// The C++ type that holds a column's values, and how it gets there.
struct cpp_type {
    std::string spelling;
    bool cheap = false;               // handed over by value
    std::string_view header = {};     // of the standard library or Boost; empty when none is needed
    std::string_view read_cast = {};  // "::text" where the type has no C++ twin and travels as text
    std::string_view send_cast = {};  // "::numeric"
};

namespace detail {

inline std::optional<cpp_type> element_type(model::type_id id) {
    switch (id) {
        case model::type_id::none:
        case model::type_id::named: break;
        case model::type_id::uuid: return cpp_type{.spelling = "boost::uuids::uuid", .header = "boost/uuid/uuid.hpp"};
        case model::type_id::text:
        case model::type_id::varchar: return cpp_type{.spelling = "std::string", .header = "string"};
        case model::type_id::smallint: return cpp_type{.spelling = "std::int16_t", .cheap = true, .header = "cstdint"};
        case model::type_id::integer: return cpp_type{.spelling = "std::int32_t", .cheap = true, .header = "cstdint"};
        case model::type_id::bigint: return cpp_type{.spelling = "std::int64_t", .cheap = true, .header = "cstdint"};
        case model::type_id::boolean: return cpp_type{.spelling = "bool", .cheap = true};
        case model::type_id::real: return cpp_type{.spelling = "float", .cheap = true};
        case model::type_id::double_precision: return cpp_type{.spelling = "double", .cheap = true};
        case model::type_id::date:
            return cpp_type{.spelling = "std::chrono::year_month_day", .cheap = true, .header = "chrono"};
        case model::type_id::timestamptz:
            return cpp_type{
                .spelling = "std::chrono::sys_time<std::chrono::microseconds>", .cheap = true, .header = "chrono"};
        case model::type_id::jsonb: return cpp_type{.spelling = "typeschema::pq::jsonb"};
        case model::type_id::bytea: return cpp_type{.spelling = "std::vector<std::byte>", .header = "cstddef"};
        case model::type_id::numeric:
            return cpp_type{
                .spelling = "std::string", .header = "string", .read_cast = "::text", .send_cast = "::numeric"};
    }
    return std::nullopt;
}

}  // namespace detail

/// The C++ type for a column's type, as pq/ reads and sends it; none for a type that has no counterpart yet.
/// numeric is a std::string with the digits that the server writes: no built-in type of C++ holds them all.
inline std::optional<cpp_type> cpp_type_for(const model::type& type) {
    std::optional<cpp_type> found = detail::element_type(type.id);
    if (!found || !type.array)
        return found;
    const bool numeric = type.id == model::type_id::numeric;
    return cpp_type{.spelling = "std::vector<" + found->spelling + ">",
                    .header = found->header,
                    .read_cast = numeric ? "::text[]" : "",
                    .send_cast = numeric ? "::numeric[]" : ""};
}

}  // namespace typeschema::inline v0::codegen

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/value.hpp"
#include "typeschema/pq/value/big_endian.hpp"

#include <string>
#include <string_view>

namespace typeschema::inline v0::pq {

/// boolean
template <>
struct value<bool> {
    static constexpr type_oid oid = 16;
    static constexpr bool reads(type_oid type) { return type == oid; }
    static std::string cpp_name() { return "bool"; }

    static void encode(bool x, std::string& bytes) { bytes += x ? '\1' : '\0'; }

    static bool decode(std::string_view bytes) {
        detail::demand_size(bytes, 1);
        return bytes.front() != '\0';
    }
};

}  // namespace typeschema::inline v0::pq

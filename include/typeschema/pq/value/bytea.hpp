// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/value.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace typeschema::inline v0::pq {

/// bytea
template <>
struct value<std::vector<std::byte>> {
    static constexpr type_oid oid = 17;
    static constexpr bool reads(type_oid type) { return type == oid; }
    static std::string cpp_name() { return "std::vector<std::byte>"; }

    static void encode(const std::vector<std::byte>& x, std::string& bytes) {
        bytes.append(reinterpret_cast<const char*>(x.data()), x.size());
    }

    static std::vector<std::byte> decode(std::string_view bytes) {
        const auto* first = reinterpret_cast<const std::byte*>(bytes.data());
        return {first, first + bytes.size()};
    }
};

}  // namespace typeschema::inline v0::pq

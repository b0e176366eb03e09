// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/value.hpp"
#include "typeschema/pq/value/big_endian.hpp"

#include <boost/uuid/uuid.hpp>

#include <algorithm>
#include <string>
#include <string_view>

namespace typeschema::inline v0::pq {

/// uuid: sixteen bytes in the order in which they are written.
template <>
struct value<boost::uuids::uuid> {
    static constexpr type_oid oid = 2950;
    static constexpr bool reads(type_oid type) { return type == oid; }
    static std::string cpp_name() { return "boost::uuids::uuid"; }

    static void encode(const boost::uuids::uuid& x, std::string& bytes) { bytes.append(x.begin(), x.end()); }

    static boost::uuids::uuid decode(std::string_view bytes) {
        boost::uuids::uuid x{};
        detail::demand_size(bytes, x.size());
        std::ranges::copy(bytes, x.begin());
        return x;
    }
};

}  // namespace typeschema::inline v0::pq

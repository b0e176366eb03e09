// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/value/timestamptz.hpp"

namespace typeschema::inline v0::pq {

/// timestamp without time zone: what a clock on some wall shows, in microseconds since 2000-01-01 00:00 of its calendar.
/// Limits are those of timestamptz.
template <>
struct value<std::chrono::local_time<std::chrono::microseconds>> {
    using time_point = std::chrono::local_time<std::chrono::microseconds>;
    using same_bytes = value<std::chrono::sys_time<std::chrono::microseconds>>;

    static constexpr type_oid oid = 1114;
    static constexpr bool reads(type_oid type) { return type == oid; }
    static std::string cpp_name() { return "std::chrono::local_time<std::chrono::microseconds>"; }

    static void encode(time_point x, std::string& bytes) {
        same_bytes::encode(same_bytes::time_point(x.time_since_epoch()), bytes);
    }
    static time_point decode(std::string_view bytes) {
        return time_point(same_bytes::decode(bytes).time_since_epoch());
    }
};

}  // namespace typeschema::inline v0::pq

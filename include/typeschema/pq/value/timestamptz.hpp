// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/value.hpp"
#include "typeschema/pq/value/big_endian.hpp"

#include <chrono>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace typeschema::inline v0::pq {

/// timestamp with time zone: microseconds since 2000-01-01 00:00 UTC, the two ends of the range being the infinities
/// (PostgreSQL manual, "Date/Time Types"). Infinity and years past 294246 do not fit and are an error.
template <>
struct value<std::chrono::sys_time<std::chrono::microseconds>> {
    using time_point = std::chrono::sys_time<std::chrono::microseconds>;

    static constexpr type_oid oid = 1184;
    static constexpr bool reads(type_oid type) { return type == oid; }
    static std::string cpp_name() { return "std::chrono::sys_time<std::chrono::microseconds>"; }

    static void encode(time_point x, std::string& bytes) {
        const std::int64_t unix_time = x.time_since_epoch().count();
        if (unix_time < std::numeric_limits<std::int64_t>::min() + 1 + epoch)
            throw conversion_error("the time lies before what timestamptz can hold");
        detail::append_big_endian(unix_time - epoch, bytes);
    }

    static time_point decode(std::string_view bytes) {
        const auto since_2000 = detail::read_big_endian<std::int64_t>(bytes);
        if (since_2000 == std::numeric_limits<std::int64_t>::max())
            throw conversion_error("infinity is no point in time");
        if (since_2000 == std::numeric_limits<std::int64_t>::min())
            throw conversion_error("-infinity is no point in time");
        if (since_2000 > std::numeric_limits<std::int64_t>::max() - epoch)
            throw conversion_error("the time lies past the year 294246, where microseconds since 1970 end");
        return time_point(std::chrono::microseconds(since_2000 + epoch));
    }

private:
    static constexpr std::int64_t epoch =
        std::chrono::microseconds(std::chrono::sys_days(std::chrono::January / 1 / 2000).time_since_epoch()).count();
};

}  // namespace typeschema::inline v0::pq

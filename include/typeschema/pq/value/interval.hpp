// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/value.hpp"
#include "typeschema/pq/value/big_endian.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace typeschema::inline v0::pq {

/// time without time zone: from 00:00 up to and including 24:00.
struct time_of_day {
    std::chrono::microseconds since_midnight{};
    bool operator==(const time_of_day&) const = default;
};

/// interval: its three parts stay apart, since months and days have no length of their own (manual, 8.5.4). An interval
/// without end, which PostgreSQL 17 has, is one with the largest or smallest number in each part.
struct interval {
    std::int32_t months = 0;
    std::int32_t days = 0;
    std::chrono::microseconds time{};
    bool operator==(const interval&) const = default;
};

template <>
struct value<time_of_day> {
    static constexpr type_oid oid = 1083;
    static constexpr bool reads(type_oid type) { return type == oid; }
    static std::string cpp_name() { return "typeschema::pq::time_of_day"; }

    static void encode(time_of_day x, std::string& bytes) {
        if (x.since_midnight < std::chrono::microseconds(0) || x.since_midnight > std::chrono::hours(24))
            throw conversion_error("a time of day is from 00:00 to 24:00");
        detail::append_big_endian(std::int64_t{x.since_midnight.count()}, bytes);
    }
    static time_of_day decode(std::string_view bytes) {
        return {std::chrono::microseconds(detail::read_big_endian<std::int64_t>(bytes))};
    }
};

template <>
struct value<interval> {
    static constexpr type_oid oid = 1186;
    static constexpr bool reads(type_oid type) { return type == oid; }
    static std::string cpp_name() { return "typeschema::pq::interval"; }

    static void encode(interval x, std::string& bytes) {
        detail::append_big_endian(std::int64_t{x.time.count()}, bytes);
        detail::append_big_endian(x.days, bytes);
        detail::append_big_endian(x.months, bytes);
    }
    static interval decode(std::string_view bytes) {
        if (bytes.size() != 16)
            throw conversion_error("the server sent an interval of another size");
        return {.months = detail::read_big_endian<std::int32_t>(bytes.substr(12)),
                .days = detail::read_big_endian<std::int32_t>(bytes.substr(8, 4)),
                .time = std::chrono::microseconds(detail::read_big_endian<std::int64_t>(bytes.substr(0, 8)))};
    }
};

}  // namespace typeschema::inline v0::pq

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

/// date: days since 2000-01-01, the two ends of the range being the infinities. Infinity and years outside of
/// std::chrono::year (-32767 to 32767) are an error.
template <>
struct value<std::chrono::year_month_day> {
    static constexpr type_oid oid = 1082;
    static constexpr bool reads(type_oid type) { return type == oid; }
    static std::string cpp_name() { return "std::chrono::year_month_day"; }

    static void encode(std::chrono::year_month_day x, std::string& bytes) {
        if (!x.ok())
            throw conversion_error("the calendar has no such day");
        detail::append_big_endian(static_cast<std::int32_t>((std::chrono::sys_days(x) - epoch).count()), bytes);
    }

    static std::chrono::year_month_day decode(std::string_view bytes) {
        const auto days = detail::read_big_endian<std::int32_t>(bytes);
        if (days == std::numeric_limits<std::int32_t>::max())
            throw conversion_error("infinity is no day");
        if (days == std::numeric_limits<std::int32_t>::min())
            throw conversion_error("-infinity is no day");
        if (days < (first - epoch).count() || days > (last - epoch).count())
            throw conversion_error("the year lies outside of -32767 to 32767");
        return epoch + std::chrono::days(days);
    }

private:
    static constexpr std::chrono::sys_days epoch = std::chrono::January / 1 / 2000;
    static constexpr std::chrono::sys_days first = std::chrono::year::min() / 1 / 1;
    static constexpr std::chrono::sys_days last = std::chrono::year::max() / 12 / 31;
};

}  // namespace typeschema::inline v0::pq

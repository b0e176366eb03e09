// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "subject.hpp"

#include <string_view>
#include <vector>

namespace bench {

/// Every source that is measured, smallest first.
inline std::vector<subject> subjects() {
    return {
        {"10 + 10", use::check, shape::spread, 10, 10},
        {"100 + 100", use::check, shape::spread, 100, 100},
        {"1000 + 1000", use::check, shape::spread, 1000, 1000},
        {"10 + 10, service", use::service, shape::spread, 10, 10},
        {"100 + 100, service", use::service, shape::spread, 100, 100},
        {"10 + 10, apply", use::apply, shape::spread, 10, 10},
        {"100 + 100, apply", use::apply, shape::spread, 100, 100},
        {"a table of 400 columns", use::check, shape::many_columns, 1, 0},
        {"1000 revisions of one table", use::check, shape::spread, 1, 999},
        {"a table with 300 indexes", use::check, shape::many_indexes, 1, 0},
        {"10 + 100", use::check, shape::spread, 10, 100},
        {"10 + 200", use::check, shape::spread, 10, 200},
        {"10 + 400", use::check, shape::spread, 10, 400},
        {"10 + 800", use::check, shape::spread, 10, 800},
        {"10 + 10, type lists", use::type_lists, shape::spread, 10, 10},
        {"100 + 100, type lists", use::type_lists, shape::spread, 100, 100},
        {"1000 + 1000, type lists", use::type_lists, shape::spread, 1000, 1000},
    };
}

enum class quantity { seconds, megabytes, longest_symbol, compiles, growth };

/// What was promised, for each compiler alike. This list is where "n of m" comes from.
struct limit {
    std::string_view subject;
    bench::quantity quantity;
    double at_most;
    std::string_view says;
};
inline constexpr limit limits[] = {
    {"100 + 100", quantity::seconds, 1.5, "at most 1.5 s of CPU"},
    {"100 + 100", quantity::megabytes, 300, "at most 300 MB"},
    {"1000 + 1000", quantity::seconds, 10, "at most 10 s of CPU"},
    {"1000 + 1000", quantity::megabytes, 1500, "at most 1.5 GB"},
    {"100 + 100, service", quantity::longest_symbol, 1024, "longest symbol at most 1 KB"},
    {"a table of 400 columns", quantity::compiles, 1, "compiles"},
    {"1000 revisions of one table", quantity::compiles, 1, "compiles"},
    {"a table with 300 indexes", quantity::compiles, 1, "compiles"},
    // One more revision between 400 and 800 against one between 100 and 200. A cost that grew with the length would
    // give 4; what is above 1 here is for the noise of a shared machine.
    {"10 + 800", quantity::growth, 1.3, "one more revision costs at most 1.3 times what it costs in a short chain"},
};

/// A compiler that takes more is stopped; only the type lists ever are.
inline constexpr int cpu_seconds_at_most = 60;
inline constexpr long gigabytes_at_most = 4;

}  // namespace bench

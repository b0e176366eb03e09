// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/name.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::model {

/// What a step may do to a database that is in use. Each is a code from TS301 on, and what accept_<…> names.
enum class hazard : std::uint8_t {
    loses_data,         // values or rows are gone, and the way back does not bring them
    blocks_writes,      // nobody writes to a table for as long as its rows take
    blocks_everything,  // nobody reads a table either, or all wait behind the step
    rewrites_table,     // every row is written anew under ACCESS EXCLUSIVE
    scans_under_lock,   // every row is read under a lock that keeps others out
    breaks_readers,     // programs that run meanwhile ask for what is not there any more
    keeps_locks,        // a lock is kept while something else takes its time
    may_deadlock,       // two tables in use are locked one after the other
    opens_access,       // somebody can do more than was meant
    weakens_integrity,  // rows are no longer kept from being wrong
};

/// The word of accept_<…> for it.
constexpr std::string_view word_for(hazard h) {
    constexpr const char* words[] = {"loses_data",       "blocks_writes",    "blocks_everything", "rewrites_table",
                                     "scans_under_lock", "breaks_readers",   "keeps_locks",       "may_deadlock",
                                     "opens_access",     "weakens_integrity"};
    return words[static_cast<std::size_t>(h)];
}

/// That a step does so is known: the reason why it may, and what else is acknowledged of the same step.
struct acceptance {
    hazard what = hazard::loses_data;
    name reason;
    const acceptance* next = nullptr;
};

}  // namespace typeschema::inline v0::model

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/moves.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace typeschema::inline v0::apply {

/// The count of a loss that is there and that no query can count.
inline constexpr std::int64_t uncounted = -1;

/// Something that a downgrade would destroy, and how much of it.
struct loss {
    std::string what;
    std::int64_t count = 0;
};

/// Whoever watches a run: told of each step as it happens, and asked before data is destroyed. The default is silent
/// and destroys nothing.
class observer {
public:
    virtual ~observer() = default;

    virtual void applying(const move&) {}
    virtual void applied(const move&, std::chrono::milliseconds) {}
    /// A segment of a revision that has several, from 0.
    virtual void applied_segment(const move&, std::size_t /*segment*/, std::size_t /*of*/, std::chrono::milliseconds) {}
    virtual void retrying(const move&, const std::string& /*why*/, std::chrono::milliseconds /*pause*/) {}
    /// A guard was passed though its table has rows ("3 rows of shop.legacy"), saved in a file, or not where that is empty.
    virtual void passed(const std::string& /*rows*/, const std::string& /*file*/) {}
    virtual void waiting_for(const std::string& /*holder*/) {}
    virtual bool accepts(std::size_t /*revision*/, const std::vector<loss>&) { return false; }
};

}  // namespace typeschema::inline v0::apply

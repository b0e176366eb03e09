// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/conduct.hpp"
#include "typeschema/model/problem.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::model {

/// A released revision: its fingerprint ("1:0123456789abcdef"), another hash that shows soon that nothing was edited, and a
/// short hash of each of its steps, which tells what was.
struct pin {
    name revision;
    std::string_view fingerprint;
    std::uint64_t quick = 0;
    list<std::uint32_t> steps;
};

/// How far a chain was held against its pins. A long one takes several evaluations, each of which goes on where the one
/// before ended.
struct pin_progress {
    std::uint32_t revision = 0;  // the one to go on with
    std::uint32_t step = 0;      // likewise
    std::uint32_t in_place = 0;  // how many revisions stand where their pins say
    std::uint64_t hash = 0;      // of the revision up to that step
    findings found = {};
};

/// The released history of a chain. What is done with it comes along with the pins, so that a chain without any does not
/// compile it.
struct pin_list {
    list<pin> items;
    std::uint32_t (*count_parts)(const history&) = nullptr;
    pin_progress (*begin)(const history&) = nullptr;
    pin_progress (*go_on)(const history&, const pin_progress&) = nullptr;
    void (*explain)(const problem::context&) = nullptr;
};

inline constexpr pin_list no_pins{};

}  // namespace typeschema::inline v0::model

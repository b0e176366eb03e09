// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/check/safety/judged_step.hpp"

namespace typeschema::inline v0::check_detail {

/// CREATE INDEX on a table in use; on its partitions nothing of it can run concurrently.
constexpr void judge_added_index(judged_step& j) {
    if (change::is_concurrent(j.step()) || j.step().part->index->only)
        return;
    j.report(is_partitioned(j.before()) ? safety_rule::partitioned_index : safety_rule::plain_index,
             j.step().part->given);
}

constexpr void judge_dropped_index(judged_step& j) {
    if (!change::is_concurrent(j.step()) && !is_partitioned(j.before()))
        j.report(safety_rule::plain_drop_index, j.step().object);
}

}  // namespace typeschema::inline v0::check_detail

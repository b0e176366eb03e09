// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/rare/inherit.hpp"
#include "typeschema/rare/put_partition.hpp"
#include "typeschema/rare/words_partition.hpp"

namespace typeschema::inline v0::change {

/// What a table does that has something rare, whatever it is.
inline constexpr model::conduct table_rules{
    .follow = follow_parents,
    .tie = tie_of,
    .is_counted = goes_with_parent,
    .create = sql::put_create_linked_table,
    .check = check_detail::check_partitions,
    .explain = problem::explain_partition,
};

}  // namespace typeschema::inline v0::change

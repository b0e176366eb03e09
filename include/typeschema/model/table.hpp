// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/column.hpp"
#include "typeschema/model/part.hpp"

namespace typeschema::inline v0::model {

/// A table as declared: columns in order, then constraints, indexes and triggers in order.
struct table {
    qualified_name named;
    list<column> columns;
    list<part> parts;
    bool misplaced = false;  // it holds a step, or an option of something else
};

}  // namespace typeschema::inline v0::model

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/column.hpp"
#include "typeschema/model/object_kind.hpp"
#include "typeschema/model/part.hpp"

namespace typeschema::inline v0::model {

/// A table as declared, or whatever else has members: columns, labels or attributes in order, then parts in order.
struct table {
    qualified_name named;
    object_kind kind = object_kind::table;
    bool named_types = false;  // a column has a type that the chain makes, or a default of a sequence
    bool linked = false;       // it is a partition of another table
    list<column> columns;
    list<part> parts;
    bool misplaced = false;  // it holds a step, or an option of something else
};

}  // namespace typeschema::inline v0::model

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/default_value.hpp"

namespace typeschema::inline v0::model {

/// A column as a table declares it. NOT NULL unless `nullable`; no default is null.
struct column {
    name named;
    model::type type;
    const model::default_value* default_value = nullptr;
    bool nullable = false;
    bool misplaced = false;  // it holds something that is no attribute, or one twice
};

}  // namespace typeschema::inline v0::model

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/name.hpp"
#include "typeschema/model/type.hpp"

namespace typeschema::inline v0::model {

/// A column as a table declares it. NOT NULL unless `nullable`; an empty default means none.
struct column {
    name named;
    model::type type;
    name default_value;
    bool nullable = false;
};

}  // namespace typeschema::inline v0::model

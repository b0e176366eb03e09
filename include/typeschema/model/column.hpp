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
};

}  // namespace typeschema::inline v0::model

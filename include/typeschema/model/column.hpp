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
    bool misplaced = false;     // it holds something that is no attribute, or one twice
    bool placed_after = false;  // a label that is added: `place` is the one before it, not the one behind it
    name place;
};

}  // namespace typeschema::inline v0::model

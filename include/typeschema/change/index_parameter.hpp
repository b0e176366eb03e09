// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/set_property.hpp"

namespace typeschema::inline v0 {

/// `set_index_parameter<"jobs", "seq", "fillfactor", "70">` makes `ALTER INDEX ix_jobs__seq SET (fillfactor = '70')`. The inverse
/// sets what stood there before, or resets it. What is built already stays as it is until REINDEX.
template <schema::identifier Table, schema::identifier Index, meta::fixed_string Parameter, meta::fixed_string Value>
struct set_index_parameter {
    static constexpr void put(schema::builder& b) {
        change::put_property(b, Table.put(b), model::property_kind::storage_parameter,
                             {model::subject_kind::index, Index.put_name(b), Index.exact},
                             schema::put_text(b, Parameter.text), schema::put_text(b, Value.text));
    }
};

/// `reset_index_parameter<"jobs", "seq", "fillfactor">` makes `ALTER INDEX ix_jobs__seq RESET (fillfactor)`.
template <schema::identifier Table, schema::identifier Index, meta::fixed_string Parameter>
struct reset_index_parameter {
    static constexpr void put(schema::builder& b) {
        change::put_property(b, Table.put(b), model::property_kind::storage_parameter,
                             {model::subject_kind::index, Index.put_name(b), Index.exact},
                             schema::put_text(b, Parameter.text), {});
    }
};

}  // namespace typeschema::inline v0

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/type.hpp"
#include "typeschema/sql/quote.hpp"

namespace typeschema::inline v0::sql {

/// `varchar(64)`, `numeric(12,2)`, `text[]`: a type as DDL spells it.
constexpr void put_type(writer& w, const model::type& t) {
    if (t.named != nullptr)
        quote_qualified(w, t.named->schema.view(), t.named->object.view());
    w.put(model::base_name(t.id));
    if (t.length != 0) {
        w.put('(');
        w.put_number(t.length);
        if (t.scaled && t.scale != 0) {
            w.put(',');
            w.put_number(t.scale);
        }
        w.put(')');
    }
    if (t.array)
        w.put("[]");
}

}  // namespace typeschema::inline v0::sql

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/type.hpp"
#include "typeschema/sql/quote.hpp"

namespace typeschema::inline v0::sql {

/// `varchar(64)`, `numeric(12,2)`, `interval day to second(3)`, `text[]`: a type as DDL spells it.
constexpr void put_type(writer& w, const model::type& t) {
    if (t.id == model::type_id::existing)
        w.put(t.named->object.view());
    else if (t.named != nullptr)
        quote_qualified(w, t.named->schema.view(), t.named->object.view());
    w.put(model::base_name(t.id));
    if (t.id == model::type_id::interval && t.scale != 0) {
        w.put(' ');
        w.put(model::interval_fields[t.scale - 1]);
    }
    if (t.length != 0 || t.scaled) {
        w.put('(');
        w.put_number(t.length);
        if (t.id == model::type_id::numeric && t.scale != 0) {
            w.put(',');
            w.put_number(t.scale);
        }
        w.put(')');
    }
    if (t.id == model::type_id::existing && !t.existing().modifiers.empty()) {
        w.put('(');
        w.put(t.existing().modifiers.view());
        w.put(')');
    }
    if (t.array)
        w.put("[]");
}

}  // namespace typeschema::inline v0::sql

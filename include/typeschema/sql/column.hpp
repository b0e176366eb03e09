// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/records.hpp"
#include "typeschema/sql/quote.hpp"
#include "typeschema/sql/type.hpp"

namespace typeschema::inline v0::sql {

/// `status varchar(32) DEFAULT 'received' NOT NULL`
constexpr void put_column(writer& w, const model::column_record& c) {
    quote_identifier(w, c.named.view());
    w.put(' ');
    put_type(w, c.type);
    if (c.default_value != nullptr) {
        w.put(" DEFAULT ");
        w.put(c.default_value->text.view());
    }
    if (!c.nullable)
        w.put(" NOT NULL");
}

constexpr void put_table_name(writer& w, const model::qualified_name& table) {
    quote_qualified(w, table.schema.view(), table.object.view());
}

}  // namespace typeschema::inline v0::sql

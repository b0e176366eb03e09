// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/rare/data_step.hpp"

namespace typeschema::inline v0 {

/// `update_rows<"plans", set<"price", "price * 100">, where<"currency = 'EUR'">, inverse<"update plans set …">>`
/// makes `UPDATE plans SET price = price * 100 WHERE currency = 'EUR'`. Says how it is undone: inverse<…>, inverse<""> where
/// there is nothing to undo, or irreversible<"reason">.
template <schema::identifier Table, class... Options>
struct update_rows {
    static constexpr void put(schema::builder& b) {
        change::put_data<model::data_kind::update_rows, model::said::set | model::said::where, Options...>(
            b, Table.put(b));
    }
};

/// `delete_rows<"plans", where<"name = 'trial'">, irreversible<"trials are over">>`
/// makes `DELETE FROM plans WHERE name = 'trial'`. Says how it is undone.
template <schema::identifier Table, class... Options>
struct delete_rows {
    static constexpr void put(schema::builder& b) {
        change::put_data<model::data_kind::delete_rows, model::said::where, Options...>(b, Table.put(b));
    }
};

/// `truncate_table<"drafts", irreversible<"drafts are not kept">>` makes `TRUNCATE drafts`. Says how it is undone.
template <schema::identifier Table, class... Options>
struct truncate_table {
    static constexpr void put(schema::builder& b) {
        change::put_data<model::data_kind::truncate, 0, Options...>(b, Table.put(b));
    }
};

/// `do_block<"begin perform pg_notify('a', 'b'); end", inverse<"">>` makes a DO statement of the body. Says how it is undone.
template <meta::fixed_string Body, class... Options>
struct do_block {
    static constexpr void put(schema::builder& b) {
        change::put_data<model::data_kind::block, 0, Options...>(b, {});
        change::put_data_query(b, schema::put_text(b, Body.text));
    }
};

}  // namespace typeschema::inline v0

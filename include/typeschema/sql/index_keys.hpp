// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/part.hpp"

namespace typeschema::inline v0::sql {

/// ` USING gist`
constexpr void put_method(writer& w, const model::index& i) {
    if (i.method.empty())
        return;
    w.put(" USING ");
    put_word(w, i.method.view());
}

/// ` COLLATE "C" gist_trgm_ops (siglen = 32)`
constexpr void put_key_details(writer& w, const model::details& d) {
    if (!d.collation.empty()) {
        w.put(" COLLATE ");
        put_dotted_name(w, d.collation.view());
    }
    if (d.operator_class.empty())
        return;
    w.put(' ');
    put_dotted_name(w, d.operator_class.view());
    for (std::uint32_t i = 0; i < d.parameters.size; ++i) {
        w.put(i == 0 ? " (" : ", ");
        w.put(d.parameters[i].view());
    }
    if (!d.parameters.empty())
        w.put(')');
}

/// ` (email DESC, room WITH =)`; moves `numbers` behind those of the keys.
constexpr void put_index_keys(writer& w, const model::table_state& t, const model::index& i,
                              const std::uint16_t*& numbers) {
    w.put(" (");
    for (const model::index_key& k : i.keys) {
        if (&k != i.keys.data)
            w.put(", ");
        if (is_expression(k)) {
            w.put('(');
            put_expression(w, t, k.more->text, numbers);
            w.put(')');
            numbers += k.more->text.uses.size;
        } else {
            put_current_name(w, t, *numbers++, k.column);
        }
        if (k.more != nullptr)
            put_key_details(w, *k.more);
        if (k.descending)
            w.put(" DESC");
        if (k.nulls_first)
            w.put(" NULLS FIRST");
        if (k.nulls_last)
            w.put(" NULLS LAST");
        if (k.more != nullptr && !k.more->with.empty()) {
            w.put(" WITH ");
            w.put(k.more->with.view());
        }
    }
    w.put(')');
}

/// ` INCLUDE (title)`; moves `numbers` behind those of the columns.
constexpr void put_included(writer& w, const model::table_state& t, const model::list<model::name>& included,
                            const std::uint16_t*& numbers) {
    if (included.empty())
        return;
    w.put(" INCLUDE ");
    put_columns(w, t, included, numbers);
    numbers += included.size;
}

}  // namespace typeschema::inline v0::sql

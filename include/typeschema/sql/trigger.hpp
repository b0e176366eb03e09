// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/constraint.hpp"

namespace typeschema::inline v0::sql {

/// ` REFERENCING OLD TABLE AS gone`
constexpr void put_transition_tables(writer& w, const model::details& d) {
    if (!d.old_rows.empty() || !d.new_rows.empty())
        w.put(" REFERENCING");
    if (!d.old_rows.empty()) {
        w.put(" OLD TABLE AS ");
        quote_identifier(w, d.old_rows.view());
    }
    if (!d.new_rows.empty()) {
        w.put(" NEW TABLE AS ");
        quote_identifier(w, d.new_rows.view());
    }
}

/// `CREATE TRIGGER trg_chunks_guard before update ON chunks FOR EACH ROW EXECUTE FUNCTION guard()`
constexpr void put_create_trigger(writer& w, const model::history& h, const model::table_state& t,
                                  const model::part_record& p) {
    const model::trigger& g = *p.part->trigger;
    const std::uint16_t* const numbers = t.records.uses + p.first_use;
    w.put((g.marks & model::mark::constraint_trigger) != 0 ? "CREATE CONSTRAINT TRIGGER " : "CREATE TRIGGER ");
    put_part_name(w, h, p);
    w.put(' ');
    put_expression(w, t, g.events, numbers);
    w.put(" ON ");
    put_table_name(w, t.named);
    if (g.more != nullptr && !g.more->from.object.empty()) {
        const std::uint32_t from = h.names.find(model::object_kind::table, g.more->from, p.made);
        w.put(" FROM ");
        put_table_name(w, from == model::nothing ? h.names.full(g.more->from) : h.names.name_of(from, t.state));
    }
    put_deferral(w, g.marks);
    if (g.more != nullptr)
        put_transition_tables(w, *g.more);
    w.put(g.for_each_row ? " FOR EACH ROW" : " FOR EACH STATEMENT");
    if (!g.condition.empty()) {
        w.put(" WHEN (");
        put_expression(w, t, g.condition, numbers + g.events.uses.size);
        w.put(')');
    }
    w.put(" EXECUTE FUNCTION ");
    const std::uint32_t function = h.names.find(model::object_kind::function, g.function, p.made);
    put_table_name(w, function == model::nothing ? h.names.full(g.function) : h.names.name_of(function, t.state));
    w.put('(');
    for (std::uint32_t i = 0; g.more != nullptr && i < g.more->arguments.size; ++i) {
        w.put(i == 0 ? "" : ", ");
        quote_literal(w, g.more->arguments[i].view());
    }
    w.put(')');
}

constexpr void put_drop_trigger(writer& w, const model::history& h, const model::table_state& t,
                                const model::part_record& p) {
    w.put("DROP TRIGGER ");
    put_part_name(w, h, p);
    w.put(" ON ");
    put_table_name(w, t.named);
}

}  // namespace typeschema::inline v0::sql

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/part.hpp"

namespace typeschema::inline v0::sql {

/// `CREATE TRIGGER trg_chunks_guard before update ON chunks FOR EACH ROW EXECUTE FUNCTION guard()`
constexpr void put_create_trigger(writer& w, const model::history& h, const model::table_state& t,
                                  const model::part_record& p) {
    const model::trigger& g = *p.part->trigger;
    const std::uint16_t* const numbers = t.records.uses + p.first_use;
    w.put("CREATE TRIGGER ");
    put_part_name(w, h, p);
    w.put(' ');
    put_expression(w, t, g.events, numbers);
    w.put(" ON ");
    put_table_name(w, t.named);
    w.put(g.for_each_row ? " FOR EACH ROW" : " FOR EACH STATEMENT");
    if (!g.condition.empty()) {
        w.put(" WHEN (");
        put_expression(w, t, g.condition, numbers + g.events.uses.size);
        w.put(')');
    }
    w.put(" EXECUTE FUNCTION ");
    const std::uint32_t function = h.names.find(model::object_kind::function, g.function, p.made);
    put_table_name(w, function == model::nothing ? h.names.full(g.function) : h.names.name_of(function, t.state));
    w.put("()");
}

constexpr void put_drop_trigger(writer& w, const model::history& h, const model::table_state& t,
                                const model::part_record& p) {
    w.put("DROP TRIGGER ");
    put_part_name(w, h, p);
    w.put(" ON ");
    put_table_name(w, t.named);
}

}  // namespace typeschema::inline v0::sql

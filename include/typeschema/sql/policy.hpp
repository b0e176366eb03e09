// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/policy.hpp"
#include "typeschema/sql/part.hpp"

namespace typeschema::inline v0::sql {

/// `CREATE POLICY tenant_reads ON jobs FOR SELECT TO authenticated USING (tenant_id = app.tenant())`
constexpr void put_create_policy(writer& w, const model::history& h, const model::table_state& t,
                                 const model::part_record& p) {
    const model::policy& y = *p.part->policy;
    const std::uint16_t* const numbers = t.records.uses + p.first_use;
    w.put("CREATE POLICY ");
    put_part_name(w, h, p);
    w.put(" ON ");
    put_table_name(w, t.named);
    if (y.restrictive)
        w.put(" AS RESTRICTIVE");
    if (y.command != model::command::all) {
        constexpr std::string_view commands[] = {" FOR ALL", " FOR SELECT", " FOR INSERT", " FOR UPDATE",
                                                 " FOR DELETE"};
        w.put(commands[static_cast<std::uint8_t>(y.command)]);
    }
    for (std::uint32_t i = 0; i < y.roles.size; ++i) {
        w.put(i == 0 ? " TO " : ", ");
        quote_identifier(w, y.roles[i].view());
    }
    if (!y.visible.empty()) {
        w.put(" USING (");
        put_expression(w, t, y.visible, numbers);
        w.put(')');
    }
    if (!y.allowed.empty()) {
        w.put(" WITH CHECK (");
        put_expression(w, t, y.allowed, numbers + y.visible.uses.size);
        w.put(')');
    }
}

/// `DROP POLICY tenant_reads ON jobs`
constexpr void put_drop_policy(writer& w, const model::history& h, const model::table_state& t,
                               const model::part_record& p) {
    w.put("DROP POLICY ");
    put_part_name(w, h, p);
    w.put(" ON ");
    put_table_name(w, t.named);
}

}  // namespace typeschema::inline v0::sql

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/policy.hpp"
#include "typeschema/sql/part.hpp"

namespace typeschema::inline v0::sql {

/// ` TO worker USING (…) WITH CHECK (…)`: what ALTER POLICY can say anew.
constexpr void put_policy_body(writer& w, const model::table_state& t, const model::part_record& p) {
    const model::policy& y = *p.part->policy;
    const std::uint16_t* const numbers = t.records.uses + p.first_use;
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

/// `CREATE POLICY tenant_reads ON jobs FOR SELECT TO authenticated USING (tenant_id = app.tenant())`
constexpr void put_create_policy(writer& w, const model::history& h, const model::table_state& t,
                                 const model::part_record& p) {
    const model::policy& y = *p.part->policy;
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
    put_policy_body(w, t, p);
}

/// `ALTER POLICY tenant_reads ON jobs TO public USING (…)`
constexpr void put_alter_policy(writer& w, const model::history& h, const model::table_state& t,
                                const model::part_record& p) {
    w.put("ALTER POLICY ");
    put_part_name(w, h, p);
    w.put(" ON ");
    put_table_name(w, t.named);
    w.put(p.part->policy->roles.empty() ? " TO public" : "");
    put_policy_body(w, t, p);
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

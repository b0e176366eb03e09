// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/constraint.hpp"

namespace typeschema::inline v0::sql {

/// `ALTER TABLE chunks `
constexpr void put_alter(writer& w, const model::table_state& t) {
    w.put("ALTER ");
    w.put(model::keyword_for(t.kind));
    w.put(' ');
    put_table_name(w, t.named);
    w.put(' ');
}

/// `ALTER INDEX app.ix_a RENAME TO ix_b`, `ALTER TABLE chunks RENAME CONSTRAINT ck_a TO ck_b`
constexpr void put_rename_part(writer& w, const model::history& h, const model::table_state& t,
                               const model::part_record& was, const model::part_record& now) {
    switch (was.part->kind) {
        case model::part_kind::index:
            w.put("ALTER INDEX ");
            put_index_name(w, h, t, was);
            w.put(" RENAME");
            break;
        case model::part_kind::trigger:
        case model::part_kind::policy:
            w.put(was.part->kind == model::part_kind::trigger ? "ALTER TRIGGER " : "ALTER POLICY ");
            put_part_name(w, h, was);
            w.put(" ON ");
            put_table_name(w, t.named);
            w.put(" RENAME");
            break;
        default:
            put_alter(w, t);
            w.put("RENAME CONSTRAINT ");
            put_part_name(w, h, was);
    }
    w.put(" TO ");
    put_part_name(w, h, now);
}

/// `ALTER TABLE chunks ENABLE ALWAYS TRIGGER trg_a`
constexpr void put_firing(writer& w, const model::history& h, const model::table_state& t,
                          const model::part_record& p) {
    put_alter(w, t);
    switch (p.marks & model::mark::firing) {
        case model::mark::disabled: w.put("DISABLE TRIGGER "); break;
        case model::mark::on_replica: w.put("ENABLE REPLICA TRIGGER "); break;
        case model::mark::always: w.put("ENABLE ALWAYS TRIGGER "); break;
        default: w.put("ENABLE TRIGGER ");
    }
    put_part_name(w, h, p);
}

/// `ALTER TABLE chunks VALIDATE CONSTRAINT ck_a`, `ALTER TABLE chunks ALTER CONSTRAINT fk_a DEFERRABLE`
constexpr void put_alter_part(writer& w, const model::history& h, const model::table_state& t,
                              const model::part_record& was, const model::part_record& now) {
    if (was.name_hash != now.name_hash)
        return put_rename_part(w, h, t, was, now);
    if (now.part->trigger != nullptr)
        return put_firing(w, h, t, now);
    const bool validates = ((was.marks ^ now.marks) & model::mark::not_valid) != 0;
    put_alter(w, t);
    w.put(validates ? "VALIDATE CONSTRAINT " : "ALTER CONSTRAINT ");
    put_part_name(w, h, now);
    if (validates)
        return;
    if ((now.marks & model::mark::deferrable) == 0)
        return w.put(" NOT DEFERRABLE");
    put_deferral(w, now.marks);
    if ((now.marks & model::mark::initially_deferred) == 0)
        w.put(" INITIALLY IMMEDIATE");
}

/// `CONSTRAINT uq_a UNIQUE USING INDEX ix_a DEFERRABLE`
constexpr void put_constraint_of_index(writer& w, const model::history& h, const model::part_record& p,
                                       const model::part_record& index) {
    w.put("CONSTRAINT ");
    put_part_name(w, h, p);
    w.put(p.part->kind == model::part_kind::primary_key ? " PRIMARY KEY USING INDEX " : " UNIQUE USING INDEX ");
    put_part_name(w, h, index);
    put_deferral(w, p.marks);
}

}  // namespace typeschema::inline v0::sql

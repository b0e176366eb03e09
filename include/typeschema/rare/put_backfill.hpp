// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/table_actions.hpp"
#include "typeschema/rare/apply_data.hpp"
#include "typeschema/sql/quote.hpp"

namespace typeschema::inline v0::change::detail {

constexpr void put_sets(sql::writer& w, const model::data& d) {
    bool first = true;
    for (const model::details& text : d.texts) {
        if (text.with.empty())
            continue;
        w.put(first ? " SET " : ", ");
        first = false;
        sql::quote_identifier(w, text.with.view());
        w.put(" = ");
        w.put(text.text.text.view());
    }
}

constexpr void put_update(sql::writer& w, const action& a) {
    w.put("UPDATE ");
    sql::put_table_name(w, a.table->named);
    put_sets(w, *a.step->data);
}

/// The row of the journal that says how far a backfill is: the only one of its revision that was begun.
constexpr void put_progress_row(sql::writer& w, const model::history& h, const action& a) {
    w.put(" WHERE chain = ");
    sql::quote_literal(w, h.chain.view());
    // A schema that is left open is the first one in search_path.
    w.put(h.home.empty() ? " AND target = pg_catalog.current_schema()" : " AND target = ''");
    w.put(" AND revision = ");
    sql::quote_literal(w, a.text->view());
    w.put(" AND state = 'begun'");
}
constexpr void put_journal(sql::writer& w, const model::history& h) {
    sql::quote_qualified(w, h.names.journal.view(), "typeschema_journal");
}

/// The key of the first row from a place on.
constexpr void put_first_key(sql::writer& w, const action& a, std::string_view condition) {
    w.put("SELECT ");
    sql::quote_identifier(w, a.step->data->keys[0].view());
    w.put(" INTO typeschema_from FROM ");
    sql::put_table_name(w, a.table->named);
    if (!condition.empty()) {
        w.put(" WHERE ");
        sql::quote_identifier(w, a.step->data->keys[0].view());
        w.put(condition);
    }
    w.put(" ORDER BY 1 LIMIT 1;\n");
}

constexpr void put_seconds(sql::writer& w, std::uint32_t milliseconds) {
    w.put_number(milliseconds / 1000);
    w.put('.');
    for (std::uint32_t unit = 100; unit != 0; unit /= 10)
        w.put(static_cast<char>('0' + milliseconds / unit % 10));
}

constexpr void put_backfill_body(sql::writer& w, const model::history& h, const action& a) {
    const model::data& d = *a.step->data;
    const auto key = [&] { sql::quote_identifier(w, d.keys[0].view()); };
    const auto variable = [&](std::string_view name) {
        w.put(name);
        sql::put_table_name(w, a.table->named);
        w.put('.');
        key();
        w.put("%TYPE;\n");
    };
    w.put("\nDECLARE\n");
    variable("    typeschema_from ");
    variable("    typeschema_to ");
    w.put("BEGIN\n    SELECT progress INTO typeschema_to FROM ");
    put_journal(w, h);
    put_progress_row(w, h, a);
    w.put(";\n    IF typeschema_to IS NULL THEN\n        ");
    put_first_key(w, a, "");
    w.put("    ELSE\n        ");
    put_first_key(w, a, " > typeschema_to");
    w.put("    END IF;\n    WHILE FOUND LOOP\n        SELECT max_key INTO typeschema_to FROM (SELECT ");
    key();
    w.put(" AS max_key FROM ");
    sql::put_table_name(w, a.table->named);
    w.put(" WHERE ");
    key();
    w.put(" >= typeschema_from ORDER BY 1 LIMIT ");
    w.put_number(d.batch);
    w.put(") AS batch ORDER BY 1 DESC LIMIT 1;\n        ");
    put_update(w, a);
    w.put(" WHERE ");
    key();
    w.put(" >= typeschema_from AND ");
    key();
    w.put(" <= typeschema_to");
    if (model::condition_of(d) != nullptr) {
        w.put(" AND (");
        w.put(model::condition_of(d)->text.view());
        w.put(')');
    }
    w.put(";\n        UPDATE ");
    put_journal(w, h);
    w.put(" SET progress = typeschema_to::text");
    put_progress_row(w, h, a);
    w.put(";\n        COMMIT;\n");
    if (d.pause != 0) {
        w.put("        PERFORM pg_catalog.pg_sleep(");
        put_seconds(w, d.pause);
        w.put(");\n");
    }
    w.put("        ");
    put_first_key(w, a, " > typeschema_to");
    w.put("    END LOOP;\nEND\n");
}

}  // namespace typeschema::inline v0::change::detail

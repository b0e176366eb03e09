// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/history.hpp"
#include "typeschema/sql/quote.hpp"

namespace typeschema::inline v0::sql {

/// `role worker with LOGIN`, `PostgreSQL 15`, `extension vector 0.5.0`, `an empty table jobs`
constexpr void put_requirement(writer& w, const model::step& s) {
    switch (s.guard) {
        case model::guard::none: return;
        case model::guard::role:
            w.put("role ");
            w.put(s.object.view());
            if (s.to.empty())
                return;
            w.put(" with ");
            return w.put(s.to.view());
        case model::guard::server: w.put("PostgreSQL "); return w.put(s.to.view());
        case model::guard::extension:
            w.put("extension ");
            w.put(s.object.view());
            w.put(s.to.empty() ? "" : " ");
            return w.put(s.to.view());
        case model::guard::empty: w.put("an empty table "); return w.put(s.target.object.view());
    }
}

/// The column of pg_roles that holds an attribute as CREATE ROLE spells it; empty for none.
constexpr std::string_view role_column(std::string_view attribute) {
    constexpr std::string_view columns[][2] = {{"LOGIN", "rolcanlogin"},
                                               {"SUPERUSER", "rolsuper"},
                                               {"CREATEDB", "rolcreatedb"},
                                               {"CREATEROLE", "rolcreaterole"},
                                               {"REPLICATION", "rolreplication"},
                                               {"BYPASSRLS", "rolbypassrls"},
                                               {"NOBYPASSRLS", "NOT rolbypassrls"},
                                               {"NOSUPERUSER", "NOT rolsuper"}};
    for (const auto& each : columns)
        if (each[0] == attribute)
            return each[1];
    return {};
}

namespace detail {

/// A version as an array of numbers, which compares as versions do: '0.10.1' is more than '0.9'.
constexpr void put_version(writer& w, std::string_view text, bool literal) {
    w.put("string_to_array(substring(");
    if (literal)
        quote_literal(w, text);
    else
        w.put(text);
    w.put(" from '^[0-9.]*[0-9]'), '.')::int[]");
}

/// What must hold, as an SQL condition; `wrong` is there for a table that is not empty.
constexpr void put_condition(writer& w, const model::history& h, const model::step& s) {
    switch (s.guard) {
        case model::guard::none: return w.put("true");
        case model::guard::role:
            w.put("EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = ");
            quote_literal(w, s.object.view());
            if (!s.to.empty()) {
                w.put(" AND ");
                w.put(role_column(s.to.view()));
            }
            return w.put(')');
        case model::guard::server:
            w.put("current_setting('server_version_num')::int >= ");
            w.put(s.to.view());
            return w.put("0000");
        case model::guard::extension:
            w.put("EXISTS (SELECT FROM pg_catalog.pg_available_extension_versions WHERE name = ");
            quote_literal(w, s.object.view());
            if (!s.to.empty()) {
                w.put(" AND ");
                put_version(w, "version", false);
                w.put(" >= ");
                put_version(w, s.to.view(), true);
            }
            return w.put(')');
        case model::guard::empty: {
            const model::qualified_name full = h.names.full(s.target);
            w.put("NOT EXISTS (SELECT FROM ");
            quote_qualified(w, full.schema.view(), full.object.view());
            return w.put(')');
        }
    }
}

/// `%` in the message of RAISE stands for a value, and a quote for two.
constexpr void put_message(writer& w, const model::step& s) {
    char text[512] = {};
    writer said{text, 0};
    writer length;
    put_requirement(length, s);
    if (length.size < sizeof text)
        put_requirement(said, s);
    w.put("'this revision requires %', ");
    quote_literal(w, {text, said.size});
}

}  // namespace detail

/// A block that raises P0001 unless the guard's condition holds; for a table that is not empty, with its number of rows.
constexpr void put_guard(writer& w, const model::history& h, const model::step& s) {
    w.put("DO $guard$\nBEGIN\n    IF NOT (");
    detail::put_condition(w, h, s);
    w.put(") THEN\n        RAISE EXCEPTION ");
    detail::put_message(w, s);
    if (s.guard == model::guard::empty) {
        const model::qualified_name full = h.names.full(s.target);
        w.put(" || format(', and it has %s rows', (SELECT count(*) FROM ");
        quote_qualified(w, full.schema.view(), full.object.view());
        w.put("))");
    }
    w.put(";\n    END IF;\nEND\n$guard$");
}

}  // namespace typeschema::inline v0::sql

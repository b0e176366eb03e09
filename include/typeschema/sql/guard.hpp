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
        case model::guard::invariant: return;
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

/// What is installed decides; where nothing is, what the server could install.
constexpr void put_extension_condition(writer& w, const model::step& s) {
    const auto from = [&](std::string_view version, std::string_view catalog, std::string_view name) {
        if (s.to.empty()) {
            w.put("true");
        } else {
            put_version(w, version, false);
            w.put(" >= ");
            put_version(w, s.to.view(), true);
        }
        w.put(" FROM pg_catalog.");
        w.put(catalog);
        w.put(" WHERE ");
        w.put(name);
        w.put(" = ");
        quote_literal(w, s.object.view());
    };
    w.put("coalesce((SELECT ");
    from("extversion", "pg_extension", "extname");
    w.put("), (SELECT bool_or(able) FROM (SELECT ");
    from("version", "pg_available_extension_versions", "name");
    w.put(") AS available (able)), false)");
}

/// What must hold, as an SQL condition.
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
        case model::guard::extension: return put_extension_condition(w, s);
        case model::guard::empty: {
            const model::qualified_name full = h.names.full(s.target);
            w.put("NOT EXISTS (SELECT FROM ");
            quote_qualified(w, full.schema.view(), full.object.view());
            return w.put(')');
        }
        case model::guard::invariant: return w.put("true");
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

/// What is there instead, behind the sentence, and what helps.
constexpr void put_finding(writer& w, const model::history& h, const model::step& s) {
    if (s.guard == model::guard::empty) {
        const model::qualified_name full = h.names.full(s.target);
        w.put(" || (SELECT format(', and it has %s row%s', count(*), CASE count(*) WHEN 1 THEN '' ELSE 's' END) FROM ");
        quote_qualified(w, full.schema.view(), full.object.view());
        w.put(") USING HINT = 'save its rows and empty it, or go on although it has them, with --allow ' || ");
        return quote_literal(w, full.object.view());
    }
    if (s.guard != model::guard::extension)
        return;
    const auto installed = [&](std::string_view what) {
        w.put("(SELECT ");
        w.put(what);
        w.put("FROM pg_catalog.pg_extension WHERE extname = ");
        quote_literal(w, s.object.view());
        w.put(')');
    };
    w.put(" || coalesce(");
    installed("format(', and version %s is installed', extversion) ");
    w.put(", '') USING HINT = CASE WHEN EXISTS ");
    installed("");
    w.put(" THEN 'update the extension first: update_extension in an earlier step, or ALTER EXTENSION ... UPDATE' "
          "ELSE 'install the extension on the server, in a version that is new enough' END");
}

}  // namespace detail

/// A block that raises P0001 unless the guard's condition holds; for a table that is not empty, with its number of rows.
/// Nobody writes to that table until the transaction ends: rows that came behind the guard would not be seen.
constexpr void put_guard(writer& w, const model::history& h, const model::step& s) {
    w.put("DO $guard$\nBEGIN\n    ");
    if (s.guard == model::guard::empty) {
        const model::qualified_name full = h.names.full(s.target);
        w.put("LOCK TABLE ");
        quote_qualified(w, full.schema.view(), full.object.view());
        w.put(" IN SHARE MODE;\n    ");
    }
    w.put("IF NOT (");
    detail::put_condition(w, h, s);
    w.put(") THEN\n        RAISE EXCEPTION ");
    detail::put_message(w, s);
    detail::put_finding(w, h, s);
    w.put(";\n    END IF;\nEND\n$guard$");
}

}  // namespace typeschema::inline v0::sql

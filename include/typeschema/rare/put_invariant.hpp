// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/chain/meaning.hpp"
#include "typeschema/change/action.hpp"
#include "typeschema/sql/quote.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::model {

/// What an invariant expects of its statement.
enum class expectation : std::uint8_t { raises, returns, returns_nothing };

constexpr expectation expectation_of(const data& d) {
    return static_cast<expectation>(d.kind);
}

}  // namespace typeschema::inline v0::model

namespace typeschema::inline v0::change {

namespace detail {

constexpr void put_array_of_rows(sql::writer& w, const model::data& d) {
    const std::uint32_t width = d.row_count == 0 ? 1 : d.values.size / d.row_count;
    w.put("ARRAY[");
    for (std::uint32_t i = 0; i < d.values.size; ++i) {
        w.put(i % width != 0 ? ", " : i == 0 ? "ROW(" : ")::text, ROW(");
        w.put(d.values[i].text.view());
    }
    w.put(d.row_count == 0 ? "]::text[]" : ")::text]");
}

/// What runs as the role and is undone; only what its statement raises is looked at.
constexpr void put_trial(sql::writer& w, const model::data& d) {
    w.put("    BEGIN\n        SET LOCAL row_security = on;\n");
    for (const model::details& setting : d.texts) {
        w.put("        PERFORM pg_catalog.set_config(");
        sql::quote_literal(w, setting.with.view());
        w.put(", ");
        sql::quote_literal(w, setting.text.text.view());
        w.put(", true);\n");
    }
    if (!d.keys.empty()) {
        w.put("        SET LOCAL ROLE ");
        sql::quote_identifier(w, d.keys[0].view());
        w.put(";\n");
    }
    w.put("        typeschema_at := 'the statement';\n        ");
    if (model::expectation_of(d) == model::expectation::raises) {
        w.put("EXECUTE ");
        sql::quote_literal(w, d.query.view());
        w.put(";\n");
    } else {
        w.put("FOR typeschema_row IN EXECUTE ");
        sql::quote_literal(w, d.query.view());
        w.put(" LOOP\n            typeschema_came := typeschema_came || typeschema_row::text;\n"
              "            EXIT WHEN cardinality(typeschema_came) > 1000;\n        END LOOP;\n");
    }
    w.put(
        "        typeschema_at := 'the end';\n        RAISE EXCEPTION 'undone';\n"
        "    EXCEPTION WHEN OTHERS OR assert_failure THEN\n"
        "        IF typeschema_at = 'the start' OR (SQLSTATE IN ('40001', '40P01', '55P03') AND typeschema_at <> 'the end') "
        "THEN\n            RAISE;\n        END IF;\n        IF typeschema_at = 'the statement' THEN\n"
        "            typeschema_state := SQLSTATE;\n            typeschema_said := SQLERRM;\n        END IF;\n    END;\n");
}

/// `(…) || ' row' || …`: "no row", "1 row: (1,draft)", "7 rows: (1,a), (2,b), …".
constexpr void put_listed(sql::writer& w, std::string_view rows) {
    const auto say = [&](std::string_view before, std::string_view behind) {
        w.put(before);
        w.put(rows);
        w.put(behind);
    };
    say("CASE cardinality(",
        ") WHEN 0 THEN 'no row' WHEN 1 THEN '1 row: ' WHEN 1001 THEN 'more than 1000 rows: ' ELSE ");
    say("cardinality(", ") || ' rows: ' END || coalesce((SELECT string_agg(left(r, 200), ', ') FROM unnest(");
    say("", "[:5]) AS r), '') || CASE WHEN cardinality(");
    say("", ") > 5 THEN ', ...' ELSE '' END");
}

}  // namespace detail

/// A block that tries the statement in a subtransaction, as the role and with the settings that are said and under row level
/// security, takes back whatever it did, and raises P0001 unless what is expected came of it. Values are written as PostgreSQL
/// does by default, whatever a role's settings say. Constraints that are checked
/// at the commit are checked before: what this transaction did is not to be blamed on the statement.
constexpr void put_trial_block(sql::writer& w, const model::step& s) {
    const model::data& d = *s.data;
    const bool raises = model::expectation_of(d) == model::expectation::raises;
    w.put("\nDECLARE\n    typeschema_at text := 'the start';\n    typeschema_state text := '';\n"
          "    typeschema_said text := '';\n");
    if (!raises) {
        w.put("    typeschema_row record;\n    typeschema_came text[] := '{}';\n    typeschema_wanted text[];\n");
    }
    w.put("BEGIN\n    SET CONSTRAINTS ALL IMMEDIATE;\n");
    if (!raises) {
        w.put("    SET LOCAL datestyle = 'ISO, YMD';\n    SET LOCAL intervalstyle = 'postgres';\n"
              "    SET LOCAL bytea_output = 'hex';\n    SET LOCAL extra_float_digits = 1;\n    typeschema_wanted := ");
        detail::put_array_of_rows(w, d);
        w.put(";\n");
    }
    detail::put_trial(w, d);
    w.put("    IF ");
    if (raises) {
        w.put("typeschema_state <> ");
        sql::quote_literal(w, s.to.view());
    } else {
        w.put(
            "typeschema_state <> '' OR (SELECT array_agg(r ORDER BY r COLLATE \"C\") FROM unnest(typeschema_came) AS r)\n"
            "        IS DISTINCT FROM (SELECT array_agg(r ORDER BY r COLLATE \"C\") FROM unnest(typeschema_wanted) AS r)");
    }
    w.put(" THEN\n        RAISE EXCEPTION USING MESSAGE = 'invariant ' || ");
    sql::quote_literal(w, s.object.view());
    w.put(" || ' does not hold: expected '\n            || ");
    if (raises) {
        w.put("'SQLSTATE ' || ");
        sql::quote_literal(w, s.to.view());
    } else {
        detail::put_listed(w, "typeschema_wanted");
    }
    w.put(
        "\n            || CASE WHEN typeschema_state <> '' THEN ', and SQLSTATE ' || typeschema_state || ' was raised: ' "
        "|| typeschema_said ELSE ");
    if (raises) {
        w.put("', and nothing was raised'");
    } else {
        w.put("', and there came ' || ");
        detail::put_listed(w, "typeschema_came");
    }
    w.put(" END,\n            HINT = 'mend the revision or what it met; --no-invariants goes on without them';\n"
          "    END IF;\nEND\n");
}

/// `DO $guard$ … $guard$`, with other dollar signs where the statement has those.
constexpr void put_invariant(sql::writer& w, const model::history&, const action& a, bool) {
    sql::writer size;
    put_trial_block(size, *a.step);
    char* const text = new char[size.size + 1];
    sql::writer fill{text, 0};
    put_trial_block(fill, *a.step);
    const std::string_view body{text, fill.size};
    w.put("DO ");
    if (sql::detail::tag_is_free(body, "guard")) {
        w.put("$guard$");
        w.put(body);
        w.put("$guard$");
    } else {
        sql::dollar_quote(w, body);
    }
    delete[] text;
}

constexpr void put_invariant_summary(sql::writer& w, const action& a) {
    w.put("invariant ");
    w.put(a.step->object.view());
}

constexpr std::string_view word_for(model::expectation e) {
    switch (e) {
        case model::expectation::raises: return "raises";
        case model::expectation::returns: return "returns";
        case model::expectation::returns_nothing: return "returns nothing";
    }
    return "";
}

/// Name and SQLSTATE are the step's.
constexpr void mean_invariant(chain_detail::meaning& m, const model::data& d) {
    m.put("invariant", word_for(model::expectation_of(d)));
    m.put_sql("statement", d.query);
    for (const model::default_value& value : d.values)
        m.put_sql("value", value.text);
    if (d.row_count != 0)
        m.put_number("rows", d.row_count);
    m.put_names("as", d.keys);
    for (const model::details& setting : d.texts) {
        m.put("set", setting.with);
        m.put("to", setting.text.text.view());
    }
}

}  // namespace typeschema::inline v0::change

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/chain/meaning.hpp"
#include "typeschema/change/action.hpp"
#include "typeschema/change/put_step.hpp"
#include "typeschema/check/problem/context.hpp"
#include "typeschema/schema/put_text.hpp"
#include "typeschema/sql/quote.hpp"

namespace typeschema::inline v0::change {

/// `vector_cosine_ops for hnsw`
constexpr void put_class_and_method(sql::writer& w, const model::step& s) {
    w.put(s.object.view());
    w.put(" for ");
    w.put(s.to.view());
}

/// What of the catalog is the class; without a schema in its name, one that `search_path` leads to.
constexpr void put_class_condition(sql::writer& w, const model::step& s, bool visible) {
    const std::string_view name = s.object.view();
    const std::size_t dot = name.find('.');
    const bool qualified = dot != std::string_view::npos;
    w.put("FROM pg_catalog.pg_opclass c JOIN pg_catalog.pg_am m ON m.oid = c.opcmethod WHERE c.opcname = ");
    sql::quote_literal(w, qualified ? name.substr(dot + 1) : name);
    w.put(" AND m.amname = ");
    sql::quote_literal(w, s.to.view());
    if (qualified) {
        w.put(" AND c.opcnamespace = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = ");
        sql::quote_literal(w, name.substr(0, dot));
        w.put(')');
    } else if (visible) {
        w.put(" AND pg_catalog.pg_opclass_is_visible(c.oid)");
    }
}

/// Says what is missing: the class, the access method that it is of, or the schema that it is in from search_path.
constexpr void put_class_guard(sql::writer& w, const model::history&, const action& a, bool) {
    const model::step& s = *a.step;
    w.put("DO $guard$\nBEGIN\n    IF NOT EXISTS (SELECT ");
    put_class_condition(w, s, true);
    w.put(") THEN\n        RAISE EXCEPTION 'this revision requires operator class %', ");
    sql::quote_literal(w, s.object.view());
    w.put(" || ' for ' || ");
    sql::quote_literal(w, s.to.view());
    w.put(" || CASE WHEN NOT EXISTS (SELECT FROM pg_catalog.pg_am WHERE amname = ");
    sql::quote_literal(w, s.to.view());
    w.put(
        ") THEN ', and the database has no access method of that name' ELSE coalesce((SELECT ', and the one in schema ' "
        "|| min(c.opcnamespace::pg_catalog.regnamespace::text) || ' is not in search_path' ");
    put_class_condition(w, s, false);
    w.put(
        " HAVING count(*) <> 0), '') END\n            USING HINT = 'create the extension that it belongs to, or update it "
        "to a version that has it';\n    END IF;\nEND\n$guard$");
}

constexpr void put_class_summary(sql::writer& w, const action& a) {
    w.put("require operator class ");
    put_class_and_method(w, *a.step);
}
constexpr void mean_class(chain_detail::meaning& m, const model::data&) {
    m.put("requires", std::string_view("an operator class"));
}
constexpr bool explain_nothing(const problem::context&) {
    return false;
}

inline constexpr model::data_conduct class_conduct{
    .put = put_class_guard, .summarize = put_class_summary, .mean = mean_class, .explain = explain_nothing};

constexpr void put_class(schema::builder& b, const model::name& operator_class, const model::name& method) {
    put_step(b, model::step_kind::data, {}, operator_class);
    b.datum = b.data.next();
    if (b.counting)
        return;
    b.datum->conduct = &class_conduct;
    b.datum->about_table = false;
    b.step->data = b.datum;
    b.step->to = method;
}

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// `require_operator_class<"vector_cosine_ops", "hnsw">` stops the revision unless the database has that operator class for that
/// access method, and search_path leads to it; `"extensions.vector_cosine_ops"` is looked for in that schema.
template <meta::fixed_string Name, meta::fixed_string Method>
struct require_operator_class {
    static constexpr void put(schema::builder& b) {
        change::put_class(b, schema::put_text(b, Name.text), schema::put_text(b, Method.text));
    }
};

}  // namespace typeschema::inline v0

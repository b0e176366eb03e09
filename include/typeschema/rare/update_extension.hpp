// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/chain/meaning.hpp"
#include "typeschema/change/action.hpp"
#include "typeschema/change/put_step.hpp"
#include "typeschema/change/registry_work.hpp"
#include "typeschema/check/problem/context.hpp"
#include "typeschema/schema/put_text.hpp"
#include "typeschema/schema/stray.hpp"
#include "typeschema/sql/guard.hpp"

namespace typeschema::inline v0::change {

/// The extension is one that the chain has made, or made sure of.
constexpr void resolve_update(registry_work& w, const model::step& s) {
    if (w.find_name(model::object_kind::extension, {{}, s.object}) == model::nothing)
        w.report(model::problem_code::update_of_unknown_extension, 0, s.object);
}

/// Updates where the server has a newer version, which its owner alone may do, then looks whether that is enough.
constexpr void put_update(sql::writer& w, const model::history&, const action& a, bool) {
    const model::step& s = *a.step;
    w.put("DO $update$\nBEGIN\n    IF EXISTS (SELECT FROM pg_catalog.pg_available_extensions WHERE name = ");
    sql::quote_literal(w, s.object.view());
    w.put(" AND ");
    sql::detail::put_version(w, "default_version", false);
    w.put(" > ");
    sql::detail::put_version(w, "installed_version", false);
    w.put(") THEN\n        ALTER EXTENSION ");
    sql::quote_identifier(w, s.object.view());
    w.put(" UPDATE;\n    END IF;");
    if (!s.to.empty()) {
        w.put("\n    IF EXISTS (SELECT FROM pg_catalog.pg_extension WHERE extname = ");
        sql::quote_literal(w, s.object.view());
        w.put(" AND ");
        sql::detail::put_version(w, "extversion", false);
        w.put(" < ");
        sql::detail::put_version(w, s.to.view(), true);
        w.put(") THEN\n        RAISE EXCEPTION 'this revision requires extension % %, and this server has % of it', ");
        sql::quote_literal(w, s.object.view());
        w.put(", ");
        sql::quote_literal(w, s.to.view());
        w.put(", (SELECT extversion FROM pg_catalog.pg_extension WHERE extname = ");
        sql::quote_literal(w, s.object.view());
        w.put(")\n            USING HINT = 'install a newer package of the extension on the server';\n    END IF;");
    }
    w.put("\nEND\n$update$");
}

constexpr void put_update_summary(sql::writer& w, const action& a) {
    w.put("update extension ");
    w.put(a.step->object.view());
    w.put(a.step->to.empty() ? "" : " to at least ");
    w.put(a.step->to.view());
}
constexpr void mean_update(chain_detail::meaning& m, const model::data&) {
    m.put("verb", std::string_view("update extension"));
}
constexpr bool explain_update(const problem::context& c) {
    if (c.f.code != model::problem_code::update_of_unknown_extension)
        return false;
    c.say("extension ", c.f.culprit, " is updated, and the chain neither creates it nor makes sure of it; put ");
    c.say("ensure_extension<\"", c.f.culprit, "\"> before");
    return true;
}

inline constexpr model::data_conduct update_conduct{.resolve = resolve_update,
                                                    .put = put_update,
                                                    .summarize = put_update_summary,
                                                    .mean = mean_update,
                                                    .explain = explain_update};
inline constexpr model::data update_of_extension{.conduct = &update_conduct, .about_table = false};

constexpr void put_update_step(schema::builder& b, const model::name& extension, const model::name& version) {
    put_step(b, model::step_kind::data, {}, extension);
    if (b.counting)
        return;
    b.step->to = version;
    b.step->data = &update_of_extension;
}

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// The version that an extension has to have at least; compared number by number.
template <meta::fixed_string Version>
struct at_least : schema::stray {
    static constexpr model::name put_version(schema::builder& b) { return schema::put_text(b, Version.text); }
};

/// `update_extension<"vector", at_least<"0.5.0">>` makes `ALTER EXTENSION vector UPDATE` where the server has a newer version than
/// the database, and stops the revision unless it is 0.5.0 or later by then. No extension goes back, so there is nothing to
/// undo.
template <meta::fixed_string Extension, class... AtLeast>
struct update_extension;
template <meta::fixed_string Extension>
struct update_extension<Extension> {
    static constexpr void put(schema::builder& b) {
        change::put_update_step(b, schema::put_text(b, Extension.text), {});
    }
};
template <meta::fixed_string Extension, meta::fixed_string Version>
struct update_extension<Extension, at_least<Version>> {
    static constexpr void put(schema::builder& b) {
        change::put_update_step(b, schema::put_text(b, Extension.text), at_least<Version>::put_version(b));
    }
};

}  // namespace typeschema::inline v0

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/option.hpp"
#include "typeschema/change/put_step.hpp"
#include "typeschema/schema/identifier.hpp"
#include "typeschema/sql/guard.hpp"

namespace typeschema::inline v0::change {

constexpr void put_guard(schema::builder& b, model::guard guard, const model::qualified_name& target,
                         const model::name& object, const model::name& to) {
    put_step(b, model::step_kind::guard, target, object);
    if (b.counting)
        return;
    b.step->guard = guard;
    b.step->to = to;
}

constexpr bool is_major(std::string_view text) {
    for (const char c : text)
        if (c < '0' || c > '9')
            return false;
    return !text.empty();
}

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// `require_role<"worker", "LOGIN">` stops the revision unless the role is there, with that attribute. Roles belong to the
/// whole server, so no chain makes one. Nothing is undone on the way back, as with all guards.
template <meta::fixed_string Role, meta::fixed_string Attribute = "">
struct require_role {
    static_assert(Attribute.empty() || !sql::role_column(Attribute.view()).empty(),
                  "require_role: the attribute is LOGIN, SUPERUSER, CREATEDB, CREATEROLE, REPLICATION, BYPASSRLS, "
                  "NOBYPASSRLS or NOSUPERUSER, in capitals");
    static constexpr void put(schema::builder& b) {
        change::put_guard(b, model::guard::role, {}, schema::put_text(b, Role.text),
                          schema::put_text(b, Attribute.text));
    }
};

/// `require_server<"15">` stops the revision on an older PostgreSQL.
template <meta::fixed_string Major>
struct require_server {
    static_assert(change::is_major(Major.view()), "require_server: write a major version, such as \"15\"");
    static constexpr void put(schema::builder& b) {
        change::put_guard(b, model::guard::server, {}, {}, schema::put_text(b, Major.text));
    }
};

/// `require_extension<"vector", "0.5.0">` stops the revision unless the extension is there in that version or a later one, or,
/// where it is not there yet, the server can create it so.
template <meta::fixed_string Extension, meta::fixed_string Version = "">
struct require_extension {
    static constexpr void put(schema::builder& b) {
        change::put_guard(b, model::guard::extension, {}, schema::put_text(b, Extension.text),
                          schema::put_text(b, Version.text));
    }
};

/// `require_empty<"legacy_jobs">` stops the revision while the table has rows, with their number, and keeps writers away from
/// it. `upgrade --allow legacy_jobs` goes on all the same; with or_export<…> of typeschema/rare.hpp the rows can be saved first.
template <schema::identifier Table, class... Options>
struct require_empty {
    static constexpr void put(schema::builder& b) {
        change::put_guard(b, model::guard::empty, Table.put(b), {}, {});
        (change::option::apply<Options>(b), ...);
        change::option::take(b, 0, "require_empty");
    }
};

}  // namespace typeschema::inline v0

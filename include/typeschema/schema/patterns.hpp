// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/function.hpp"
#include "typeschema/schema/policy.hpp"
#include "typeschema/schema/property.hpp"
#include "typeschema/schema/trigger.hpp"

#include <cstddef>
#include <string_view>

namespace typeschema::inline v0::schema {

/// Some texts, one behind the other.
template <std::size_t... N>
consteval auto joined(const meta::fixed_string<N>&... texts) {
    meta::fixed_string<(N + ... + 0)> all;
    std::size_t at = 0;
    const auto add = [&](std::string_view text) {
        for (const char c : text)
            all.text[at++] = c;
        return 0;
    };
    const int in_order[] = {0, add(texts.view())...};
    (void)in_order;
    return all;
}
template <std::size_t N>
consteval auto literal(const char (&text)[N]) {
    return meta::fixed_string<N - 1>(text);
}

}  // namespace typeschema::inline v0::schema

namespace typeschema::inline v0 {

/// A trigger function that refuses what it is called for: `struct prevent_mutation : refusal<"prevent_mutation"> {};`. It
/// raises P0001 and names the table and the command.
template <schema::identifier Name>
struct refusal : function<Name, returns<"trigger">, language<"plpgsql">, body<R"(
BEGIN
    RAISE EXCEPTION '% on %.% is refused by trigger %', tg_op, tg_table_schema, tg_table_name, tg_name;
END
)">> {};

/// Rows are added and never changed: UPDATE, DELETE and TRUNCATE run Function, which refuses them, even where they would
/// touch no row.
template <schema::identifier Function>
struct append_only {
    static constexpr void put(schema::builder& b) {
        trigger<"append_only", "before update or delete or truncate", execute<Function>>::put(b);
    }
};

/// A transition of a status: `from_to<"pending", "confirmed">`.
template <meta::fixed_string From, meta::fixed_string To>
struct from_to {
    static constexpr auto text =
        schema::joined(schema::literal("('"), From, schema::literal("', '"), To, schema::literal("')"));
};

/// `status_flow<"status", "refuse", from_to<"pending", "sent">, from_to<"sent", "failed">>`: a status changes along these
/// steps alone; any other change runs Function, which refuses it. Labels hold no quotes.
template <meta::fixed_string Column, schema::identifier Function, class First, class... More>
struct status_flow {
    static constexpr auto condition = schema::joined(
        schema::literal("old."), Column, schema::literal(" is distinct from new."), Column,
        schema::literal(" and (old."), Column, schema::literal(", new."), Column, schema::literal(") not in ("),
        First::text, schema::joined(schema::literal(", "), More::text)..., schema::literal(")"));
    static constexpr void put(schema::builder& b) {
        trigger<"status_flow", "before update", for_each_row, when<condition>, execute<Function>>::put(b);
    }
};

/// `tenant_isolated<"tenant_id", "app.tenant_id">`: row level security, enabled and forced, and a policy that lets everybody
/// see and write the rows of the tenant that the setting names, and none while it names nobody. A setting that was SET LOCAL
/// is an empty text in the next transaction, which is why it goes through nullif.
template <meta::fixed_string Column, meta::fixed_string Setting, meta::fixed_string Type = "uuid">
struct tenant_isolated {
    static constexpr auto condition = schema::joined(Column, schema::literal(" = nullif(current_setting('"), Setting,
                                                     schema::literal("', true), '')::"), Type);
    static constexpr void put(schema::builder& b) {
        forced_row_level_security::put(b);
        policy<"tenant_isolation", policy_using<condition>, with_check<condition>>::put(b);
    }
};

}  // namespace typeschema::inline v0

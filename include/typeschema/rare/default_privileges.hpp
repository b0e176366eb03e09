// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/grant.hpp"
#include "typeschema/rare/owner.hpp"

namespace typeschema::inline v0::change {

/// What default privileges are on (manual, ALTER DEFAULT PRIVILEGES). Those on schemas are of no schema, and no type here.
enum class defaults_on : std::uint8_t { tables, sequences, functions, types };

struct defaults_word {
    std::string_view name;
    std::string_view keyword;
    model::object_kind kind;  // that has the same privileges, but for sequences
};
inline constexpr defaults_word defaults_words[] = {
    {"tables", "TABLES", model::object_kind::table},
    {"sequences", "SEQUENCES", model::object_kind::revision},
    {"functions", "FUNCTIONS", model::object_kind::function},
    {"types", "TYPES", model::object_kind::enum_type},
};
/// `subject` says what they are on, `key` who gets them, and the only relation whose objects are meant.
constexpr const defaults_word& word_of(const model::property& p) {
    for (const defaults_word& one : defaults_words)
        if (one.name == p.subject.view())
            return one;
    return defaults_words[0];
}

constexpr bool is_default_privilege(const model::property& p) {
    const std::string_view wanted = p.privilege.view();
    if (p.subject.view() == "sequences")
        return wanted == "usage" || wanted == "select" || wanted == "update";
    return model::is_privilege(wanted, word_of(p).kind, false);
}

constexpr bool same_default(const model::property& a, const model::property& b) {
    return a.same_as(b) && a.subject == b.subject && a.relations[0] == b.relations[0];
}

/// Granted, or no longer: what a schema does not grant is not there to be revoked.
constexpr void open_default_privilege(table_work& w, std::uint32_t item, const model::part& p) {
    const model::property& said = *p.property;
    if (!is_default_privilege(said))
        return w.report(model::problem_code::impossible_privilege, item, said.privilege);
    model::part_record* before = nullptr;
    for (std::uint32_t i = 0; i < w.part_count; ++i)
        if (w.parts[i].to == model::forever && w.parts[i].part->property != nullptr &&
            w.parts[i].part->property->conduct == said.conduct && same_default(*w.parts[i].part->property, said))
            before = w.parts + i;
    if ((before == nullptr) == said.value.empty())
        return w.report(model::problem_code::nothing_to_change, item, said.subject);
    if (before != nullptr) {
        before->to = w.state_after();
        return;
    }
    model::part_record& r = w.parts[w.part_count++];
    r.part = &p;
    r.table = w.named;
    r.from = w.state_after();
    r.first_use = w.use_count;
}

constexpr void put_default_privilege(sql::writer& w, const model::history&, const model::table_state& t,
                                     const model::part_record& p, bool set) {
    const model::property& said = *p.part->property;
    w.put("ALTER DEFAULT PRIVILEGES ");
    if (!said.relations[0].empty()) {
        w.put("FOR ROLE ");
        sql::quote_identifier(w, said.relations[0].view());
        w.put(' ');
    }
    w.put("IN SCHEMA ");
    sql::quote_identifier(w, t.named.object.view());
    w.put(set ? " GRANT " : " REVOKE ");
    for (const char c : said.privilege.view())
        w.put(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
    w.put(" ON ");
    w.put(word_of(said).keyword);
    w.put(set ? " TO " : " FROM ");
    sql::quote_identifier(w, said.key.view());
}
constexpr void put_default_summary(sql::writer& w, const model::table_state& t, const model::property& p, bool set) {
    w.put(set ? "grant " : "revoke ");
    w.put(p.privilege.view());
    w.put(" on new ");
    w.put(p.subject.view());
    w.put(" of ");
    w.put(t.named.object.view());
    w.put(set ? " to " : " from ");
    w.put(p.key.view());
}
constexpr void name_default_privilege(sql::writer& w, const model::property& p) {
    w.put("the default privilege ");
    w.put(p.privilege.view());
    w.put(" of ");
    w.put(p.key.view());
    w.put(" in ");
}
constexpr void mean_default_privilege(chain_detail::meaning& m, const model::history&, const model::property& p) {
    mean_trait(m, "default privilege", p);
    m.put("for role", p.relations[0]);
}

inline constexpr model::conduct default_privilege_conduct{
    .open = open_default_privilege,
    .put = put_default_privilege,
    .summarize = put_default_summary,
    .name = name_default_privilege,
    .mean = mean_default_privilege,
    .explain = problem::explain_trait,
};

constexpr void put_default_step(schema::builder& b, const model::qualified_name& schema, const model::name& on,
                                const model::name& of, const model::name& privilege, const model::name& role,
                                bool granted) {
    b.add_name(of);
    model::property* const p =
        schema::add_property(b, model::property_kind::other, {}, role, model::name(granted ? "granted" : ""));
    if (!b.counting) {
        p->conduct = &default_privilege_conduct;
        p->subject = on;
        p->privilege = privilege;
        p->relations = b.take_names();
    }
    put_said(b, schema, model::object_kind::schema);
}

template <defaults_on On, bool Granted, schema::identifier Schema, class Privileges, class Roles, class Role>
struct change_defaults_on {
    static constexpr void put(schema::builder& b) {
        const model::name on(defaults_words[static_cast<std::uint8_t>(On)].name);
        Privileges::template put_each<Roles>(b, [&](const model::name& privilege, const model::name& role) {
            put_default_step(b, Schema.put(b), on, Role::put_role(b), privilege, role, Granted);
        });
    }
};

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// Whose new objects default privileges are about: those of whoever runs the chain, or of another role.
struct of_mine {
    static constexpr model::name put_role(schema::builder&) { return {}; }
};
template <meta::fixed_string Role>
struct of_role {
    static constexpr model::name put_role(schema::builder& b) { return schema::put_text(b, Role.text); }
};

/// `grant_default_on_tables<"app", privileges<"select">, to<"reader">, of_role<"owner">>` makes `ALTER DEFAULT PRIVILEGES FOR
/// ROLE owner IN SCHEMA app GRANT SELECT ON TABLES TO reader`: what is created there later has the privilege. The inverse
/// revokes it. The others are alike.
template <schema::identifier Schema, class Privileges, class Roles, class Role = of_mine>
struct grant_default_on_tables
    : change::change_defaults_on<change::defaults_on::tables, true, Schema, Privileges, Roles, Role> {};
template <schema::identifier Schema, class Privileges, class Roles, class Role = of_mine>
struct grant_default_on_sequences
    : change::change_defaults_on<change::defaults_on::sequences, true, Schema, Privileges, Roles, Role> {};
template <schema::identifier Schema, class Privileges, class Roles, class Role = of_mine>
struct grant_default_on_functions
    : change::change_defaults_on<change::defaults_on::functions, true, Schema, Privileges, Roles, Role> {};
template <schema::identifier Schema, class Privileges, class Roles, class Role = of_mine>
struct grant_default_on_types
    : change::change_defaults_on<change::defaults_on::types, true, Schema, Privileges, Roles, Role> {};

/// `revoke_default_on_tables<"app", privileges<"select">, from<"reader">>` takes back what was granted; what nobody granted is
/// TS215.
template <schema::identifier Schema, class Privileges, class Roles, class Role = of_mine>
struct revoke_default_on_tables
    : change::change_defaults_on<change::defaults_on::tables, false, Schema, Privileges, Roles, Role> {};
template <schema::identifier Schema, class Privileges, class Roles, class Role = of_mine>
struct revoke_default_on_sequences
    : change::change_defaults_on<change::defaults_on::sequences, false, Schema, Privileges, Roles, Role> {};
template <schema::identifier Schema, class Privileges, class Roles, class Role = of_mine>
struct revoke_default_on_functions
    : change::change_defaults_on<change::defaults_on::functions, false, Schema, Privileges, Roles, Role> {};
template <schema::identifier Schema, class Privileges, class Roles, class Role = of_mine>
struct revoke_default_on_types
    : change::change_defaults_on<change::defaults_on::types, false, Schema, Privileges, Roles, Role> {};

}  // namespace typeschema::inline v0

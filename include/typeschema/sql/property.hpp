// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/property.hpp"
#include "typeschema/sql/function.hpp"
#include "typeschema/sql/part.hpp"
#include "typeschema/sql/sequence.hpp"

namespace typeschema::inline v0::sql {

/// The part that makes an object which no statement of the core makes; null for all others.
constexpr const model::part_record* maker_of(const model::table_state& t) {
    for (std::uint32_t i = 0; model::has_maker(t.kind) && i < t.records.part_count; ++i)
        if (const model::part_record& p = t.records.parts[i];
            t.holds(p) && p.part->property->conduct != nullptr && p.part->property->conduct->in_create != nullptr)
            return &p;
    return nullptr;
}

constexpr std::string_view keyword_for(model::subject_kind kind) {
    switch (kind) {
        case model::subject_kind::object: break;
        case model::subject_kind::column: return "COLUMN";
        case model::subject_kind::constraint: return "CONSTRAINT";
        case model::subject_kind::index: return "INDEX";
        case model::subject_kind::trigger: return "TRIGGER";
        case model::subject_kind::policy: return "POLICY";
    }
    return "";
}

/// The name of what a property is about, as it is in this state: `inbox_items.uri`, `ck_x__y ON inbox_items`.
constexpr void put_subject(writer& w, const model::history& h, const model::table_state& t,
                           const model::part_record& p) {
    const model::property& about = *p.part->property;
    if (about.of == model::subject_kind::object && t.kind == model::object_kind::function)
        return put_function_name(w, t.named, *h.names.objects[t.object].function);
    if (const model::part_record* maker = maker_of(t);
        maker != nullptr && maker->part->property->conduct->subject != nullptr)
        return maker->part->property->conduct->subject(w, h, t);
    if (about.of == model::subject_kind::object)
        return put_table_name(w, t.named);
    if (about.of == model::subject_kind::column) {
        put_table_name(w, t.named);
        w.put('.');
        return put_current_name(w, t, p.use_count == 0 ? std::uint16_t{0} : t.records.uses[p.first_use], about.subject);
    }
    for (std::uint32_t i = 0; i < t.records.part_count; ++i) {
        const model::part_record& subject = t.records.parts[i];
        if (subject.part != p.subject || !(t.holds(subject) || (!t.holds(p) && subject.to == p.to)))
            continue;
        if (about.of == model::subject_kind::index)
            return put_index_name(w, h, t, subject);
        put_part_name(w, h, subject);
        w.put(t.kind == model::object_kind::domain ? " ON DOMAIN " : " ON ");
        return put_table_name(w, t.named);
    }
}

/// The options of a view stand in the statement that makes it: CREATE OR REPLACE forgets those that it does not say.
constexpr bool is_option_of_view(const model::table_state& t, const model::part_record& p) {
    return !model::knows_columns(t.kind) && p.part->property != nullptr &&
           p.part->property->kind == model::property_kind::storage_parameter;
}

/// ` WITH (fillfactor = '70')`: the parameters that `chosen(part)` picks; nothing where there are none.
template <class Chosen>
constexpr void put_parameters(writer& w, const model::table_state& t, Chosen chosen) {
    bool first = true;
    for (std::uint32_t i = 0; i < t.records.part_count; ++i) {
        const model::part_record& p = t.records.parts[i];
        if (!chosen(p))
            continue;
        w.put(first ? " WITH (" : ", ");
        first = false;
        put_dotted_name(w, p.part->property->key.view());
        w.put(" = ");
        quote_literal(w, p.part->property->value.view());
    }
    w.put(first ? "" : ")");
}

/// ` WITH (security_invoker = 'true') AS select …`
constexpr void put_view_body(writer& w, const model::table_state& t, const model::name& query) {
    put_parameters(w, t, [&](const model::part_record& p) { return t.holds(p) && is_option_of_view(t, p); });
    w.put(" AS ");
    w.put(query.view());
}

/// `FUNCTION app.update_status(uuid)`, `SCHEMA app`, `jobs`: what a privilege is on. Tables and views need no word.
constexpr void put_privilege_target(writer& w, const model::history& h, const model::table_state& t) {
    if (model::space_of(t.kind) == model::object_kind::table && t.kind != model::object_kind::sequence)
        return put_table_name(w, t.named);
    w.put(keyword_for(h, t));
    w.put(' ');
    if (t.kind == model::object_kind::function)
        return put_function_name(w, t.named, *h.names.objects[t.object].function);
    put_table_name(w, t.named);
}

/// `GRANT SELECT (id) ON jobs TO worker`, `REVOKE EXECUTE ON FUNCTION take() FROM public`
constexpr void put_privilege(writer& w, const model::history& h, const model::table_state& t,
                             const model::part_record& p, bool grant) {
    const model::property& about = *p.part->property;
    w.put(grant ? "GRANT " : "REVOKE ");
    for (const char c : about.privilege.view())
        w.put(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
    if (about.of == model::subject_kind::column) {
        w.put(" (");
        put_current_name(w, t, p.use_count == 0 ? std::uint16_t{0} : t.records.uses[p.first_use], about.subject);
        w.put(')');
    }
    w.put(" ON ");
    put_privilege_target(w, h, t);
    w.put(grant ? " TO " : " FROM ");
    quote_identifier(w, about.key.view());
    w.put(grant && about.grantable ? " WITH GRANT OPTION" : "");
}

/// Sets a property to its value, or takes it back: `COMMENT ON TABLE chunks IS '…'`, `… IS NULL`.
constexpr void put_property(writer& w, const model::history& h, const model::table_state& t,
                            const model::part_record& p, bool set) {
    const model::property& about = *p.part->property;
    if (about.conduct != nullptr)
        return about.conduct->put(w, h, t, p, set);
    if (about.kind == model::property_kind::comment) {
        w.put("COMMENT ON ");
        w.put(about.of == model::subject_kind::object ? keyword_for(h, t) : keyword_for(about.of));
        w.put(' ');
        put_subject(w, h, t, p);
        w.put(" IS ");
        return set ? quote_literal(w, about.value.view()) : w.put("NULL");
    }
    if (about.kind == model::property_kind::privilege)
        return put_privilege(w, h, t, p, set == (about.value.view() == "granted"));
    if (about.kind == model::property_kind::sequence_option || about.kind == model::property_kind::ownership)
        return put_sequence_property(w, h, t, p, set);
    if (about.kind >= model::property_kind::storage)
        return put_column_property(w, h, t, p, set);
    if (about.kind == model::property_kind::query) {
        w.put("CREATE OR REPLACE VIEW ");
        put_table_name(w, t.named);
        return put_view_body(w, t, about.value);
    }
    w.put("ALTER ");
    w.put(about.of == model::subject_kind::object ? keyword_for(h, t) : keyword_for(about.of));
    w.put(' ');
    put_subject(w, h, t, p);
    switch (about.kind) {
        case model::property_kind::row_level_security:
            return w.put(set ? " ENABLE ROW LEVEL SECURITY" : " DISABLE ROW LEVEL SECURITY");
        case model::property_kind::forced_row_level_security:
            return w.put(set ? " FORCE ROW LEVEL SECURITY" : " NO FORCE ROW LEVEL SECURITY");
        default: break;
    }
    w.put(set ? " SET (" : " RESET (");
    put_dotted_name(w, about.key.view());
    if (set) {
        w.put(" = ");
        quote_literal(w, about.value.view());
    }
    w.put(')');
}

}  // namespace typeschema::inline v0::sql

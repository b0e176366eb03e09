// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/render.hpp"

namespace typeschema::inline v0::change {

constexpr std::string_view verb_for(action_kind kind) {
    switch (kind) {
        case action_kind::create_table: return "create ";
        case action_kind::drop_table: return "drop ";
        case action_kind::rename_table: return "rename ";
        case action_kind::add_column: return "add ";
        case action_kind::drop_column: return "drop ";
        case action_kind::rename_column: return "rename ";
        case action_kind::alter_type: return "change type of ";
        case action_kind::alter_default: return "change default of ";
        case action_kind::alter_nullability: return "change nullability of ";
        case action_kind::add_part: return "add ";
        case action_kind::drop_part: return "drop ";
        case action_kind::alter_part: return "";
        case action_kind::set_firing: return "set when to fire ";
        case action_kind::set_property: return "";
        case action_kind::alter_sequence: return "alter sequence of ";
        case action_kind::create_object: return "create ";
        case action_kind::ensure_object: return "ensure ";
        case action_kind::drop_object: return "drop ";
        case action_kind::set_type_aside: return "set aside enum type ";
        case action_kind::drop_type_aside: return "drop what was set aside of ";
        case action_kind::guard: return "require ";
        case action_kind::data:
        case action_kind::take_rows_back: return "";
        case action_kind::raw: return "run raw SQL";
    }
    return "";
}

/// What the verb is about, where the verb does not say it: `table `, `column `, `value `.
constexpr std::string_view noun_for(const action& a) {
    switch (a.kind) {
        case action_kind::add_column:
        case action_kind::drop_column:
        case action_kind::rename_column:
            return a.table->kind == model::object_kind::enum_type        ? "value "
                   : a.table->kind == model::object_kind::composite_type ? "attribute "
                                                                         : "column ";
        default: return "";
    }
}

/// `comment on inbox_items.uri`, `set fillfactor of jobs`, `enable row level security on jobs`
constexpr void put_property_summary(sql::writer& w, const model::history& h, const model::table_state& t,
                                    const model::part_record& p, bool set) {
    const model::property& said = *p.part->property;
    model::table_state short_named = t;
    short_named.named.schema = {};
    switch (said.kind) {
        case model::property_kind::comment:
            w.put(set ? "comment on " : "remove comment on ");
            w.put(said.of == model::subject_kind::object ? model::word_for(t.kind) : model::word_for(said.of));
            w.put(' ');
            return sql::put_subject(w, h, short_named, p);
        case model::property_kind::row_level_security: w.put(set ? "enable " : "disable "); break;
        case model::property_kind::forced_row_level_security: w.put(set ? "force " : "no longer force "); break;
        case model::property_kind::storage_parameter:
            w.put(set ? "set " : "reset ");
            w.put(said.key.view());
            w.put(" of ");
            return w.put(t.named.object.view());
        case model::property_kind::privilege: {
            const bool grant = set == (said.value.view() == "granted");
            w.put(grant ? "grant " : "revoke ");
            w.put(said.privilege.view());
            w.put(" on ");
            w.put(t.named.object.view());
            w.put(grant ? " to " : " from ");
            return w.put(said.key.view());
        }
        case model::property_kind::query: w.put("replace view "); return w.put(t.named.object.view());
        case model::property_kind::other: return said.conduct->summarize(w, t, said, set);
        case model::property_kind::sequence_option:
        case model::property_kind::ownership:
        case model::property_kind::storage:
        case model::property_kind::statistics:
        case model::property_kind::collation:
        case model::property_kind::identity:
        case model::property_kind::serial:
        case model::property_kind::generated:
        case model::property_kind::column_parameter:
            w.put(set ? "set " : said.kind == model::property_kind::generated ? "drop " : "reset ");
            w.put(said.key.empty() ? model::word_for(said.kind) : said.key.view());
            w.put(" of ");
            return sql::put_subject(w, h, short_named, p);
    }
    w.put("row level security on ");
    w.put(t.named.object.view());
}

/// `rename index ix_a of jobs to ix_b`, `validate check ck_a of jobs`, `alter foreign key fk_a of jobs`
constexpr void put_alteration_summary(sql::writer& w, const model::history& h, const model::table_state& t,
                                      const model::part_record& was, const model::part_record& now) {
    if (now.part->property != nullptr) {
        w.put("alter identity of ");
        w.put(t.named.object.view());
        w.put('.');
        return sql::put_current_name(w, t, t.records.uses[now.first_use], now.part->property->subject);
    }
    const bool renames = was.name_hash != now.name_hash;
    w.put(renames ? "rename " : ((was.marks ^ now.marks) & model::mark::not_valid) != 0 ? "validate " : "alter ");
    w.put(model::word_for(was.part->kind));
    w.put(' ');
    model::put_part_name(*h.convention, was, w);
    w.put(" of ");
    w.put(t.named.object.view());
    if (renames)
        w.put(" to "), model::put_part_name(*h.convention, now, w);
}

/// One line for people: `rename column inbox_items.status to state`, `add index ix_chunks__seq on chunks`.
constexpr void put_summary(sql::writer& w, const model::history& h, const action& a) {
    if (a.kind == action_kind::data)
        return a.step->data->conduct->summarize(w, a);
    w.put(verb_for(a.kind));
    w.put(noun_for(a));
    if (a.kind == action_kind::create_table || a.kind == action_kind::drop_table ||
        a.kind == action_kind::rename_table) {
        const model::part_record* const maker = sql::maker_of(*a.table);
        if (maker != nullptr)
            maker->part->property->conduct->name(w, *maker->part->property);
        else
            w.put(model::word_for(a.table->kind)), w.put(' ');
    }
    if (a.named != nullptr) {
        const model::object_record& o = h.names.objects[a.object];
        w.put(o.function != nullptr && o.function->procedure ? "procedure" : model::word_for(o.kind));
        w.put(' ');
        return w.put(a.named->object.view());
    }
    if (a.kind == action_kind::guard)
        return sql::put_requirement(w, *a.step);
    if (a.table == nullptr)
        return;
    if (a.kind == action_kind::set_property)
        return put_property_summary(w, h, *a.table, a.part != nullptr ? *a.part : *a.was_part, a.part != nullptr);
    if (a.kind == action_kind::alter_part)
        return put_alteration_summary(w, h, *a.table, *a.was_part, *a.part);
    if (a.part != nullptr && a.kind != action_kind::alter_sequence) {
        w.put(model::word_for(a.part->part->kind));
        w.put(' ');
        model::put_part_name(*h.convention, *a.part, w);
        w.put(" on ");
    }
    w.put(a.table->named.object.view());
    const model::column_record* const column = a.was != nullptr ? a.was : a.now;
    if (column != nullptr) {
        w.put('.');
        w.put(column->named.view());
    }
    if (a.concurrently)
        w.put(" concurrently");
    if (a.kind == action_kind::rename_table)
        w.put(" to "), w.put(a.renamed->named.object.view());
    if (a.kind == action_kind::rename_column)
        w.put(" to "), w.put(a.now->named.view());
    if (a.kind == action_kind::alter_type)
        w.put(" to "), sql::put_type(w, a.now->type);
}

}  // namespace typeschema::inline v0::change

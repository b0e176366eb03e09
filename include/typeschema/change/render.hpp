// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/table_actions.hpp"
#include "typeschema/sql/alter_part.hpp"
#include "typeschema/sql/constraint.hpp"
#include "typeschema/sql/create.hpp"
#include "typeschema/sql/function.hpp"
#include "typeschema/sql/guard.hpp"
#include "typeschema/sql/index.hpp"
#include "typeschema/sql/policy.hpp"
#include "typeschema/sql/property.hpp"
#include "typeschema/sql/sequence.hpp"
#include "typeschema/sql/trigger.hpp"

namespace typeschema::inline v0::change {

constexpr void put_create_table(sql::writer& w, const model::history& h, const model::table_state& t) {
    if (const model::conduct* rules = h.names.objects[t.object].rules; rules != nullptr)
        return rules->create(w, h, t);
    switch (t.kind) {
        case model::object_kind::view:
        case model::object_kind::materialized_view: return sql::put_create_view(w, t);
        case model::object_kind::sequence: return sql::put_create_sequence(w, t);
        case model::object_kind::enum_type: return sql::put_create_enum_type(w, t);
        case model::object_kind::domain: return sql::put_create_domain(w, h, t);
        case model::object_kind::composite_type: return sql::put_create_composite_type(w, h, t);
        default: break;
    }
    if (const model::part_record* maker = sql::maker_of(t); maker != nullptr)
        return maker->part->property->conduct->put(w, h, t, *maker, true);
    w.put("CREATE TABLE ");
    sql::put_table_name(w, t.named);
    w.put(" (");
    bool first = true;
    const auto next_line = [&] {
        w.put(first ? "\n    " : ",\n    ");
        first = false;
    };
    bool said = false;
    for (std::uint32_t i = 0; i < t.records.part_count && !said; ++i)
        said = sql::is_in_column(t.records.parts[i]);
    for (const model::column_record* c = t.after(nullptr); c != nullptr; c = t.after(c)) {
        next_line();
        sql::put_column(w, h, t, *c, said);
    }
    for (std::uint32_t i = 0; i < t.records.part_count; ++i)
        if (t.holds(t.records.parts[i]) && t.records.parts[i].part->property == nullptr &&
            is_inline(t, t.records.parts[i])) {
            next_line();
            sql::put_constraint(w, h, t, t.records.parts[i]);
        }
    w.put(first ? ")" : "\n)");
}

constexpr void put_alter_table(sql::writer& w, const action& a) {
    w.put("ALTER ");
    w.put(model::keyword_for(a.table->kind));
    w.put(' ');
    sql::put_table_name(w, a.table->named);
}

/// ` BEFORE 'sent'`: where a label that is added stands.
constexpr void put_place(sql::writer& w, const model::table_state& t, const model::column_record& c) {
    if (c.before == 0)
        return;
    w.put(" BEFORE ");
    sql::quote_literal(w, t.find(c.before)->named.view());
}

/// The word for a member of the object: COLUMN, ATTRIBUTE or VALUE.
constexpr std::string_view member_word(const action& a) {
    switch (a.table->kind) {
        case model::object_kind::enum_type: return "VALUE ";
        case model::object_kind::composite_type: return "ATTRIBUTE ";
        default: return "COLUMN ";
    }
}
constexpr void put_member(sql::writer& w, const action& a, const model::name& named) {
    if (a.table->kind == model::object_kind::enum_type)
        return sql::quote_literal(w, named.view());
    sql::quote_identifier(w, named.view());
}

/// `ALTER TABLE t ADD COLUMN c …`; a refill is a default that the next action drops.
constexpr void put_add_column(sql::writer& w, const model::history& h, const action& a) {
    put_alter_table(w, a);
    w.put(" ADD ");
    w.put(member_word(a));
    if (a.table->kind == model::object_kind::enum_type) {
        put_member(w, a, a.now->named);
        return put_place(w, *a.table, *a.now);
    }
    if (a.table->kind == model::object_kind::composite_type) {
        put_member(w, a, a.now->named);
        w.put(' ');
        return sql::put_type_and_collation(w, h, *a.table, *a.now);
    }
    if (a.text == nullptr || a.text->empty() || model::has_value(a.now->default_value))
        return sql::put_column(w, h, *a.table, *a.now);
    const model::default_value refill{*a.text, model::default_kind::unknown};
    model::column_record filled = *a.now;
    filled.default_value = &refill;
    sql::put_column(w, h, *a.table, filled);
}

constexpr void put_alter_type(sql::writer& w, const model::history& h, const action& a) {
    if (a.table->kind == model::object_kind::composite_type) {
        put_alter_table(w, a);
        w.put(" ALTER ATTRIBUTE ");
        sql::quote_identifier(w, a.now->named.view());
        w.put(" TYPE ");
        return sql::put_type_and_collation(w, h, *a.table, *a.now);
    }
    const auto alter = [&](std::string_view before) {
        w.put(before);
        sql::quote_identifier(w, a.now->named.view());
    };
    put_alter_table(w, a);
    if (a.now->default_value != nullptr) {
        alter(" ALTER COLUMN ");
        w.put(" DROP DEFAULT,");
    }
    alter(" ALTER COLUMN ");
    w.put(" TYPE ");
    sql::put_type_and_collation(w, h, *a.table, *a.now);
    if (a.through_text) {
        alter(" USING ");
        w.put(a.now->type.array ? "::text[]::" : "::text::");
        sql::put_column_type(w, h, a.table->state, *a.now);
    } else if (!a.text->empty()) {
        w.put(" USING ");
        w.put(a.text->view());
    } else if (a.cut) {
        alter(" USING ");
        w.put("::");
        sql::put_column_type(w, h, a.table->state, *a.now);
    }
    if (a.now->default_value != nullptr) {
        alter(", ALTER COLUMN ");
        w.put(" SET ");
        sql::put_default(w, h, *a.table, *a.now->default_value);
    }
}

constexpr void put_alter_column(sql::writer& w, const model::history& h, const action& a) {
    put_alter_table(w, a);
    if (a.table->kind != model::object_kind::domain) {
        w.put(" ALTER COLUMN ");
        sql::quote_identifier(w, a.now->named.view());
    }
    if (a.kind == action_kind::alter_nullability)
        return w.put(a.now->nullable ? " DROP NOT NULL" : " SET NOT NULL");
    if (a.now->default_value == nullptr)
        return w.put(" DROP DEFAULT");
    w.put(" SET ");
    sql::put_default(w, h, *a.table, *a.now->default_value);
}

constexpr void put_add_part(sql::writer& w, const model::history& h, const action& a) {
    if (a.part->part->index != nullptr)
        return sql::put_create_index(w, h, *a.table, *a.part, a.concurrently);
    if (a.part->part->trigger != nullptr)
        return sql::put_create_trigger(w, h, *a.table, *a.part);
    if (a.part->part->policy != nullptr)
        return sql::put_create_policy(w, h, *a.table, *a.part);
    put_alter_table(w, a);
    w.put(" ADD ");
    if (a.was_part != nullptr)
        return sql::put_constraint_of_index(w, h, *a.part, *a.was_part);
    sql::put_constraint(w, h, *a.table, *a.part);
}

constexpr void put_drop_part(sql::writer& w, const model::history& h, const action& a) {
    if (a.part->part->index != nullptr)
        return sql::put_drop_index(w, h, *a.table, *a.part, a.concurrently);
    if (a.part->part->trigger != nullptr)
        return sql::put_drop_trigger(w, h, *a.table, *a.part);
    if (a.part->part->policy != nullptr)
        return sql::put_drop_policy(w, h, *a.table, *a.part);
    put_alter_table(w, a);
    w.put(" DROP CONSTRAINT ");
    sql::put_part_name(w, h, *a.part);
}

constexpr void put_object(sql::writer& w, const model::history& h, const action& a) {
    const model::object_record& o = h.names.objects[a.object];
    if (o.kind == model::object_kind::function && a.kind == action_kind::create_object)
        return sql::put_create_function(w, *a.named, *o.function);
    w.put(a.kind == action_kind::drop_object ? "DROP " : "CREATE ");
    if (o.kind == model::object_kind::function) {
        w.put(sql::keyword_for(*o.function));
        return sql::put_function_name(w, *a.named, *o.function);
    }
    w.put(model::keyword_for(o.kind));
    w.put(' ');
    sql::quote_identifier(w, a.named->object.view());
}

/// Asks the catalog and creates what is missing; IF NOT EXISTS would need the right to create in any case.
constexpr void put_ensure_object(sql::writer& w, const model::history& h, const action& a) {
    const bool schema = h.names.objects[a.object].kind == model::object_kind::schema;
    w.put("DO $ensure$\nBEGIN\n    IF NOT EXISTS (SELECT FROM pg_catalog.");
    w.put(schema ? "pg_namespace WHERE nspname = " : "pg_extension WHERE extname = ");
    sql::quote_literal(w, a.named->object.view());
    w.put(") THEN\n        ");
    put_object(w, h, a);
    w.put(";\n    END IF;\nEND\n$ensure$");
}

constexpr void put_rename(sql::writer& w, const action& a) {
    const bool moves = !(a.renamed->named.schema == a.table->named.schema);
    put_alter_table(w, a);
    w.put(moves ? " SET SCHEMA " : " RENAME TO ");
    sql::quote_identifier(w, (moves ? a.renamed->named.schema : a.renamed->named.object).view());
}

constexpr void put_column_verb(sql::writer& w, const action& a, std::string_view verb) {
    put_alter_table(w, a);
    w.put(verb);
    w.put(member_word(a));
    put_member(w, a, a.was->named);
    if (a.kind == action_kind::rename_column) {
        w.put(" TO ");
        put_member(w, a, a.now->named);
    }
}

/// An enum type under a name that nobody else gives: its own, cut where PostgreSQL would cut it, and a mark.
constexpr void put_aside_name(sql::writer& w, const model::table_state& t, bool with_schema) {
    constexpr std::string_view mark = "__typeschema_old";
    char text[model::longest_name] = {};
    sql::writer fill{text, 0};
    fill.put(t.named.object.view().substr(0, model::longest_name - mark.size()));
    fill.put(mark);
    sql::quote_qualified(w, with_schema ? t.named.schema.view() : std::string_view(), {text, fill.size});
}

/// The statement of one action, without a semicolon.
constexpr void render(sql::writer& w, const model::history& h, const action& a) {
    switch (a.kind) {
        case action_kind::create_table: return put_create_table(w, h, *a.table);
        case action_kind::drop_table:
            if (const model::part_record* maker = sql::maker_of(*a.table); maker != nullptr)
                return maker->part->property->conduct->put(w, h, *a.table, *maker, false);
            w.put("DROP ");
            w.put(model::keyword_for(a.table->kind));
            w.put(' ');
            return sql::put_table_name(w, a.table->named);
        case action_kind::rename_table: return put_rename(w, a);
        case action_kind::add_column: return put_add_column(w, h, a);
        case action_kind::drop_column: return put_column_verb(w, a, " DROP ");
        case action_kind::rename_column: return put_column_verb(w, a, " RENAME ");
        case action_kind::alter_type: return put_alter_type(w, h, a);
        case action_kind::alter_default:
        case action_kind::alter_nullability: return put_alter_column(w, h, a);
        case action_kind::add_part: return put_add_part(w, h, a);
        case action_kind::drop_part: return put_drop_part(w, h, a);
        case action_kind::alter_part: return sql::put_alter_part(w, h, *a.table, *a.was_part, *a.part);
        case action_kind::set_firing: return sql::put_firing(w, h, *a.table, *a.part);
        case action_kind::alter_sequence: return sql::put_alter_sequence(w, h, *a.table, *a.now, *a.part, a.cut);
        case action_kind::set_property:
            return sql::put_property(w, h, *a.table, a.part != nullptr ? *a.part : *a.was_part, a.part != nullptr);
        case action_kind::create_object:
        case action_kind::drop_object: return put_object(w, h, a);
        case action_kind::ensure_object: return put_ensure_object(w, h, a);
        case action_kind::guard: return sql::put_guard(w, h, *a.step);
        case action_kind::data:
        case action_kind::take_rows_back:
            return a.step->data->conduct->put(w, h, a, a.kind == action_kind::take_rows_back);
        case action_kind::set_type_aside:
            put_alter_table(w, a);
            w.put(" RENAME TO ");
            return put_aside_name(w, *a.table, false);
        case action_kind::drop_type_aside: w.put("DROP TYPE "); return put_aside_name(w, *a.table, true);
        case action_kind::raw: return w.put(a.text->view());
    }
}

}  // namespace typeschema::inline v0::change

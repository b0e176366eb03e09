// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/action.hpp"
#include "typeschema/change/concurrently.hpp"
#include "typeschema/sql/create.hpp"
#include "typeschema/sql/index.hpp"

#include <cstdint>

namespace typeschema::inline v0::change {

constexpr bool same_columns(const model::table_state& t, const model::part_record& a, const model::part_record& b) {
    bool same = a.use_count == b.use_count;
    for (std::uint32_t i = 0; same && i < a.use_count; ++i)
        same = t.uses(a)[i] == t.uses(b)[i];
    return same;
}

/// A unique constraint `p` on the columns of another key. CREATE TABLE leaves out the second of two such keys in silence.
constexpr bool repeats_a_key(const model::table_state& t, const model::part_record& p) {
    for (const model::part_record* other = t.records.parts; other != t.records.parts + t.records.part_count; ++other) {
        const bool earlier = other->part->kind == model::part_kind::primary_key ||
                             (other->part->kind == model::part_kind::unique && other < &p);
        if (earlier && t.holds(*other) && same_columns(t, *other, p))
            return true;
    }
    return false;
}

/// A foreign key of a table to itself that may rest on one of its unique indexes, or on a constraint that repeats a key:
/// CREATE TABLE cannot hold them.
constexpr bool may_rest_on_own_index(const model::table_state& t, const model::part_record& p) {
    const model::constraint& c = *p.part->constraint;
    if (!(c.referred.object == p.table->object) || !(c.referred.schema.empty() || c.referred.schema == p.table->schema))
        return false;
    for (std::uint32_t i = 0; i < t.records.part_count; ++i) {
        const model::part_record& other = t.records.parts[i];
        if (!t.holds(other))
            continue;
        if (other.part->index != nullptr && other.part->index->unique && other.part->index->predicate.empty() &&
            other.part->index->keys.size == c.columns.size)
            return true;
        if (other.part->kind == model::part_kind::unique && other.part->constraint->columns.size == c.columns.size &&
            repeats_a_key(t, other))
            return true;
    }
    return false;
}

/// Does PostgreSQL make it of a part of the parent when it makes the table, or attaches it?
constexpr bool comes_with_parent(const model::table_state& t, const model::part_record& p) {
    if ((p.flags & model::record_flag::inherited) == 0)
        return false;
    for (std::uint32_t i = 0; i < t.records.part_count; ++i)
        if (const model::part_record& link = t.records.parts[i];
            t.holds(link) && link.part->property != nullptr && link.part->property->is_link())
            return p.part->trigger != nullptr || link.part->property->conduct->in_create(t, *link.part->property);
    return false;
}

/// Does the statement that creates the object hold this part, or make it without a word?
constexpr bool is_inline(const model::table_state& t, const model::part_record& p) {
    if (const model::property* said = p.part->property; said != nullptr)
        return said->kind == model::property_kind::query || said->kind == model::property_kind::sequence_option ||
               sql::is_in_column(p) || sql::is_option_of_view(t, p) ||
               (said->conduct != nullptr && said->conduct->in_create != nullptr && said->conduct->in_create(t, *said));
    if (p.flags > model::record_flag::exactly && comes_with_parent(t, p))
        return true;
    if (p.part->constraint == nullptr || !sql::is_in_create(p))
        return false;
    switch (p.part->kind) {
        case model::part_kind::foreign_key: return !may_rest_on_own_index(t, p);
        case model::part_kind::unique: return !repeats_a_key(t, p);
        default: return true;
    }
}

/// Makes a part; a trigger that is disabled takes a second statement.
template <class Visit>
constexpr void make_part(action a, Visit& visit) {
    visit(a);
    if (a.part->part->trigger == nullptr || (a.part->marks & model::mark::firing) == 0)
        return;
    a.kind = action_kind::set_firing;
    visit(a);
}

/// Has the column a sequence that PostgreSQL names by itself when it makes the column?
constexpr bool is_serial(const model::part_record& p) {
    return p.part->property != nullptr && p.part->property->kind == model::property_kind::serial;
}
/// Its sequence, which is to have its old name again.
constexpr action name_sequence(const model::table_state& t, std::uint32_t object, const model::part_record& p) {
    return {.kind = action_kind::alter_sequence,
            .object = object,
            .table = &t,
            .now = t.find(t.records.uses[p.first_use]),
            .part = &p,
            .cut = true};
}
constexpr bool is_renamed_serial(const model::table_state& t, const model::part_record& p) {
    return is_serial(p) && sql::has_older_name(t, *t.find(t.records.uses[p.first_use]), p);
}

/// Makes the parts that `chosen(part)` picks. Foreign keys may need one of the others and come behind them, then come properties, which are about them.
template <class Chosen, class Visit>
constexpr void make_parts(const model::table_state& t, std::uint32_t object, Chosen chosen, Visit& visit,
                          bool concurrently = false) {
    bool there[] = {true, false, false};
    for (int rank = 0; rank < 3; ++rank)
        for (std::uint32_t i = 0; there[rank] && i < t.records.part_count; ++i) {
            const model::part_record& p = t.records.parts[i];
            const int own = p.part->kind == model::part_kind::property      ? 2
                            : p.part->kind == model::part_kind::foreign_key ? 1
                                                                            : 0;
            there[own] = true;
            if (own != rank || sql::is_index_parameter(p) || !chosen(p))
                continue;
            if (rank != 2 || !sql::is_in_column(p))
                make_part(action{.kind = rank == 2 ? action_kind::set_property : action_kind::add_part,
                                 .object = object,
                                 .table = &t,
                                 .part = &p,
                                 .concurrently = concurrently && p.part->index != nullptr},
                          visit);
            else if (is_renamed_serial(t, p))
                visit(name_sequence(t, object, p));
        }
}

/// CREATE TABLE with its constraints, then the indexes and triggers that stand in that state.
template <class Visit>
constexpr void create_whole_table(const model::table_state& t, std::uint32_t object, Visit& visit) {
    visit(action{.kind = action_kind::create_table, .object = object, .table = &t});
    make_parts(
        t, object, [&](const model::part_record& p) { return t.holds(p) && (!is_inline(t, p) || is_serial(p)); },
        visit);
}

/// DROP TABLE; a partition that something is tied to by its parent is detached before.
template <class Visit>
constexpr void drop_linked_table(const model::history& h, action a, Visit& visit) {
    if (const model::part_record* tie = h.names.objects[a.object].rules->tie(h, *a.table); tie != nullptr)
        visit(action{.kind = action_kind::set_property, .object = a.object, .table = a.table, .was_part = tie});
    visit(a);
}

/// What an index or an exclusion constraint is built as; null for anything else.
constexpr const model::index* index_of(const model::part& p) {
    return p.kind == model::part_kind::exclusion ? p.constraint->more->exclusion : p.index;
}

/// The texts of a part that name a column: PostgreSQL keeps such a text in a form that depends on the column's type.
constexpr bool text_names_column(const model::table_state& t, const model::part_record& p, std::uint16_t number) {
    if (p.part->kind == model::part_kind::check || p.part->kind == model::part_kind::trigger ||
        p.part->kind == model::part_kind::policy)
        return t.uses(p, number);
    const model::index* const index = index_of(*p.part);
    if (index == nullptr)
        return false;
    std::uint32_t keys = index->included.size;
    for (const model::index_key& k : index->keys) {
        for (std::uint32_t i = 0; is_expression(k) && i < k.more->text.uses.size; ++i)
            if (t.records.uses[p.first_use + keys - index->included.size + i] == number)
                return true;
        keys += is_expression(k) ? k.more->text.uses.size : 1;
    }
    for (std::uint32_t i = keys; i < p.use_count; ++i)
        if (t.records.uses[p.first_use + i] == number)
            return true;
    return false;
}

/// Is it a property of a part that `chosen(part)` picks?
template <class Chosen>
constexpr bool is_said_of_one(const model::table_state& t, const model::part_record& p, Chosen chosen) {
    if (p.subject == nullptr)
        return false;
    for (std::uint32_t i = 0; i < t.records.part_count; ++i)
        if (t.records.parts[i].part == p.subject && t.holds(t.records.parts[i]) && chosen(t.records.parts[i]))
            return true;
    return false;
}

/// PostgreSQL gives a column of another type the storage of that type, and leaves the type of its own sequence.
template <class Visit>
constexpr void keep_said(const model::table_state& t, std::uint32_t object, const model::column_record& c,
                         Visit& visit) {
    if (const model::part_record* const p = sql::said_of(t, c, model::property_kind::storage))
        visit(action{.kind = action_kind::set_property, .object = object, .table = &t, .part = p, .was_part = p});
    if (const model::part_record* const p = sql::said_of(t, c, model::property_kind::serial))
        visit(action{.kind = action_kind::alter_sequence, .object = object, .table = &t, .now = &c, .part = p});
}
/// A step that says something of a table, or of what is on it.
template <class Visit>
constexpr void set_property(const action& a, Visit& visit) {
    visit(a);
    const model::part_record& said = a.part != nullptr ? *a.part : *a.was_part;
    if (said.part->property->kind == model::property_kind::collation)
        keep_said(*a.table, a.object, *a.table->find(a.table->records.uses[said.first_use]), visit);
}

/// A change of type. The default and the texts that name the column are taken off and put back as they are written:
/// PostgreSQL would carry them over with casts inside, and the way back would not restore them.
template <class Visit>
constexpr void retype(const model::table_state& t, std::uint32_t object, const model::column_record* was,
                      const model::column_record* now, const model::name& using_text, bool cut, Visit& visit) {
    for (std::uint32_t i = 0; i < t.records.part_count; ++i)
        if (t.holds(t.records.parts[i]) && text_names_column(t, t.records.parts[i], was->number))
            visit(action{.kind = action_kind::drop_part, .object = object, .table = &t, .part = t.records.parts + i});
    visit(action{.kind = action_kind::alter_type,
                 .object = object,
                 .table = &t,
                 .was = was,
                 .now = now,
                 .text = &using_text,
                 .cut = cut});
    keep_said(t, object, *now, visit);
    const auto fell = [&](const model::part_record& p) { return text_names_column(t, p, was->number); };
    make_parts(
        t, object, [&](const model::part_record& p) { return t.holds(p) && (fell(p) || is_said_of_one(t, p, fell)); },
        visit);
}

/// The version of a column that a step opened, and the one it closed; null where there is none.
constexpr const model::column_record* opened_by(const model::table_records& r, std::uint32_t step) {
    for (std::uint32_t i = 0; i < r.column_count; ++i)
        if (r.columns[i].from == step + 1)
            return r.columns + i;
    return nullptr;
}
constexpr const model::column_record* closed_by(const model::table_records& r, std::uint32_t step) {
    for (std::uint32_t i = 0; i < r.column_count; ++i)
        if (r.columns[i].to == step + 1)
            return r.columns + i;
    return nullptr;
}
constexpr const model::part_record* part_opened_by(const model::table_records& r, std::uint32_t step) {
    for (std::uint32_t i = 0; i < r.part_count; ++i)
        if (r.parts[i].from == step + 1)
            return r.parts + i;
    return nullptr;
}
/// What was said before of the same kind; a partition that is detached loses triggers in the same step.
constexpr const model::part_record* property_closed_by(const model::table_records& r, std::uint32_t step,
                                                       const model::property& said) {
    for (std::uint32_t i = 0; i < r.part_count; ++i)
        if (const model::property* const p = r.parts[i].part->property; p != nullptr && r.parts[i].to == step + 1 &&
                                                                        p->conduct == said.conduct &&
                                                                        (p->conduct != nullptr || p->same_as(said)))
            return r.parts + i;
    return nullptr;
}
/// What is said of a part is closed with it; the part itself is meant.
constexpr const model::part_record* part_closed_by(const model::table_records& r, std::uint32_t step) {
    const model::part_record* closed = nullptr;
    for (std::uint32_t i = 0; i < r.part_count; ++i)
        if (r.parts[i].to == step + 1) {
            closed = r.parts + i;
            if (closed->part->property == nullptr)
                return closed;
        }
    return closed;
}

/// The segment that holds the step has both the records that it closed and those that it opened.
constexpr model::table_state state_around(const model::history& h, std::uint32_t object, std::uint32_t step,
                                          std::uint32_t state) {
    return {h.names.name_of(object, state), h.segments[h.segment_at(object, step + 1)], state,
            h.names.objects[object].kind, object};
}

/// Does a step open or close a version of a column, and nothing more than that and what hangs on it?
constexpr bool is_about_column(model::step_kind kind) {
    return kind >= model::step_kind::add_column && kind <= model::step_kind::change_type;
}

}  // namespace typeschema::inline v0::change

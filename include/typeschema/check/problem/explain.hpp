// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/check/problem/words_column.hpp"
#include "typeschema/check/problem/words_safety.hpp"
#include "typeschema/check/problem/words_schema.hpp"
#include "typeschema/check/problem/words_step.hpp"
#include "typeschema/check/relation_names.hpp"

namespace typeschema::inline v0::problem {

/// Says which table, index or key of the same schema has the name of `p` in a state.
constexpr void say_holder(const context& c, const model::part_record& p, std::uint32_t state) {
    for (std::uint32_t o = 0; o < c.h.names.object_count; ++o) {
        const model::object_record& r = c.h.names.objects[o];
        if (model::space_of(r.kind) != model::object_kind::table || r.stand_in || r.from > state || state >= r.to)
            continue;
        const model::table_state t = c.h.table_at(o, state);
        if (!(t.named.schema == p.table->schema))
            continue;
        if (model::is_part_name(*c.h.convention, p, t.named.object))
            return c.say(model::word_for(r.kind), " ", t.named.object);
        for (std::uint32_t i = 0; i < t.records.part_count; ++i) {
            const model::part_record& other = t.records.parts[i];
            const bool itself = other.part == p.part && other.from == p.from;
            if (t.holds(other) && !itself && check_detail::takes_relation_name(*other.part) &&
                model::same_part_name(*c.h.convention, other, p))
                return c.say("the ", model::word_for(other.part->kind), " of ", t.named.object);
        }
    }
    c.say("another table, index or key of its schema");
}

/// Two relations of one schema with one name; `item` holds the segment and the record of one that is no table.
constexpr void say_relation_taken(const context& c) {
    const model::table_records& records = c.h.segments[c.f.item >> 12];
    const model::part_record& p = records.parts[c.f.item & 0xfff];
    c.say_part(p);
    c.say(" of table ", p.table->object, " has the name of ");
    say_holder(c, p, c.f.step + 1);
    c.say("; give it another name");
}

constexpr void say_unknown_parent(const context& c) {
    c.say("its parent ", c.migration().parent, " is not in the chain");
    if (c.f.item == 0)
        return c.say("; the first migration has none, so remove after<...>");
    suggestion s(c.migration().parent);
    for (std::uint32_t i = c.f.item; i-- > 0;)
        s.consider(c.h.migrations[i]->id);
    s.put(c.w);
    if (!s.found())
        c.say("; before it comes ", c.h.migrations[c.f.item - 1]->id);
}

constexpr void explain_chain(const context& c) {
    using enum model::problem_code;
    const model::name& parent = c.migration().parent;
    switch (c.f.code) {
        case alias_instead_of_struct:
            if (c.about_step())
                return c.say(model::word_for(c.step().of), " ", c.f.culprit, " is an alias; write struct ", c.f.culprit,
                             " : ", change::create_verb(c.step().of).substr(7), "<...> {};");
            return c.say("this migration is an alias; write struct name : migration<...> {};");
        case revision_twice: return c.say("two migrations have this id; ids are unique in a chain");
        case odd_revision_id:
            return c.say(
                "no command could name this revision; an id is not head, heads or base, does not begin with + or -, and "
                "has 1 to 128 bytes without blanks and colons");
        case parent_missing:
            return c.say("only the first migration has no parent; write after<...> with ",
                         c.h.migrations[c.f.item - 1]->id);
        case parent_taken:
            c.say("its parent ", parent, " has another child already");
            return c.say("; put it after ", c.h.migrations[c.f.item - 1]->id);
        case parent_out_of_order:
            return c.say("its parent ", parent, " comes later in the chain; list the parent first");
        case relation_name_taken: return say_relation_taken(c);
        case unknown_parent: return say_unknown_parent(c);
        default: return c.say("unexplained problem; please report this, it is a defect of typeschema");
    }
}

/// The words for what a rare property does not allow come along with it.
constexpr bool explain_rare(const context& c) {
    if (c.about_step() && c.step().data != nullptr)
        return c.step().data->conduct->explain(c);
    const model::conduct* const rules =
        c.about_step() && c.object() != model::nothing ? c.h.names.objects[c.object()].rules : nullptr;
    return rules != nullptr ? rules->explain(c)
                            : c.about_step() && c.part() != nullptr && c.part()->property != nullptr &&
                                  c.part()->property->conduct != nullptr && c.part()->property->conduct->explain(c);
}

/// `inbox.cpp:23 251018_schema_v1_inbox: TS203 foreign key parsed_items.inbox_item_id refers to unknown table …`
constexpr void explain(const context& c) {
    if (c.f.code >= model::problem_code::released_changed)
        return c.h.pins->explain(c);
    const model::migration& m = c.migration();
    c.say(m.file, ":");
    c.w.put_number(m.line);
    c.say(" ", m.id, ": TS");
    c.w.put_number(static_cast<long long>(c.f.code));
    c.w.put(' ');
    if (c.f.code == model::problem_code::misplaced && !c.about_step())
        return c.say(
            "it holds something that is no step, or two parents; columns, keys and checks stand in a table<...>, or are "
            "added by add_column, add_constraint, create_index and create_trigger");
    if (!explain_safety(c) && !explain_schema(c) && !explain_column(c) && !explain_step(c) && !explain_rare(c))
        explain_chain(c);
}

}  // namespace typeschema::inline v0::problem

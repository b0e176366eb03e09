// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/constraint_fits.hpp"
#include "typeschema/change/index_fits.hpp"
#include "typeschema/change/trigger_fits.hpp"
#include "typeschema/check/problem/context.hpp"

namespace typeschema::inline v0::problem {

/// The words for a key, constraint, index or trigger that PostgreSQL refuses.
constexpr void say_malformed_key(const context& c) {
    c.say_part(*c.part(), c.table());
    if (c.part()->constraint != nullptr && c.part()->constraint->ordered)
        return c.say(
            " puts its columns in an order, which only an index does; write them without desc and nulls_first");
    c.say(" lists no columns; name at least one in ", c.part()->kind == model::part_kind::exclusion ? "with" : "on",
          "<...>");
}

constexpr void say_trigger(const context& c) {
    using enum change::trigger_trouble;
    if (c.part() == nullptr)
        return c.say("trigger ", c.f.culprit, " of ", c.table(),
                     " is none of a table, and PostgreSQL enables and disables only these; drop it instead");
    c.say_part(*c.part(), c.table());
    if (!c.f.culprit.empty())
        return c.say(" runs ", c.f.culprit, ", which does not return trigger; write returns<...> with trigger");
    switch (change::judge_trigger(*c.part()->trigger, c.before().kind)) {
        case instead_of: return c.say(" fires instead of an event, which only a view's does; write before or after");
        case truncate_of_rows: return c.say(" fires for each row, which truncate does not; remove for_each_row");
        case bare_column:
            return c.say(" names a column in its WHEN without its row; write old or new and a dot before it");
        case statement: return c.say(" fires once a statement, so its WHEN sees no row; add for_each_row");
        case old: return c.say(" fires on insert, so its WHEN sees no old row; write one trigger for each event");
        case new_: return c.say(" fires on delete, so its WHEN sees no new row; write one trigger for each event");
        case of_view:
            return c.say(" is on a view, whose triggers fire instead of an event for each row, or plainly before or after a "
                         "statement; write instead of, or remove for_each_row");
        case instead_of_row:
            return c.say(" fires instead of an event, which is for each row, without WHEN and without columns; write "
                         "for_each_row and neither of these");
        case constraint:
            return c.say(" is a constraint trigger, which fires after an event for each row; write after and "
                         "for_each_row");
        case transition:
            return c.say(
                " reads rows of a statement, which takes one event without columns to fire after; an insert has "
                "no old rows and a delete no new ones");
        case none: return;
    }
}

constexpr void say_index(const context& c) {
    using enum change::index_trouble;
    const model::index& i = *c.part()->index;
    c.say_part(*c.part(), c.table());
    const change::index_trouble trouble = change::judge_index(i);
    if (trouble == too_many)
        return c.say(" has more than 32 columns, which PostgreSQL does not take; leave some out");
    c.say(" has the method ", i.method, ", which ");
    switch (trouble) {
        case not_unique: return c.say("makes no index unique; remove method<...>");
        case one_column: return c.say("takes one column; make an index of each, or remove method<...>");
        case no_order: return c.say("keeps no order; write its columns without desc and nulls_first");
        case no_included: return c.say("stores no other columns; remove include_columns<...>");
        default: return;
    }
}

constexpr void say_constraint(const context& c) {
    using enum change::constraint_trouble;
    const model::part* const p = c.part();
    if (p == nullptr)
        return c.say("constraint ", c.f.culprit, " of ", c.table(),
                     " is no foreign key, and PostgreSQL makes only these deferrable later; drop it and add it again");
    c.say_part(*p, c.table());
    switch (change::judge_constraint(*p, c.before().kind)) {
        case sets_other_column:
            return c.say(" sets a column on delete that is none of its own; name some of those in on<...>");
        case domain_inherits: return c.say(" is of a domain, which nothing inherits; remove no_inherit");
        case cannot_exclude: return c.say(" has a method that excludes nothing; write gist, spgist, hash or btree");
        case none: break;
    }
    c.say(" cannot be made of index ", c.f.culprit,
          ", which is not unique on exactly its columns in their order, or has a predicate, an order, a comment or a "
          "parameter; drop the index and add the constraint without it");
}

}  // namespace typeschema::inline v0::problem

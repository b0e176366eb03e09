// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/chain/compare_pins.hpp"
#include "typeschema/check/problem/context.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::problem {

/// `step 2, add column orders.total,`
constexpr void say_released_step(const context& c, std::uint32_t revision, std::uint32_t number) {
    using enum model::step_kind;
    const model::step& s = *c.h.names.steps[c.h.first_steps[revision] + number].step;
    c.say("step ");
    c.w.put_number(number + 1);
    c.say(", ");
    const std::string_view tag = chain_detail::step_tag(s.kind);
    if (s.kind <= rename_table)
        c.say(tag.substr(0, tag.find(' ') + 1), model::word_for(s.of));
    else
        c.say(tag, s.part != nullptr && s.kind == add_part ? " " : "",
              s.part != nullptr && s.kind == add_part ? model::word_for(s.part->kind) : "");
    if (!s.target.object.empty())
        c.say(" ", s.target.object);
    const model::name& item = s.column != nullptr && s.kind == add_column ? s.column->named
                              : s.part != nullptr && s.kind == add_part   ? s.part->given
                                                                          : s.object;
    if (!item.empty() && s.kind != raw)
        c.say(".", item);
    c.say(",");
}

/// What differs: the steps that are alike at both ends leave those that are not.
constexpr void say_what_changed(const context& c) {
    const std::uint32_t revision = c.f.item;
    const model::list<std::uint32_t>& released = c.h.pins->items[revision].steps;
    const std::uint32_t first = c.h.first_steps[revision];
    const std::uint32_t size = c.h.first_steps[revision + 1] - first;
    const std::uint32_t shorter = size < released.size ? size : released.size;
    std::uint32_t ahead = 0;
    while (ahead < shorter && chain_detail::step_hash(c.h, first + ahead) == released[ahead])
        ++ahead;
    std::uint32_t behind = 0;
    while (ahead + behind < shorter &&
           chain_detail::step_hash(c.h, first + size - behind - 1) == released[released.size - behind - 1])
        ++behind;
    if (ahead == size && ahead == released.size)
        return c.say("its steps are the same, but the name or the schema of the chain is not");
    if (size > released.size && ahead + behind == released.size) {
        say_released_step(c, revision, ahead);
        return c.say(" was not in it");
    }
    if (size < released.size && ahead + behind == size) {
        c.say("its step ");
        c.w.put_number(ahead + 1);
        return c.say(" is missing");
    }
    say_released_step(c, revision, ahead);
    c.say(" is not what it was");
}

constexpr void explain_pins(const context& c) {
    using enum model::problem_code;
    const bool empty = c.h.migration_count == 0;
    if (!empty) {
        c.say(c.migration().file, ":");
        c.w.put_number(c.migration().line);
        c.say(" ", c.migration().id, ": TS");
    } else {
        c.say(c.h.chain, ": TS");
    }
    c.w.put_number(static_cast<long long>(c.f.code));
    switch (c.f.code) {
        case released_changed:
            c.say(" this revision was released, and was edited since: ");
            say_what_changed(c);
            return c.say("; put it back and write a new revision");
        case released_missing:
            return c.say(" revision ", c.f.culprit, " was released and is missing here; put it back");
        case released_out_of_order: {
            bool pinned = false;
            for (const model::pin& p : c.h.pins->items)
                pinned = pinned || p.revision == c.migration().id;
            c.say(" this revision stands before ", c.f.culprit);
            return pinned ? c.say(", which was released before it; put them back in that order")
                          : c.say(", which was released without it; put it behind ",
                                  c.h.pins->items[c.h.pins->items.size - 1].revision);
        }
        default: break;
    }
    std::string_view text;
    std::uint32_t pins = 0;
    for (const model::pin& p : c.h.pins->items)
        if (p.revision == c.f.culprit) {
            text = p.fingerprint;
            ++pins;
        }
    if (pins > 1)
        return c.say(" ", c.f.culprit, " is pinned twice; let typeschema-apply pin write the header anew");
    c.say(" '", text);
    c.say(chain_detail::read_fingerprint(text).format == 0
              ? "' is no fingerprint"
              : "' is a fingerprint of a format that this version does not know",
          ", but its pin has it; let typeschema-apply pin write the header anew");
}

}  // namespace typeschema::inline v0::problem

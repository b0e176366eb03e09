// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/check/problem/context.hpp"
#include "typeschema/rare/put_invariant.hpp"

namespace typeschema::inline v0::problem {

constexpr bool explain_invariant(const context& c) {
    using enum model::problem_code;
    const model::data& d = *c.step().data;
    const model::name& name = c.step().object;
    switch (c.f.code) {
        case misplaced:
            c.say(" ", name,
                  " takes one of raises<...>, returns<...> with at least one row<...>, and returns_nothing<...>; ");
            c.say("as_role<...> once, setting<...> as often as there are settings, and nothing else");
            return true;
        case malformed_sqlstate:
            c.say("invariant ", name, " expects SQLSTATE ", c.step().to);
            c.say(", and none looks like that; write five digits or capitals, such as 42501");
            return true;
        case nameless_invariant:
            c.say("an invariant has no name, by which it would be told when it does not hold; give it one: ",
                  "invariant<\"...\", ...>");
            return true;
        case invariant_twice:
            c.say("invariant ", name, " stands twice in this revision; give one of them another name");
            return true;
        case role_without_name:
            c.say("invariant ", name, " has as_role<\"\">; name the role, or leave as_role<...> out");
            return true;
        case uneven_rows:
            c.say("invariant ", name, " expects rows of different lengths: row 1 and row ");
            c.w.put_number(d.odd_row);
            c.say("; a query returns as many values in each");
            return true;
        default: return false;
    }
}

}  // namespace typeschema::inline v0::problem

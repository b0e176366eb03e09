// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/check/problem/context.hpp"
#include "typeschema/check/problem/suggestion.hpp"

namespace typeschema::inline v0::problem {

/// The name of the column at fault; only some steps declare one.
constexpr model::name faulty_column(const context& c) {
    return c.column() != nullptr && !c.column()->named.empty() ? c.column()->named : c.step().object;
}

constexpr bool explain_column(const context& c) {
    using enum model::problem_code;
    switch (c.f.code) {
        case unknown_type:
            c.say("column ", c.table(), ".", faulty_column(c), " has the unknown type ", c.f.culprit);
            suggest_object(c, model::object_kind::enum_type, c.f.culprit, c.f.step + 1);
            return true;
        case extension_missing:
            c.say("column ", c.table(), ".", faulty_column(c), " has a type of extension ", c.f.culprit,
                  ", which nothing has made; write ensure_extension<\"");
            c.say(c.f.culprit, "\"> before this step");
            return true;
        default: return false;
    }
}

}  // namespace typeschema::inline v0::problem

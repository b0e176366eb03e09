// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/object_kind.hpp"
#include "typeschema/model/part.hpp"
#include "typeschema/sql/reader/decode.hpp"

#include <cstdint>

namespace typeschema::inline v0::change {

/// Why PostgreSQL refuses a constraint whatever its columns hold (manual, CREATE TABLE).
enum class constraint_trouble : std::uint8_t { none, sets_other_column, domain_inherits, cannot_exclude };

constexpr bool is_among(const model::name& wanted, const model::list<model::name>& names) {
    for (const model::name& n : names)
        if (n == wanted)
            return true;
    return false;
}

constexpr constraint_trouble judge_constraint(const model::part& p, model::object_kind kind) {
    using enum constraint_trouble;
    const model::constraint& c = *p.constraint;
    if (kind == model::object_kind::domain && (c.marks & model::mark::no_inherit) != 0)
        return domain_inherits;
    if (c.more == nullptr)
        return none;
    for (const model::name& n : c.more->set_columns)
        if (!is_among(n, c.columns))
            return sets_other_column;
    if (const model::index* const e = c.more->exclusion;
        e != nullptr &&
        (sql::reader::is_name(e->method.view(), "gin") || sql::reader::is_name(e->method.view(), "brin")))
        return cannot_exclude;
    return none;
}

}  // namespace typeschema::inline v0::change

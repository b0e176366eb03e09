// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/check/safety/judged_step.hpp"
#include "typeschema/sql/reader/lexer.hpp"
#include "typeschema/sql/reader/words.hpp"

namespace typeschema::inline v0::check_detail {

constexpr void judge_added_constraint(judged_step& j) {
    const model::part& p = *j.step().part;
    const bool unproven = (p.constraint->marks & model::mark::not_valid) == 0;
    switch (p.kind) {
        case model::part_kind::check: return unproven ? j.report(safety_rule::check_on_rows, p.given) : void();
        case model::part_kind::foreign_key:
            return unproven ? j.report(safety_rule::foreign_key_on_rows, p.constraint->columns[0]) : void();
        case model::part_kind::unique:
            return model::takes_index(j.step()) ? void() : j.report(safety_rule::unique_on_rows, p.given);
        case model::part_kind::primary_key:
            return model::takes_index(j.step()) ? void() : j.report(safety_rule::primary_key_on_rows, p.given);
        case model::part_kind::exclusion: return j.report(safety_rule::exclusion_on_rows, p.given);
        default: return;
    }
}

constexpr void judge_dropped_constraint(judged_step& j) {
    const model::part_record* const p = change::part_closed_by(j.before().records, j.number);
    if (p->part->kind == model::part_kind::primary_key)
        j.report(safety_rule::dropped_primary_key, j.step().object);
    if (p->part->kind == model::part_kind::foreign_key)
        j.report(safety_rule::dropped_foreign_key, j.step().object);
}

/// VALIDATE CONSTRAINT in the transaction that added it.
constexpr bool judge_validated(judged_step& j) {
    const model::part_record* const was = change::part_closed_by(j.before().records, j.number);
    const bool at_once = was->from > j.first_of_transaction();
    if (at_once)
        j.report(safety_rule::validated_at_once, j.step().object);
    return at_once;
}

/// Does a check say that the column is not null, and nothing else?
constexpr bool says_not_null(std::string_view text, std::string_view column) {
    sql::reader::lexer at(text);
    std::uint32_t open = 0;
    for (; at.now.kind == sql::reader::token_kind::open_paren; at.next())
        ++open;
    if (!at.now.is_name() || !sql::reader::is_name(at.text(at.now), column))
        return false;
    for (const std::string_view word : {std::string_view("is"), std::string_view("not"), std::string_view("null")}) {
        at.next();
        if (!sql::reader::is_word(at.text(), at.now, sql::reader::word(word)))
            return false;
    }
    for (at.next(); at.now.kind == sql::reader::token_kind::close_paren; at.next())
        --open;
    return open == 0 && at.now.kind == sql::reader::token_kind::end;
}

/// PostgreSQL reads no row where a valid check proves it.
constexpr void judge_not_null(judged_step& j) {
    const model::table_state t = j.before();
    for (std::uint32_t i = 0; i < t.records.part_count; ++i)
        if (const model::part_record& p = t.records.parts[i]; p.part->kind == model::part_kind::check && t.holds(p) &&
                                                              p.use_count == 1 &&
                                                              (p.marks & model::mark::not_valid) == 0) {
            const model::column_record* const c = t.find(t.records.uses[p.first_use]);
            if (c != nullptr && c->named == j.step().object && !p.part->constraint->condition.uses.empty() &&
                says_not_null(p.part->constraint->condition.text.view(),
                              p.part->constraint->condition.uses[0].column.view()))
                return;
        }
    j.report(safety_rule::not_null_on_rows, j.step().object);
}

}  // namespace typeschema::inline v0::check_detail

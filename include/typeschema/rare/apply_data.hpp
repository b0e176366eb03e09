// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/judge_default.hpp"
#include "typeschema/change/option.hpp"
#include "typeschema/change/table_work.hpp"
#include "typeschema/rare/data_kind.hpp"

#include <cstddef>
#include <string_view>

namespace typeschema::inline v0::change {

/// What a data step lacks; empty for nothing.
constexpr std::string_view lacks(const model::data& d) {
    using said = model::said;
    switch (model::kind_of(d)) {
        case model::data_kind::insert_rows:
            return (d.given & said::columns) == 0 || d.columns.empty() ? "columns" : d.row_count == 0 ? "row" : "";
        case model::data_kind::insert_from: return d.columns.empty() ? "columns" : "";
        case model::data_kind::update_rows:
        case model::data_kind::backfill: return (d.given & said::set) == 0 ? "set" : "";
        case model::data_kind::delete_rows: return (d.given & said::where) == 0 ? "where" : "";
        default: return "";
    }
}

/// The columns of a key that a data step tells rows apart by: those that it says, or the table's primary key.
template <class Visit>
constexpr void for_each_key(const model::table_state& t, const model::data& d, Visit&& visit) {
    for (const model::name& k : d.keys)
        visit(k);
    for (std::uint32_t i = 0; d.keys.empty() && i < t.records.part_count; ++i) {
        const model::part_record& p = t.records.parts[i];
        if (p.part->kind == model::part_kind::primary_key && t.holds(p))
            for (std::uint32_t k = 0; k < p.part->constraint->columns.size; ++k)
                if (const model::column_record* c = t.find(t.uses(p)[k]); c != nullptr)
                    visit(c->named);
    }
}

constexpr bool names(const model::list<model::name>& list, const model::name& one) {
    for (const model::name& n : list)
        if (n == one)
            return true;
    return false;
}

/// Is the column, by itself, one that tells all rows of the table apart and is never NULL?
constexpr bool tells_rows_apart(const table_work& w, const model::column_record& c) {
    for (std::uint32_t i = 0; i < w.part_count; ++i) {
        const model::part_record& p = w.parts[i];
        const bool one_key =
            p.part->constraint != nullptr
                ? p.part->constraint->columns.size == 1 &&
                      (p.part->kind == model::part_kind::primary_key || p.part->kind == model::part_kind::unique)
                : p.part->index != nullptr && p.part->index->unique && p.part->index->keys.size == 1 &&
                      p.part->index->predicate.empty();
        if (one_key && p.to == model::forever && w.uses[p.first_use] == c.number)
            return !c.nullable;
    }
    return false;
}

/// The names of a text, each unknown one once; those beside a subquery may be names of its tables.
constexpr void check_data_text(table_work& w, const model::details& text) {
    const model::expression& e = text.text;
    if (!e.trouble.empty())
        return w.report(model::problem_code::unreadable_in_data, static_cast<std::uint32_t>(e.trouble_at), e.text);
    for (std::uint32_t i = 0; i < e.uses.size && !e.has_subquery; ++i) {
        bool first = w.find_column(e.uses[i].column) == nullptr;
        for (std::uint32_t j = 0; j < i && first; ++j)
            first = !(e.uses[j].column == e.uses[i].column);
        if (first)
            w.report(model::problem_code::unknown_column, 0, e.uses[i].column);
    }
}

/// DEFAULT, which is no expression.
constexpr bool is_default(const model::default_value& value) {
    constexpr std::string_view word = "default";
    const std::string_view text = value.text.view();
    for (std::size_t i = 0; i < word.size(); ++i)
        if (text.size() != word.size() || (text[i] | 0x20) != word[i])
            return false;
    return true;
}
/// Does it stand for itself, so that a row can be found by it? Not so a function, nor CURRENT_DATE and its like.
constexpr bool is_literal(const model::default_value& value) {
    if (value.kind != model::default_kind::typed)
        return value.kind != model::default_kind::unknown && !is_default(value);
    const std::string_view text = value.text.view();
    const char first = text.empty() ? '\0' : static_cast<char>(text[0] | 0x20);
    return text.find('(') == std::string_view::npos && (first == 't' || first == 'f' || text.find('\'') != text.npos);
}

/// Does PostgreSQL number or compute it?
constexpr bool fills_itself(table_work& w, const model::column_record& c) {
    return w.numbers_of(c.number) != nullptr ||
           w.said_of(c.number, model::property_kind::generated, model::property_kind::generated) != nullptr;
}

constexpr void check_rows(table_work& w, const model::data& d) {
    if (d.odd_row != 0)
        return w.report(model::problem_code::row_of_another_length, d.odd_row);
    for (std::uint32_t i = 0; i < d.values.size; ++i) {
        const model::column_record* c = w.find_column(d.columns[i % d.columns.size]);
        if (c == nullptr)
            continue;
        const bool filled = c->default_value != nullptr || fills_itself(w, *c);
        if (is_default(d.values[i])) {
            if (!c->nullable && !filled)
                w.report(model::problem_code::row_without_value, i + 1, c->named);
        } else if (judge_default(&d.values[i], c->type) != model::problem_code::none)
            w.report(model::problem_code::value_of_another_type, i, c->named);
        else if (!c->nullable && d.values[i].kind == model::default_kind::null_value)
            w.report(model::problem_code::row_without_value, i + 1, c->named);
    }
}

/// Each column without which PostgreSQL refuses a row.
constexpr void check_needed(table_work& w, const model::data& d) {
    for (std::uint32_t i = 0; i < w.column_count; ++i) {
        model::column_record& c = w.columns[i];
        if (c.to == model::forever && !c.nullable && c.default_value == nullptr && !names(d.columns, c.named) &&
            !fills_itself(w, c))
            w.report(model::problem_code::row_without_value, 0, c.named);
    }
}

/// The inverse of insert_rows finds its rows by a key that the rows give.
constexpr void check_key_of_rows(table_work& w, const model::step& s, const model::data& d) {
    if (!s.has_inverse || (s.options & option::inverse) != 0)
        return;
    const model::table_state t{*w.named, {w.columns, w.parts, w.uses, w.column_count, w.part_count}, w.step, w.kind};
    bool any = false;
    for_each_key(t, d, [&](const model::name& k) {
        any = true;
        bool given = names(d.columns, k);
        for (std::uint32_t i = 0; i < d.values.size && given; ++i)
            given = !(d.columns[i % d.columns.size] == k) || is_literal(d.values[i]);
        if (!given)
            w.report(model::problem_code::rows_without_key, 0, k);
    });
    if (!any)
        w.report(model::problem_code::rows_without_key);
}

constexpr void check_key_of_backfill(table_work& w, const model::data& d) {
    const model::column_record* c = d.keys.size == 1 ? w.find_column(d.keys[0]) : nullptr;
    if (d.keys.size == 1 && c == nullptr)
        return;
    if (c == nullptr || !tells_rows_apart(w, *c))
        w.report(model::problem_code::backfill_without_key, 0, d.keys.empty() ? model::name() : d.keys[0]);
}

/// What a data step says, held against the table as the step meets it.
constexpr void apply_data(table_work& w, const model::step& s) {
    const model::data& d = *s.data;
    if (!lacks(d).empty())
        return w.report(model::problem_code::incomplete_data_step);
    const std::uint32_t before = w.found->size;
    for (const model::list<model::name>* list : {&d.columns, &d.keys})
        for (const model::name& n : *list)
            if (w.find_column(n) == nullptr)
                w.report(model::problem_code::unknown_column, 0, n);
    for (const model::details& text : d.texts) {
        if (!text.with.empty() && w.find_column(text.with) == nullptr)
            w.report(model::problem_code::unknown_column, 0, text.with);
        check_data_text(w, text);
    }
    if (w.found->size != before)
        return;
    if (model::kind_of(d) == model::data_kind::insert_rows)
        check_rows(w, d);
    if ((model::kind_of(d) == model::data_kind::insert_rows || model::kind_of(d) == model::data_kind::insert_from) &&
        w.kind == model::object_kind::table)
        check_needed(w, d);
    if (model::kind_of(d) == model::data_kind::insert_rows && w.found->size == before)
        check_key_of_rows(w, s, d);
    if (model::kind_of(d) == model::data_kind::backfill)
        check_key_of_backfill(w, d);
}

}  // namespace typeschema::inline v0::change

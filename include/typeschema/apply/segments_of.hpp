// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/backward.hpp"
#include "typeschema/change/render.hpp"
#include "typeschema/sql/to_string.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace typeschema::inline v0::apply::detail {

/// Steps of a revision that are committed together, or one that PostgreSQL refuses in a transaction.
struct step_range {
    std::uint32_t first = 0;
    std::uint32_t end = 0;
    bool alone = false;
};

inline bool is_plain(const std::vector<step_range>& ranges) {
    return ranges.size() == 1 && !ranges.front().alone;
}

inline std::string statement(const model::history& h, const change::action& a) {
    return sql::to_string([&](sql::writer& w) { change::render(w, h, a); });
}

/// Does PostgreSQL refuse the step in a transaction?
inline bool runs_alone(const model::step& step) {
    return change::is_concurrent(step) || (step.data != nullptr && step.data->alone);
}

/// Does a text hold a word, as a whole?
inline bool has_word(std::string_view text, std::string_view word) {
    const auto in_word = [&](std::size_t at) {
        const auto byte = at < text.size() ? static_cast<unsigned char>(text[at]) : ' ';
        return byte >= 0x80 || byte == '_' || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
               (byte >= 'A' && byte <= 'Z');
    };
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
        if ((at == 0 || !in_word(at - 1)) && !in_word(at + word.size()))
            return true;
    return false;
}

/// Does a step say the label that an earlier one of its revision added to an enum type? PostgreSQL lets nobody use a label
/// before it is committed; until version 17 not even where the type is as new (manual: ALTER TYPE). To cut once too often does
/// no harm.
inline bool says_label(const model::history& h, std::uint32_t s, std::uint32_t adding) {
    const std::string_view label = h.names.steps[adding].step->column->named.view();
    std::string quoted = sql::to_string([&](sql::writer& w) { sql::quote_literal(w, label); });
    bool said = false;
    change::forward(h, s, [&](const change::action& a) {
        const std::string text = statement(h, a);
        said = said || text.find(quoted) != std::string::npos || (!label.empty() && has_word(text, label));
    });
    return said;
}

inline bool adds_label(const model::history& h, std::uint32_t s) {
    const model::step_record& r = h.names.steps[s];
    return r.step->kind == model::step_kind::add_column && r.step->of == model::object_kind::enum_type;
}

/// The segments of a revision: mostly one. A step that PostgreSQL refuses in a transaction is one by itself, and a label that
/// is added to an enum type is committed before the first step that uses it.
inline std::vector<step_range> segments_of(const model::history& h, std::uint32_t revision) {
    const std::uint32_t first = h.first_steps[revision];
    const std::uint32_t end = h.first_steps[revision + 1];
    std::vector<step_range> ranges;
    std::vector<std::uint32_t> labels;
    step_range open{first, first, false};
    const auto close = [&](std::uint32_t at) {
        open.end = at;
        if (open.end != open.first)
            ranges.push_back(open);
        open = {at, at, false};
        labels.clear();
    };
    for (std::uint32_t s = first; s < end; ++s) {
        if (runs_alone(*h.names.steps[s].step)) {
            close(s);
            open.alone = true;
            close(s + 1);
            continue;
        }
        bool uses = false;
        for (const std::uint32_t adding : labels)
            uses = uses || (!adds_label(h, s) && says_label(h, s, adding));
        if (uses)
            close(s);
        if (adds_label(h, s))
            labels.push_back(s);
    }
    close(end);
    if (ranges.empty())
        ranges.push_back(open);
    return ranges;
}

/// May undoing a segment above the first one change rows? Then what stops the way back below it is asked in its turn.
inline bool changes_rows(const model::history& h, const std::vector<step_range>& ranges) {
    for (std::uint32_t s = ranges.front().end; s < ranges.back().end; ++s)
        if (h.names.steps[s].step->kind == model::step_kind::raw || h.names.steps[s].step->data != nullptr)
            return true;
    return false;
}

/// The index that a step builds or drops concurrently, as SQL text; empty for a step that is about something else.
inline std::string index_of_step(const model::history& h, std::uint32_t s) {
    const model::step_record& r = h.names.steps[s];
    if (!change::is_concurrent(*r.step))
        return "";
    const model::table_state t = change::state_around(h, r.object, s, s);
    const model::part_record* const p = r.step->kind == model::step_kind::add_part
                                            ? change::part_opened_by(t.records, s)
                                            : change::part_closed_by(t.records, s);
    return sql::to_string([&](sql::writer& w) { sql::put_index_name(w, h, t, *p); });
}

}  // namespace typeschema::inline v0::apply::detail

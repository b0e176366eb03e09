// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/quoted.hpp"
#include "typeschema/apply/script.hpp"
#include "typeschema/apply/segments_of.hpp"
#include "typeschema/chain/fingerprint.hpp"
#include "typeschema/chain/valid.hpp"
#include "typeschema/change/loss_count.hpp"
#include "typeschema/change/obstacle_count.hpp"
#include "typeschema/change/seen_from.hpp"
#include "typeschema/change/summary.hpp"
#include "typeschema/sql/to_string.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

namespace typeschema::inline v0::apply {

namespace detail {

inline std::string fingerprint_text(std::uint64_t hash) {
    char text[32];
    std::snprintf(text, sizeof text, "%u:%016llx", fingerprint_format, static_cast<unsigned long long>(hash));
    return text;
}

inline revision_info info_of(const model::history& h, std::uint32_t revision) {
    const model::migration& m = *h.migrations[revision];
    revision_info info;
    info.id = m.id.view();
    info.parent = m.parent.view();
    info.fingerprint = fingerprint_text(fingerprint(h, revision));
    info.quick_hash = chain_detail::quick_hash(h, revision);
    info.source = std::string(m.file) + ":" + std::to_string(m.line);
    for (std::uint32_t s = h.first_steps[revision]; s < h.first_steps[revision + 1]; ++s) {
        bool first = true;
        change::forward(h, s, [&](const change::action& a) {
            // The indexes and triggers of a new table come with it.
            if (first)
                info.summary.push_back(sql::to_string([&](sql::writer& w) { change::put_summary(w, h, a); }));
            first = false;
        });
    }
    for (std::uint32_t s = h.first_steps[revision]; s < h.first_steps[revision + 1]; ++s) {
        info.step_hashes.push_back(chain_detail::step_hash(h, s));
        for (const model::acceptance* a = h.names.steps[s].step->accepted; a != nullptr; a = a->next)
            info.accepted.push_back("step " + std::to_string(s - h.first_steps[revision] + 1) + ", " +
                                    std::string(model::word_for(a->what)) + ": " + std::string(a->reason.view()));
        const model::data* const d = h.names.steps[s].step->data;
        if (d != nullptr && d->silent)
            info.follow_ups.emplace_back(d->query.view());
        if (d != nullptr && d->needs != nullptr)
            info.needs.push_back({std::string(d->needs->chain->chain.view()), std::string(d->needs->chain->home.view()),
                                  std::string(d->needs->revision.view()),
                                  std::string(d->needs->chain->names.journal.view())});
    }
    const std::vector<step_range> ranges = segments_of(h, revision);
    info.segments = ranges.size();
    info.plain = is_plain(ranges);
    return info;
}

/// "as role app, with app.tenant_id = '': insert into …"
inline invariant_check invariant_of(const model::history& h, const change::action& a) {
    const model::data& d = *a.step->data;
    invariant_check check{std::string(a.step->object.view()), statement(h, a), ""};
    if (!d.keys.empty()) {
        check.role = d.keys[0].view();
        check.about = "as role " + check.role + ": ";
    }
    for (const model::details& setting : d.texts)
        check.about.insert(check.about.empty() ? 0 : check.about.size() - 2,
                           (check.about.empty() ? "with " : ", with ") + std::string(setting.with.view()) + " = " +
                               quoted_text(setting.text.text.view()) + (check.about.empty() ? ": " : ""));
    check.about += d.query.view();
    return check;
}

inline loss_probe probe_of(const change::loss& l) {
    return {sql::to_string([&](sql::writer& w) { change::put_loss(w, l); }),
            sql::to_string([&](sql::writer& w) { change::put_count(w, l); }), change::count_may_raise(l)};
}

inline obstacle_probe probe_of(const change::obstacle& o) {
    return {sql::to_string([&](sql::writer& w) { change::put_obstacle(w, o); }),
            sql::to_string([&](sql::writer& w) { change::put_obstacle_count(w, o); }),
            sql::to_string([&](sql::writer& w) { change::put_cure(w, o); }), change::count_may_raise(o)};
}

/// A history in which a revision has only those of its steps that make up some of its segments: what undoing those destroys
/// is asked of it as of any revision.
struct part_of_history {
    std::vector<std::uint32_t> first_steps;
    model::history history;

    part_of_history(const model::history& h, std::uint32_t revision, std::uint32_t first, std::uint32_t end)
        : first_steps(h.first_steps, h.first_steps + h.migration_count + 1), history(h) {
        first_steps[revision] = first;
        first_steps[revision + 1] = end;
        history.first_steps = first_steps.data();
    }
};

inline prospect look_ahead(const model::history& h, std::uint32_t revision, std::uint32_t from) {
    prospect seen;
    seen.all_losses = change::for_each_loss_from(h, revision, from,
                                                 [&](const change::loss& l) { seen.losses.push_back(probe_of(l)); });
    const std::vector<step_range> ranges = segments_of(h, revision);
    const bool in_turn = changes_rows(h, ranges);
    const part_of_history last(h, revision, in_turn ? ranges.back().first : h.first_steps[revision],
                               h.first_steps[revision + 1]);
    seen.all_obstacles =
        change::for_each_obstacle_from(last.history, revision, from,
                                       [&](const change::obstacle& o) { seen.obstacles.push_back(probe_of(o)); }) &&
        !in_turn;
    return seen;
}

/// The statement of an action on the way up, in its place; what must hold at the end stands by itself.
template <class Script>
void add_forward(const model::history& h, const change::action& a, Script& to) {
    const model::guard guard = a.step == nullptr ? model::guard::none : a.step->guard;
    if (guard == model::guard::invariant) {
        if constexpr (requires { to.invariants; })
            to.invariants.push_back(invariant_of(h, a));
        return;
    }
    if (guard == model::guard::empty) {
        const model::qualified_name full = h.names.full(a.step->target);
        to.guards.push_back({to.up.size(), std::string(full.schema.view()), std::string(full.object.view())});
        if (a.step->data != nullptr)
            for (const model::name& column : a.step->data->columns)
                to.guards.back().saved_by.emplace_back(column.view());
    }
    to.up.push_back(statement(h, a));
}

inline revision_segment render(const model::history& h, std::uint32_t revision, const step_range& range) {
    revision_segment segment;
    for (std::uint32_t s = range.first; s < range.end; ++s)
        change::forward(h, s, [&](const change::action& a) { add_forward(h, a, segment); });
    for (std::uint32_t s = range.end; s-- > range.first;)
        change::backward(h, s, [&](const change::action& a) { segment.down.push_back(statement(h, a)); });
    const part_of_history part(h, revision, range.first, range.end);
    change::for_each_loss(part.history, revision,
                          [&](const change::loss& l) { segment.down_losses.push_back(probe_of(l)); });
    change::for_each_obstacle(part.history, revision,
                              [&](const change::obstacle& o) { segment.down_obstacles.push_back(probe_of(o)); });
    segment.alone = range.alone;
    if (range.alone) {
        segment.index = index_of_step(h, range.first);
        segment.builds = h.names.steps[range.first].step->kind == model::step_kind::add_part;
    }
    return segment;
}

inline revision_script render(const model::history& h, std::uint32_t revision) {
    revision_script script;
    const std::uint32_t first = h.first_steps[revision];
    const std::uint32_t end = h.first_steps[revision + 1];
    for (std::uint32_t s = first; s < end; ++s)
        change::forward(h, s, [&](const change::action& a) { add_forward(h, a, script); });
    for (std::uint32_t s = end; s-- > first;) {
        change::backward(h, s, [&](const change::action& a) { script.down.push_back(statement(h, a)); });
        const model::step& step = *h.names.steps[s].step;
        if ((step.kind == model::step_kind::raw || step.data != nullptr) && !step.has_inverse) {
            script.reversible = false;
            script.irreversible_because = step.back.view();
        }
    }
    change::for_each_loss(h, revision, [&](const change::loss& l) { script.down_losses.push_back(probe_of(l)); });
    change::for_each_obstacle(h, revision,
                              [&](const change::obstacle& o) { script.down_obstacles.push_back(probe_of(o)); });
    if (const std::vector<step_range> ranges = segments_of(h, revision); !is_plain(ranges))
        for (const step_range& range : ranges)
            script.segments.push_back(render(h, revision, range));
    return script;
}

/// The prospect of a database at which only the first segments of `from` are applied.
inline prospect look_ahead(const model::history& h, std::uint32_t revision, std::uint32_t from, std::size_t segments) {
    const std::vector<step_range> ranges = segments_of(h, from);
    const std::uint32_t end = segments < ranges.size() ? ranges[segments].first : h.first_steps[from + 1];
    const part_of_history part(h, from, h.first_steps[from], end);
    return look_ahead(part.history, revision, from);
}

}  // namespace detail

/// The erased view of a history that the runner works on. The history outlives it.
inline chain_script script_from(const model::history& h) {
    chain_script script;
    script.name = h.chain.view();
    script.schema = h.home.view();
    script.journal = h.names.journal.view();
    script.open = script.schema.empty();
    if (!script.schema.empty())
        script.search_path.push_back(script.schema);
    if (script.schema != "public")
        script.search_path.push_back("public");
    for (std::uint32_t i = 0; i < h.migration_count; ++i)
        script.revisions.push_back(detail::info_of(h, i));
    script.render = [&h](std::size_t i) { return detail::render(h, static_cast<std::uint32_t>(i)); };
    script.look_ahead = [&h](std::size_t i, std::size_t from) {
        return detail::look_ahead(h, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(from));
    };
    script.look_ahead_in_part = [&h](std::size_t i, std::size_t from, std::size_t segments) {
        return detail::look_ahead(h, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(from), segments);
    };
    return script;
}

/// The same for a chain, which is checked here as a whole: a chain with a mistake never reaches a database.
template <class Chain>
chain_script script_of() {
    static_assert(valid<Chain>);
    chain_script script = script_from(chain_detail::history_of<Chain>);
    script.usual_schema = chain_detail::lowered_chain<Chain>::settings.usual.view();
    return script;
}

}  // namespace typeschema::inline v0::apply

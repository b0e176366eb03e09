// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/script.hpp"
#include "typeschema/chain/fingerprint.hpp"
#include "typeschema/chain/valid.hpp"
#include "typeschema/change/loss_count.hpp"
#include "typeschema/change/obstacle_count.hpp"
#include "typeschema/change/seen_from.hpp"
#include "typeschema/change/summary.hpp"
#include "typeschema/sql/to_string.hpp"

#include <cstdio>
#include <string>

namespace typeschema::inline v0::apply {

namespace detail {

inline std::string statement(const model::history& h, const change::action& a) {
    return sql::to_string([&](sql::writer& w) { change::render(w, h, a); });
}

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
    return info;
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

inline prospect look_ahead(const model::history& h, std::uint32_t revision, std::uint32_t from) {
    prospect seen;
    seen.all_losses = change::for_each_loss_from(h, revision, from,
                                                 [&](const change::loss& l) { seen.losses.push_back(probe_of(l)); });
    seen.all_obstacles = change::for_each_obstacle_from(
        h, revision, from, [&](const change::obstacle& o) { seen.obstacles.push_back(probe_of(o)); });
    return seen;
}

inline revision_script render(const model::history& h, std::uint32_t revision) {
    revision_script script;
    const std::uint32_t first = h.first_steps[revision];
    const std::uint32_t end = h.first_steps[revision + 1];
    for (std::uint32_t s = first; s < end; ++s)
        change::forward(h, s, [&](const change::action& a) { script.up.push_back(statement(h, a)); });
    for (std::uint32_t s = end; s-- > first;) {
        change::backward(h, s, [&](const change::action& a) { script.down.push_back(statement(h, a)); });
        const model::step& step = *h.names.steps[s].step;
        if (step.kind == model::step_kind::raw && !step.has_inverse) {
            script.reversible = false;
            script.irreversible_because = step.back.view();
        }
    }
    change::for_each_loss(h, revision, [&](const change::loss& l) { script.down_losses.push_back(probe_of(l)); });
    change::for_each_obstacle(h, revision,
                              [&](const change::obstacle& o) { script.down_obstacles.push_back(probe_of(o)); });
    return script;
}

}  // namespace detail

/// The erased view of a history that the runner works on. The history outlives it.
inline chain_script script_from(const model::history& h) {
    chain_script script;
    script.name = h.chain.view();
    script.schema = h.home.view();
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
    return script;
}

/// The same for a chain, which is checked here as a whole: a chain with a mistake never reaches a database.
template <class Chain>
chain_script script_of() {
    static_assert(valid<Chain>);
    return script_from(chain_detail::history_of<Chain>);
}

}  // namespace typeschema::inline v0::apply

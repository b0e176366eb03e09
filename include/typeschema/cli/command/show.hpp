// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/offline.hpp"
#include "typeschema/cli/command/context.hpp"
#include "typeschema/cli/command/history.hpp"
#include "typeschema/cli/json.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace typeschema::inline v0::cli {

namespace detail {

inline void print_statements(const console& out, const std::vector<std::string>& statements) {
    for (const std::string& statement : statements) {
        std::string text = apply::terminated(statement);
        text.pop_back();
        out.result(text);
    }
}

/// A revision that is not one transaction shows where it is cut.
inline void print_segments(const console& out, const apply::revision_script& script, apply::direction way) {
    const std::size_t count = script.segments.size();
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t number = way == apply::direction::up ? i : count - 1 - i;
        const apply::revision_segment& segment = script.segments[number];
        out.result(apply::commented("segment " + std::to_string(number + 1) + " of " + std::to_string(count) +
                                    (segment.alone ? ", outside of a transaction" : "")));
        print_statements(out, way == apply::direction::up ? segment.up : segment.down);
    }
    if (count == 0)
        print_statements(out, way == apply::direction::up ? script.up : script.down);
    if (way == apply::direction::down || script.invariants.empty())
        return;
    out.result("-- invariants, before the commit");
    for (const apply::invariant_check& each : script.invariants)
        print_statements(out, {each.sql});
}

inline std::string json_of(const apply::revision_segment& segment) {
    return json_object({{"forward", json_texts(segment.up)},
                        {"inverse", json_texts(segment.down)},
                        {"in_transaction", segment.alone ? "false" : "true"}});
}

inline std::string json_of(const apply::chain_script& chain, std::size_t index, const apply::revision_script& script) {
    std::vector<std::string> destroys;
    for (const apply::loss_probe& probe : script.down_losses)
        destroys.push_back(probe.what);
    std::vector<std::string> impossible_while;
    for (const apply::obstacle_probe& probe : script.down_obstacles)
        impossible_while.push_back(probe.what);
    std::vector<std::pair<std::string, std::string>> members{
        {"revision", json_of(chain.revisions[index])},
        {"forward", json_texts(script.up)},
        {"inverse", json_texts(script.down)},
        {"destroys", json_texts(destroys)},
        {"impossible_while", json_texts(impossible_while)},
        {"irreversible_because", script.reversible ? "null" : json_text(script.irreversible_because)}};
    std::vector<std::string> segments;
    for (const apply::revision_segment& segment : script.segments)
        segments.push_back(json_of(segment));
    if (!segments.empty())
        members.emplace_back("segments", json_array(segments));
    std::vector<std::string> invariants;
    for (const apply::invariant_check& each : script.invariants)
        invariants.push_back(each.sql);
    if (!invariants.empty())
        members.emplace_back("invariants", json_texts(invariants));
    return json_object(members);
}

}  // namespace detail

/// show REV: what a revision is, and its SQL in both directions. The output is SQL, the rest of it comments.
inline apply::exit_code show(const context& with) {
    const apply::chain_script& chain = with.chain();
    const std::size_t index = apply::find_revision(chain, with.asked.target);
    const apply::revision_info& revision = chain.revisions[index];
    const apply::revision_script script = chain.render(index);
    if (with.asked.json) {
        with.out.result(detail::json_of(chain, index, script));
        return apply::exit_code::done;
    }
    const console& out = with.out;
    out.result(apply::commented(revision.id), shade::strong);
    out.result(apply::commented("revision " + std::to_string(index + 1) + " of " +
                                std::to_string(chain.revisions.size()) + " in chain " + chain.name + ", after " +
                                apply::name_of(chain, index) + ", fingerprint " + revision.fingerprint +
                                (revision.source.empty() ? "" : ", " + revision.source)));
    for (const std::string& step : revision.summary)
        out.result(apply::commented("  " + step));
    for (const std::string& text : revision.follow_ups)
        out.result(apply::commented("  follow up: " + text));
    for (const std::string& text : revision.accepted)
        out.result(apply::commented("  accepted: " + text));
    out.result("\n-- forward", shade::strong);
    detail::print_segments(out, script, apply::direction::up);
    out.result("\n-- inverse", shade::strong);
    if (!script.reversible)
        out.result(apply::commented("none: " + script.irreversible_because));
    for (const apply::loss_probe& probe : script.down_losses)
        out.result(apply::commented("destroys " + probe.what));
    for (const apply::obstacle_probe& probe : script.down_obstacles)
        out.result(apply::commented("impossible while " + probe.what));
    detail::print_segments(out, script, apply::direction::down);
    return apply::exit_code::done;
}

}  // namespace typeschema::inline v0::cli

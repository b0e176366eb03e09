// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/failure.hpp"
#include "typeschema/apply/nearest.hpp"
#include "typeschema/apply/script.hpp"

#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace typeschema::inline v0::apply {

/// A place in a chain, as the number of revisions that stand below it: 0 is base, `revisions.size()` is head.
using position = std::size_t;

/// The name of a place, as people type it: "base" or the id of the topmost revision.
inline std::string name_of(const chain_script& chain, position at) {
    return at == 0 ? std::string("base") : chain.revisions[at - 1].id;
}

/// The place just above the revision that `text` names: base, head, an id, or the beginning of exactly one id.
/// Throws failure (usage) for anything else, with a suggestion.
inline position find_place(const chain_script& chain, std::string_view text) {
    if (text == "base")
        return 0;
    if (text == "head")
        return chain.revisions.size();
    std::vector<std::string> ids;
    std::vector<position> matches;
    for (position i = 0; i < chain.revisions.size(); ++i) {
        const std::string& id = chain.revisions[i].id;
        if (id == text)
            return i + 1;
        if (!text.empty() && id.starts_with(text))
            matches.push_back(i + 1);
        ids.push_back(id);
    }
    if (matches.size() == 1)
        return matches.front();
    if (matches.size() > 1) {
        std::string several;
        for (const position match : matches)
            several += (several.empty() ? "" : ", ") + name_of(chain, match);
        throw failure(exit_code::usage, "'" + std::string(text) + "' fits several revisions: " + several);
    }
    const std::string hint = did_you_mean(text, ids);
    throw failure(exit_code::usage, "chain " + chain.name + " has no revision '" + std::string(text) + "'" +
                                        (hint.empty() ? "; the command 'history' lists them" : hint));
}

/// The index of a revision in `chain.revisions`. Base is not a revision; head stands for the last one.
inline std::size_t find_revision(const chain_script& chain, std::string_view text) {
    const position place = find_place(chain, text);
    if (place == 0)
        throw failure(exit_code::usage, "base is the place before the first revision, not a revision");
    return place - 1;
}

namespace detail {

/// The number behind `sign` ("+2", "-1"); nothing if the text does not begin with that sign and hold only digits.
inline std::optional<std::size_t> relative_steps(std::string_view text, char sign) {
    if (text.size() < 2 || text.front() != sign)
        return std::nullopt;
    std::size_t steps = 0;
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), steps);
    if (error != std::errc() || end != text.data() + text.size() || steps == 0)
        return std::nullopt;
    return steps;
}

}  // namespace detail

/// Where `upgrade TEXT` leads from `current`: as find_place, or +N revisions up. A place at or below `current` is
/// reached already. Throws failure when fewer than N revisions are left.
inline position upgrade_target(const chain_script& chain, std::string_view text, position current) {
    const auto steps = detail::relative_steps(text, '+');
    if (!steps)
        return find_place(chain, text);
    const position left = chain.revisions.size() - current;
    if (*steps > left)
        throw failure(exit_code::failed, std::string(text) + " asks for more than the " + std::to_string(left) +
                                             " revisions above " + name_of(chain, current) + "; nothing was changed");
    return current + *steps;
}

/// Where `downgrade TEXT` leads from `current`: as find_place, or N revisions down for -N.
/// Throws failure when fewer than N are applied, or when the target stands above `current`.
inline position downgrade_target(const chain_script& chain, std::string_view text, position current) {
    const auto steps = detail::relative_steps(text, '-');
    if (steps && *steps > current)
        throw failure(exit_code::failed, std::string(text) + " asks for more than the " + std::to_string(current) +
                                             " revisions that are applied; nothing was changed");
    const position target = steps ? current - *steps : find_place(chain, text);
    if (target > current)
        throw failure(exit_code::failed, name_of(chain, target) + " is not applied: the database is at " +
                                             name_of(chain, current) + "; nothing was changed");
    return target;
}

}  // namespace typeschema::inline v0::apply

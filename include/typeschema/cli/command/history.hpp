// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/cli/command/context.hpp"
#include "typeschema/cli/json.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace typeschema::inline v0::cli {

namespace detail {

inline std::string json_of(const apply::revision_info& revision) {
    std::vector<std::pair<std::string, std::string>> members{
        {"id", json_text(revision.id)},
        {"parent", revision.parent.empty() ? "null" : json_text(revision.parent)},
        {"fingerprint", json_text(revision.fingerprint)},
        {"source", revision.source.empty() ? "null" : json_text(revision.source)},
        {"steps", json_texts(revision.summary)}};
    if (!revision.accepted.empty())
        members.emplace_back("accepted", json_texts(revision.accepted));
    return json_object(members);
}

/// The first steps, as many as fit on a line, and how many more there are.
inline std::string brief(const std::vector<std::string>& summary) {
    std::string text;
    for (std::size_t i = 0; i < summary.size(); ++i) {
        if (i > 0 && text.size() + summary[i].size() > 60)
            return text + ", and " + std::to_string(summary.size() - i) + " more";
        text += (text.empty() ? "" : ", ") + summary[i];
    }
    return text;
}

}  // namespace detail

/// history: the revisions of the chain, base first; --verbose adds parent, fingerprint, source and every step.
inline apply::exit_code history(const context& with) {
    const apply::chain_script& chain = with.chain();
    std::vector<std::string> json;
    std::size_t width = 0;
    for (const apply::revision_info& revision : chain.revisions) {
        json.push_back(detail::json_of(revision));
        width = std::max(width, revision.id.size());
    }
    if (with.asked.json) {
        with.out.result(json_array(json));
        return apply::exit_code::done;
    }
    for (const apply::revision_info& revision : chain.revisions) {
        if (!with.asked.verbose) {
            with.out.result(revision.id + std::string(width - revision.id.size() + 2, ' ') +
                            detail::brief(revision.summary));
            continue;
        }
        with.out.result(revision.id, shade::strong);
        with.out.result("  parent       " + (revision.parent.empty() ? "base" : revision.parent));
        with.out.result("  fingerprint  " + revision.fingerprint);
        if (!revision.source.empty())
            with.out.result("  source       " + revision.source);
        if (revision.segments > 1)
            with.out.result("  segments     " + std::to_string(revision.segments));
        for (const std::string& text : revision.follow_ups)
            with.out.result("  follow up    " + text);
        for (const std::string& text : revision.accepted)
            with.out.result("  accepted     " + text);
        for (std::size_t i = 0; i < revision.summary.size(); ++i)
            with.out.result((i == 0 ? "  steps        " : "               ") + revision.summary[i]);
    }
    return apply::exit_code::done;
}

/// heads: the last revision of the chain.
inline apply::exit_code heads(const context& with) {
    const apply::chain_script& chain = with.chain();
    const std::string head = apply::name_of(chain, chain.revisions.size());
    with.out.result(with.asked.json ? json_texts({head}) : head);
    return apply::exit_code::done;
}

/// chains: name, schema, length and head of each chain in the program.
inline apply::exit_code chains(const context& with) {
    std::vector<std::string> json;
    for (const apply::chain_script& chain : with.chains) {
        const std::string head = apply::name_of(chain, chain.revisions.size());
        json.push_back(json_object({{"name", json_text(chain.name)},
                                    {"schema", json_text(chain.schema)},
                                    {"revisions", std::to_string(chain.revisions.size())},
                                    {"head", json_text(head)}}));
        if (!with.asked.json)
            with.out.result(chain.name + "  schema " + (chain.schema.empty() ? "of the tenant" : chain.schema) + ", " +
                            std::to_string(chain.revisions.size()) + " revisions, head " + head);
    }
    if (with.asked.json)
        with.out.result(json_array(json));
    return apply::exit_code::done;
}

}  // namespace typeschema::inline v0::cli

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/failure.hpp"
#include "typeschema/apply/nearest.hpp"
#include "typeschema/apply/script.hpp"

#include <string>
#include <vector>

namespace typeschema::inline v0::cli {

/// The chain that --chain names, or the only one there is. Throws failure (usage) that lists the known ones.
inline const apply::chain_script& chosen_chain(const std::vector<apply::chain_script>& chains,
                                               const std::string& name) {
    std::vector<std::string> names;
    std::string list;
    for (const apply::chain_script& chain : chains) {
        if (chain.name == name)
            return chain;
        names.push_back(chain.name);
        list += (list.empty() ? "" : ", ") + chain.name;
    }
    if (name.empty() && chains.size() == 1)
        return chains.front();
    if (name.empty())
        throw apply::failure(apply::exit_code::usage,
                             "this program holds several chains; choose one with --chain: " + list);
    const std::string hint = apply::did_you_mean(name, names);
    throw apply::failure(apply::exit_code::usage,
                         "there is no chain '" + name + "'" + hint + (hint.empty() ? "; " : " ") + "known: " + list);
}

}  // namespace typeschema::inline v0::cli

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/script_of.hpp"
#include "typeschema/cli/run.hpp"

namespace typeschema::inline v0 {

/// The whole of a typeschema-apply for the given chains: `return typeschema::apply_main<shop::chain>(argc, argv);`.
/// Returns the exit code. Naming a chain here checks it.
template <class... Chains>
int apply_main(int argc, char** argv) {
    static_assert(sizeof...(Chains) > 0, "apply_main needs at least one chain: apply_main<shop::chain>(argc, argv)");
    std::vector<apply::chain_script> chains{apply::script_of<Chains>()...};
    apply::link(chains);
    return cli::run(chains, {argv + 1, argv + argc});
}

}  // namespace typeschema::inline v0

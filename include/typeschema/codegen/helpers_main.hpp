// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/script_of.hpp"
#include "typeschema/codegen/read_head.hpp"
#include "typeschema/codegen/run.hpp"

namespace typeschema::inline v0::codegen {

template <class Chain>
linked_chain link() {
    const apply::chain_script script = apply::script_of<Chain>();
    const std::string fingerprint = script.revisions.empty() ? "of nothing" : script.revisions.back().fingerprint;
    return {script.name, [fingerprint] { return read_head(chain_detail::history_of<Chain>, fingerprint); }};
}

}  // namespace typeschema::inline v0::codegen

namespace typeschema::inline v0 {

/// The whole of a typeschema-codegen for the given chains: `return typeschema::codegen_main<shop::chain>(argc, argv);`.
/// Returns the exit code. Naming a chain here checks it.
template <class... Chains>
int codegen_main(int argc, char** argv) {
    static_assert(sizeof...(Chains) > 0,
                  "codegen_main needs at least one chain: codegen_main<shop::chain>(argc, argv)");
    return codegen::run({codegen::link<Chains>()...}, {argv + 1, argv + argc});
}

}  // namespace typeschema::inline v0

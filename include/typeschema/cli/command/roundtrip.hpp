// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/roundtrip.hpp"
#include "typeschema/apply/schema_dump.hpp"
#include "typeschema/cli/command/context.hpp"
#include "typeschema/cli/database.hpp"
#include "typeschema/cli/json.hpp"
#include "typeschema/cli/narrator.hpp"

#include <string>
#include <vector>

namespace typeschema::inline v0::cli {

namespace detail {

inline void roundtrip(const context& with, database& on, const apply::chain_script& chain) {
    const std::string connection_string = on.connection_string();
    pq::connection connection = on.connect(connection_string);
    narrator watcher(with.out, chain);
    watcher.listen_to(connection);
    const auto dump = [&] { return apply::dump_schema(chain, on.pg_dump(), connection_string); };
    const apply::roundtrip_report report = apply::roundtrip(connection, chain, with.run_options(), watcher, dump);
    if (with.asked.json) {
        with.out.result(json_object({{"chain", json_text(chain.name)},
                                     {"identical", "true"},
                                     {"comparisons", std::to_string(report.comparisons)},
                                     {"lowest", json_text(apply::name_of(chain, report.lowest))},
                                     {"kept", json_texts(report.kept)}}));
        return;
    }
    for (const std::string& line : report.kept)
        with.out.progress("kept at " + apply::name_of(chain, report.lowest) + ": " + line, shade::faint);
    with.out.result(chain.name + ": up, down and up again between " + apply::name_of(chain, report.lowest) + " and " +
                    apply::name_of(chain, chain.revisions.size()) + ", " + std::to_string(report.comparisons) +
                    " comparisons: the dumps are identical");
}

}  // namespace detail

/// roundtrip: goes up, down and up again through an empty database, for the chosen chain or, on a throwaway server, for
/// each one.
inline apply::exit_code roundtrip(const context& with) {
    const bool all = with.asked.ephemeral && with.asked.chain.empty();
    if (!all)
        with.placed_chain();
    database on(with.asked, with.stop);
    if (!all)
        detail::roundtrip(with, on, with.placed_chain());
    else
        for (const apply::chain_script& chain : with.chains)
            detail::roundtrip(with, on, chain);
    return apply::exit_code::done;
}

}  // namespace typeschema::inline v0::cli

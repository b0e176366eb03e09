// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/failure.hpp"
#include "typeschema/apply/moves.hpp"
#include "typeschema/apply/quoted.hpp"
#include "typeschema/apply/run_options.hpp"
#include "typeschema/apply/settings.hpp"
#include "typeschema/pq/connection.hpp"
#include "typeschema/pq/transaction.hpp"
#include "typeschema/pq/value/boolean.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace typeschema::inline v0::apply {

/// What the catalog says of an index. `invalid`: building or dropping it concurrently ended half way (manual: CREATE INDEX,
/// Building Indexes Concurrently).
enum class index_state { missing, invalid, valid };

/// The query that asks for it: no row, or one boolean.
inline std::string index_question(const std::string& index) {
    return "select i.indisvalid from pg_catalog.pg_index i where i.indexrelid = pg_catalog.to_regclass(" +
           quoted_text(index) + ")";
}

inline index_state state_of_index(pq::connection& connection, const std::string& index) {
    const auto found = connection.execute_params(index_question(index));
    if (found.empty())
        return index_state::missing;
    return found.one<bool>() ? index_state::valid : index_state::invalid;
}

/// Shall the index of a segment stand when the move is done?
inline bool wants_index(const revision_segment& segment, direction way) {
    return segment.builds == (way == direction::up);
}

/// The settings of a session for statements that run outside of a transaction; the destructor puts back what was there.
class session_for_statements {
public:
    session_for_statements(pq::connection& on, const chain_script& chain, const run_options& options, bool index)
        : on_(on) {
        for (const std::string_view parameter : session_parameters)
            before_.emplace_back(parameter, on.execute("show " + std::string(parameter)).one<std::string>());
        using milliseconds = std::chrono::milliseconds;
        on.execute(joined(session_settings(chain, index ? milliseconds(0) : options.lock_timeout,
                                           index ? options.build_timeout : milliseconds(0))));
    }
    session_for_statements(const session_for_statements&) = delete;
    session_for_statements& operator=(const session_for_statements&) = delete;
    ~session_for_statements() {
        std::string all;
        for (const auto& [parameter, value] : before_)
            all += "select pg_catalog.set_config(" + quoted_text(parameter) + ", " + quoted_text(value) + ", false);";
        pq::detail::execute_quietly(on_, all);
    }

private:
    pq::connection& on_;
    std::vector<std::pair<std::string, std::string>> before_;
};

/// The statements that bring a segment to its end from wherever the catalog says that its index is: what is left of an
/// earlier try is dropped, and what stands already is not made twice.
inline std::vector<std::string> statements_left(const revision_segment& segment, direction way, index_state found) {
    std::vector<std::string> statements = way == direction::up ? segment.up : segment.down;
    if (segment.index.empty())
        return statements;
    const bool wanted = wants_index(segment, way);
    if (found == (wanted ? index_state::valid : index_state::missing))
        statements.erase(statements.begin());
    else if (wanted && found == index_state::invalid)
        statements.insert(statements.begin(), "DROP INDEX CONCURRENTLY " + segment.index);
    return statements;
}

/// Refuses a segment that was not begun while its index stands, or is missing, already: that was somebody else's work.
inline void require_index_as_before(pq::connection& connection, const revision_segment& segment, direction way,
                                    const std::string& what) {
    if (segment.index.empty())
        return;
    const bool wanted = wants_index(segment, way);
    if (state_of_index(connection, segment.index) == (wanted ? index_state::valid : index_state::missing))
        throw failure(exit_code::failed,
                      "cannot " + what + ": index " + segment.index + (wanted ? " exists already" : " does not exist") +
                          ", and no run of this chain began to " + (wanted ? "build" : "drop") +
                          " it; nothing was changed",
                      {wanted ? "next: drop or rename that index, and run it again"
                              : "next: create that index again, and run it again"});
}

}  // namespace typeschema::inline v0::apply

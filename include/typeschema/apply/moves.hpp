// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/journal_format.hpp"
#include "typeschema/apply/script.hpp"
#include "typeschema/apply/target.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace typeschema::inline v0::apply {

enum class direction { up, down };

/// One revision to apply or to undo. Each of its segments, mostly one, is a transaction, and the unit of retry.
struct move {
    direction way;
    std::size_t index;
    bool of_part = false;  // down: not all of its segments are there

    /// The place where the database stands once this move is committed.
    position after() const { return way == direction::up ? index + 1 : index; }
    position before() const { return way == direction::up || of_part ? index : index + 1; }
};

/// The moves that lead from one place to another, in the order in which they run.
inline std::vector<move> moves_between(position from, position to) {
    std::vector<move> moves;
    for (position at = from; at < to; ++at)
        moves.push_back({direction::up, at});
    for (position at = from; at > to; --at)
        moves.push_back({direction::down, at - 1});
    return moves;
}

/// The statement that brings the journal along with a segment of a move; `waived`: what an operator took upon themselves.
inline std::string journal_statement_of(const chain_script& chain, const move& step, const revision_script& script,
                                        std::size_t segment, const std::string& waived = "") {
    if (step.way == direction::down)
        return delete_journal_row(chain, step.index, segment);
    return insert_journal_row(chain, step.index, script,
                              state_of_row(chain.revisions[step.index], segment, journal_state::applied), segment,
                              waived);
}

/// Refuses a way down through a revision that has no inverse, before anything is touched.
inline void require_reversible(const chain_script& chain, const std::vector<move>& moves) {
    for (const move& step : moves) {
        if (step.way == direction::up)
            continue;
        const revision_script script = chain.render(step.index);
        if (!script.reversible)
            throw failure(exit_code::failed, chain.revisions[step.index].id + " cannot be undone: " +
                                                 script.irreversible_because + "; nothing was changed");
    }
}

}  // namespace typeschema::inline v0::apply

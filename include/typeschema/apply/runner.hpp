// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/mover.hpp"
#include "typeschema/apply/mutex.hpp"
#include "typeschema/apply/other_chains.hpp"
#include "typeschema/apply/run_options.hpp"
#include "typeschema/apply/survey.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace typeschema::inline v0::apply {

/// Where a run began and where it ended.
struct outcome {
    position from = 0;
    position to = 0;
};

/// Moves one database along one chain, as the only runner. Everything that goes wrong is thrown as a failure that says
/// what stands.
class runner {
public:
    runner(pq::connection& connection, const chain_script& chain, run_options options, observer& watcher)
        : connection_(connection), chain_(chain), options_(std::move(options)), watcher_(watcher) {}

    /// Up to `target`: head, a revision, or +N.
    outcome upgrade(std::string_view target) {
        const survey before = look(connection_, chain_, options_.lock_timeout);
        require_agreement(before.history);
        const position at = before.history.at;
        const position goal = upgrade_target(chain_, target, at);
        if (goal > at)
            return move_to(before, goal, direction::up);
        require_asked(chain_, options_.waived, options_.export_directory, {});
        require_whole(before.history);
        return {at, at};
    }

    /// Down to `target`: a revision, -N, or base. Refuses, changing nothing, where data would be destroyed that
    /// nobody gave up, or where a revision has no inverse.
    outcome downgrade(std::string_view target) {
        const survey before = look(connection_, chain_, options_.lock_timeout);
        require_agreement(before.history);
        const position at = top_of(before.history);
        const position goal = downgrade_target(chain_, target, at);
        if (goal == at) {
            require_whole(before.history);
            return {at, at};
        }
        require_reversible(chain_, moves_between(at, goal));
        return move_to(before, goal, direction::down);
    }

    /// Writes into the journal that the database stands at `target`, on the operator's word; runs nothing.
    outcome stamp(std::string_view target) {
        const position goal = find_place(chain_, target);
        const survey before = look(connection_, chain_, options_.lock_timeout);
        require_writable(before);
        const mutex held(connection_, key_of(before), options_.mutex_wait, watcher_);
        const survey now = look(connection_, chain_, options_.lock_timeout);
        const position at = now.history.at;
        if (now.history.contradiction.empty() && at == goal && !now.history.part.any())
            return {goal, goal};
        if (goal > 0 && !chain_.target.empty() && !now.has_home)
            throw failure(exit_code::failed, "there is no schema " + chain_.target + " to be at " +
                                                 name_of(chain_, goal) + "; nothing was changed; 'upgrade' makes it");
        const position kept = unchanged_below(now.history, goal);
        bool plain = true;
        for (position index = kept; index < goal; ++index)
            plain = plain && chain_.revisions[index].plain;
        std::vector<std::string> statements = journal_there(now).missing(chain_, plain);
        statements.push_back(forget_above(chain_, kept));
        for (position index = kept; index < goal; ++index) {
            const revision_script script = chain_.render(index);
            for (std::size_t i = 0; i < chain_.revisions[index].segments; ++i)
                statements.push_back(insert_journal_row(
                    chain_, index, script, state_of_row(chain_.revisions[index], i, journal_state::stamped), i));
        }
        pq::transaction work(connection_);
        connection_.execute(joined(transaction_settings(chain_, options_.lock_timeout)));
        for (const std::string& statement : statements)
            connection_.execute(statement);
        try {
            work.commit();
        } catch (const pq::connection_error& lost) {
            throw unsure_of_the_commit(lost);
        }
        return {at, goal};
    }

private:
    /// Runs over different schemas do not wait for each other.
    std::int64_t key_of(const survey& found) const { return mutex_key(found.database, home_of(chain_)); }

    static failure unsure_of_the_commit(const pq::error& lost) {
        return failure(exit_code::failed,
                       "the connection was lost at the commit, which either happened or did not: " + in_words(lost),
                       {"next: run 'current' when the server answers again"});
    }

    /// Goes to `goal` from wherever the database stands once nobody else is at work: what another runner has done while
    /// this one waited is not done again, and not undone either.
    outcome move_to(const survey& before, position goal, direction way) {
        require_writable(before);
        const mutex held(connection_, key_of(before), options_.mutex_wait, watcher_);
        const survey now = look(connection_, chain_, options_.lock_timeout);
        require_agreement(now.history);
        const position at = way == direction::up ? now.history.at : top_of(now.history);
        if (way == direction::up ? at >= goal : at <= goal)
            return {at, at};
        if (way == direction::up)
            require_needed_chains(connection_, chain_, at, goal, options_.lock_timeout);
        else
            require_no_dependents(connection_, chain_, goal, options_.lock_timeout);
        std::vector<move> moves = moves_between(at, goal);
        moves.front().of_part = way == direction::down && now.history.part.any();
        mover each(connection_, chain_, options_, watcher_, now);
        if (way == direction::down)
            each.settle_losses(moves);
        else
            require_ready(moves);
        for (const move& step : moves)
            each.run(step);
        return {at, goal};
    }

    /// What can be known to stop a way up before its first step.
    void require_ready(const std::vector<move>& moves) {
        require_asked(chain_, options_.waived, options_.export_directory, moves);
        if (!options_.export_directory.empty()) {
            std::vector<empty_guard> saved;
            for (const asking_guard& each : guards_of(chain_, moves))
                if (allows(options_.waived, each.guard))
                    saved.push_back(each.guard);
            require_room(options_.export_directory, saved);
        }
        if (!options_.waived.invariants)
            require_membership(connection_, chain_, moves);
    }

    /// The place above the revision of which only some segments are there.
    static position top_of(const standing& history) { return history.at + (history.part.any() ? 1 : 0); }

    /// Refuses to call a place reached while a part of the next revision stands above it.
    void require_whole(const standing& history) const {
        if (!history.part.any())
            return;
        const revision_info& revision = chain_.revisions[history.at];
        throw failure(exit_code::failed,
                      chain_.name + " stands between " + name_of(chain_, history.at) + " and " + revision.id + ": " +
                          in_words(history.part, revision) + "; nothing was changed",
                      {"next: 'upgrade " + revision.id + "' brings it to its end, 'downgrade " +
                       name_of(chain_, history.at) + "' takes it back"});
    }

    /// How many rows from base on say the same as the chain does now; stamping leaves those as they are.
    position unchanged_below(const standing& history, position goal) const {
        position kept = 0;
        while (kept < std::min(goal, history.rows.size()) && history.rows[kept].revision == chain_.revisions[kept].id &&
               history.rows[kept].fingerprint == chain_.revisions[kept].fingerprint)
            ++kept;
        return kept;
    }

    pq::connection& connection_;
    const chain_script& chain_;
    run_options options_;
    observer& watcher_;
};

}  // namespace typeschema::inline v0::apply

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/alone.hpp"
#include "typeschema/apply/attempts.hpp"
#include "typeschema/apply/explain.hpp"
#include "typeschema/apply/loss.hpp"
#include "typeschema/apply/obstacle.hpp"
#include "typeschema/apply/run_options.hpp"
#include "typeschema/apply/segment_body.hpp"
#include "typeschema/apply/survey.hpp"

#include <chrono>
#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace typeschema::inline v0::apply {

/// Carries out single moves of a run that began at `found`, each segment as one transaction with its journal row inside, tried
/// again as a whole when a lock cannot be had. The mutex is its owner's business.
class mover {
public:
    mover(pq::connection& connection, const chain_script& chain, run_options options, observer& watcher,
          const survey& found)
        : connection_(connection),
          chain_(chain),
          options_(std::move(options)),
          watcher_(watcher),
          start_(found.history.at),
          journal_(found),
          part_(found.history.part),
          attempts_(connection_, chain_, options_, watcher_, start_) {}

    mover(const mover&) = delete;

    void run(const move& step) {
        const auto begun = std::chrono::steady_clock::now();
        watcher_.applying(step);
        const piece whole{step, chain_.render(step.index)};
        const std::size_t count = whole.segments.size();
        const part_of_revision part = std::exchange(part_, {});
        make_shared_journal(step);
        if (step.way == direction::up) {
            for (std::size_t i = part.done; i < count; ++i)
                run_segment(whole, i, part.begun && i == part.done);
        } else {
            if (part.begun)
                run_segment(whole, part.done, true);
            for (std::size_t i = part.any() ? part.done : count; i-- > 0;)
                run_segment(whole, i, false);
        }
        watcher_.applied(step, since(begun));
    }

    /// Counts for all moves before the first one runs, so that a refusal leaves everything as it was: what stands in the
    /// way, and what would be destroyed. What cannot be counted yet (a later revision changed the type of a column), its own
    /// turn decides, and no leave is remembered that was given for a part.
    void settle_losses(const std::vector<move>& moves) {
        std::vector<expected_loss> expected;
        attempts_.in_transaction(moves.front(), [&](whereabouts& where) {
            where.doing = "counting what it would destroy";
            expected.clear();
            for (const move& step : moves) {
                const prospect seen = prospect_of(step.index);
                if (require_no_obstacle(connection_, chain_.revisions[step.index].id, seen.obstacles,
                                        "nothing was changed") &&
                    seen.all_obstacles)
                    unobstructed_.insert(step.index);
                if (!accepted(step.index))
                    if (auto losses = countable_losses(seen); !losses.empty())
                        expected.push_back({step.index, std::move(losses), seen.all_losses});
            }
            return false;
        });
        for (const auto& [index, losses, all] : expected)
            if (!watcher_.accepts(index, losses))
                throw loss_refused(chain_.revisions[index].id, losses, "nothing was changed");
            else if (all)
                options_.accepted_losses.insert(index);
    }

private:
    /// A revision on its way.
    struct piece {
        move step;
        revision_script script;
        std::vector<revision_segment> segments = segments_of(script);
    };
    struct expected_loss {
        std::size_t index;
        std::vector<loss> losses;
        bool all;
    };

    static std::chrono::milliseconds since(std::chrono::steady_clock::time_point begun) {
        return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
    }

    /// Runs over other schemas are not to wait for a whole revision until there is a journal, so it is made before.
    void make_shared_journal(const move& step) {
        const bool plain = chain_.revisions[step.index].plain;
        if (!shares_its_journal(chain_) || journal_.missing(chain_, plain).empty())
            return;
        segment_body body(connection_, chain_, options_, watcher_, start_);
        attempts_.here() = {.doing = {}, .statement = {}};
        attempts_.in_transaction(step, [&](whereabouts& where) {
            body.make_shared_journal(step, journal_, where);
            return true;
        });
        journal_.made(plain);
    }

    void run_segment(const piece& whole, std::size_t number, bool begun) {
        const auto start = std::chrono::steady_clock::now();
        const std::size_t count = whole.segments.size();
        whereabouts& here = attempts_.here();
        here = {.doing = {}, .statement = {}};
        here.segment = number;
        here.segments = count;
        here.done = whole.step.way == direction::up || begun ? number : number + 1;
        if (whole.segments[number].alone)
            run_alone(whole, number, begun);
        else
            run_in_transaction(whole, number);
        if (count > 1)
            watcher_.applied_segment(whole.step, number, count, since(start));
    }

    void run_in_transaction(const piece& whole, std::size_t number) {
        segment_body body(connection_, chain_, options_, watcher_, start_);
        for (bool done = false; !done;) {
            std::vector<loss> found;
            try {
                attempts_.in_transaction(whole.step, [&](whereabouts& where) {
                    found = undisclosed_losses(whole.step, whole.segments[number], where);
                    if (!found.empty())
                        return false;
                    body.run(whole.step, whole.script, number, journal_, where);
                    return true;
                });
            } catch (...) {
                if (!connection_.is_open())
                    body.keep_in_doubt();
                throw;
            }
            done = found.empty();
            if (!done)
                demand_leave(whole.step, found);
        }
        body.keep();
        journal_.made(chain_.revisions[whole.step.index].plain && !body.widened());
        journal_.made_home();
    }

    /// Notes that the statements may end half way, runs those that the catalog leaves to do, and notes their end. Each try
    /// finds what the one before it has left.
    void run_alone(const piece& whole, std::size_t number, bool begun) {
        const revision_segment& segment = whole.segments[number];
        const std::size_t index = whole.step.index;
        const bool up = whole.step.way == direction::up;
        segment_body body(connection_, chain_, options_, watcher_, start_);
        attempts_.retried(whole.step, [&](whereabouts& where) {
            if (!begun)
                attempts_.once(where, [&](whereabouts& there) {
                    require_index_as_before(connection_, segment, whole.step.way, in_words(chain_, whole.step));
                    body.make_journal(whole.step, journal_, there);
                    body.execute(up ? insert_journal_row(chain_, index, whole.script, journal_state::begun, number)
                                    : reopen_journal_row(chain_, index, number),
                                 "its journal row", there);
                    return true;
                });
            begun = true;
            journal_.made(chain_.revisions[index].plain);
            journal_.made_home();
            where.alone = true;
            run_statements(segment, whole.step.way, body, where);
            attempts_.once(where, [&](whereabouts& there) {
                const std::string waived = body.try_invariants(whole.step, whole.script, number, true, there);
                body.execute(up ? finish_journal_row(chain_, index, number, waived)
                                : delete_journal_row(chain_, index, number),
                             "its journal row", there);
                return true;
            });
        });
    }

    void run_statements(const revision_segment& segment, direction way, segment_body& body, whereabouts& where) {
        const session_for_statements settings(connection_, chain_, options_, !segment.index.empty());
        const index_state found =
            segment.index.empty() ? index_state::missing : state_of_index(connection_, segment.index);
        const std::vector<std::string> statements = statements_left(segment, way, found);
        for (std::size_t i = 0; i < statements.size(); ++i)
            body.execute(statements[i],
                         "statement " + std::to_string(i + 1) + " of " + std::to_string(statements.size()), where);
    }

    /// "changed: …" for a refusal in the middle of a run.
    std::string changed(const move& step) {
        return "changed: " + what_stands(chain_, start_, step.before()) +
               detail::segments_that_stand(chain_.revisions[step.index].id, attempts_.here());
    }

    bool accepted(std::size_t index) const {
        return options_.accept_every_loss || options_.accepted_losses.contains(index);
    }

    /// What undoing would destroy without anybody's leave, counted behind locks that keep the count true. What stops it is
    /// looked for where that could not be done before; a row that came since, the server itself refuses.
    std::vector<loss> undisclosed_losses(const move& step, const revision_segment& script, whereabouts& where) {
        if (step.way == direction::up)
            return {};
        if (!unobstructed_.contains(step.index)) {
            where.doing = "looking for what would stop it";
            require_no_obstacle(connection_, chain_.revisions[step.index].id, script.down_obstacles, changed(step));
        }
        if (accepted(step.index))
            return {};
        where.doing = "counting what it would destroy";
        lock_counted_tables(connection_, script.down_losses);
        return count_losses(connection_, script.down_losses);
    }

    /// Asks for leave outside of any transaction: people think slowly, and nothing may be locked meanwhile.
    void demand_leave(const move& step, const std::vector<loss>& losses) {
        const std::string& id = chain_.revisions[step.index].id;
        if (!watcher_.accepts(step.index, losses))
            throw loss_refused(id, losses, changed(step));
        options_.accepted_losses.insert(step.index);
    }

    /// The probes of a revision for the place at which the run began.
    prospect prospect_of(std::size_t index) const {
        if (part_.any() && chain_.look_ahead_in_part)
            return chain_.look_ahead_in_part(index, start_, part_.done);
        if (chain_.look_ahead)
            return chain_.look_ahead(index, start_ - 1);
        const revision_script script = chain_.render(index);
        return {.losses = script.down_losses, .obstacles = script.down_obstacles};
    }

    std::vector<loss> countable_losses(const prospect& seen) {
        connection_.execute("savepoint typeschema_count");
        std::vector<loss> losses;
        try {
            losses = count_losses(connection_, seen.losses);
        } catch (const pq::error& error) {
            if (!error.sqlstate().starts_with("42"))
                throw;
        }
        connection_.execute("rollback to savepoint typeschema_count");
        return losses;
    }

    pq::connection& connection_;
    const chain_script& chain_;
    run_options options_;
    observer& watcher_;
    position start_;
    journal_there journal_;
    part_of_revision part_;  // what the run found of a revision, until its first move
    attempts attempts_;
    std::set<std::size_t> unobstructed_;
};

}  // namespace typeschema::inline v0::apply

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/explain.hpp"
#include "typeschema/apply/loss.hpp"
#include "typeschema/apply/obstacle.hpp"
#include "typeschema/apply/pause.hpp"
#include "typeschema/apply/run_options.hpp"
#include "typeschema/apply/settings.hpp"
#include "typeschema/apply/survey.hpp"
#include "typeschema/pq/transaction.hpp"

#include <chrono>
#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace typeschema::inline v0::apply {

/// Carries out single moves of a run that began at `found`, each as one transaction with its journal row inside, tried
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
          has_schema_(found.has_schema),
          has_journal_(found.has_journal) {}

    void run(const move& step) {
        const auto begun = std::chrono::steady_clock::now();
        watcher_.applying(step);
        const revision_script script = chain_.render(step.index);
        for (bool done = false; !done;) {
            std::vector<loss> found;
            in_transaction(step, [&](whereabouts& where) {
                found = undisclosed_losses(step, script, where);
                if (!found.empty())
                    return false;
                execute_all(step, script, where);
                return true;
            });
            done = found.empty();
            if (!done)
                demand_leave(step, found);
        }
        has_schema_ = has_journal_ = true;
        watcher_.applied(
            step, std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun));
    }

    /// Counts for all moves before the first one runs, so that a refusal leaves everything as it was: what stands in the
    /// way, and what would be destroyed. What cannot be counted yet (a later revision changed the type of a column), its own
    /// turn decides, and no leave is remembered that was given for a part.
    void settle_losses(const std::vector<move>& moves) {
        std::vector<expected_loss> expected;
        in_transaction(moves.front(), [&](whereabouts& where) {
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

    /// The statements that are still needed before a journal row can be written.
    std::vector<std::string> missing_journal() const {
        std::vector<std::string> statements;
        if (!has_schema_)
            statements.push_back("create schema " + quoted_name(journal_schema(chain_)));
        if (!has_journal_)
            for (const std::string& statement : create_journal(chain_))
                statements.push_back(statement);
        return statements;
    }

private:
    struct expected_loss {
        std::size_t index;
        std::vector<loss> losses;
        bool all;
    };

    /// One transaction of `step`, committed when `work` returns true. It is the unit of retry: on a lock that cannot be
    /// had everything is given back before the pause.
    template <class Work>
    void in_transaction(const move& step, Work work) {
        whereabouts where;
        for (int attempt = 1;; ++attempt) {
            try {
                where = {.doing = "the start of its transaction", .statement = {}};
                attempt_once(where, work);
                return;
            } catch (const pq::interrupted&) {
                throw explain_stop(chain_, step, where, start_);
            } catch (const pq::error& error) {
                const bool retry = error.sqlstate() == "55P03" || error.sqlstate() == "40P01";
                if (!retry || attempt >= options_.attempts)
                    throw explain(chain_, step, where, error, start_);
                const auto rest = pause_after(attempt);
                watcher_.retrying(step, where.doing + ": " + in_words(error), rest);
                rest_before_retry(step, where, rest);
            }
        }
    }

    template <class Work>
    void attempt_once(whereabouts& where, Work work) {
        pq::transaction transaction(connection_);
        connection_.execute(joined(transaction_settings(chain_, options_.lock_timeout)));
        if (!work(where))
            return;
        where = {.doing = "the commit", .statement = {}, .committing = true};
        transaction.commit();
    }

    void rest_before_retry(const move& step, const whereabouts& where, std::chrono::milliseconds length) {
        try {
            pause(connection_.current_interrupt(), length);
        } catch (const pq::interrupted&) {
            throw explain_stop(chain_, step, where, start_);
        }
    }

    void execute_all(const move& step, const revision_script& script, whereabouts& where) {
        for (const std::string& statement : missing_journal()) {
            where = {.doing = "making the journal", .statement = statement};
            connection_.execute(statement);
        }
        const std::vector<std::string> statements = statements_of(chain_, step, script);
        for (std::size_t i = 0; i < statements.size(); ++i) {
            const bool journal = i + 1 == statements.size();
            where.doing = journal
                              ? "its journal row"
                              : "statement " + std::to_string(i + 1) + " of " + std::to_string(statements.size() - 1);
            where.statement = statements[i];
            connection_.execute(statements[i]);
            if (!connection_.in_transaction())
                throw ended_too_early(step, where);
        }
    }

    failure ended_too_early(const move& step, const whereabouts& where) const {
        const std::string& id = chain_.revisions[step.index].id;
        return failure(exit_code::failed,
                       "cannot " + in_words(chain_, step) + ": " + where.doing +
                           " ended the transaction; a revision holds no COMMIT or ROLLBACK of its own",
                       {"statement: " + where.statement,
                        "changed: if that was a COMMIT, what " + id + " had done before it; the journal says that " +
                            chain_.name + " is at " + name_of(chain_, step.before()),
                        "next: mend the database by hand, and take the statement out of " + id});
    }

    bool accepted(std::size_t index) const {
        return options_.accept_every_loss || options_.accepted_losses.contains(index);
    }

    /// What undoing would destroy without anybody's leave, counted behind locks that keep the count true. What stops it is
    /// looked for where that could not be done before; a row that came since, the server itself refuses.
    std::vector<loss> undisclosed_losses(const move& step, const revision_script& script, whereabouts& where) {
        if (step.way == direction::up)
            return {};
        if (!unobstructed_.contains(step.index)) {
            where.doing = "looking for what would stop it";
            require_no_obstacle(connection_, chain_.revisions[step.index].id, script.down_obstacles,
                                "changed: " + what_stands(chain_, start_, step.before()));
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
            throw loss_refused(id, losses, "changed: " + what_stands(chain_, start_, step.before()));
        options_.accepted_losses.insert(step.index);
    }

    /// The probes of a revision for the place at which the run began.
    prospect prospect_of(std::size_t index) const {
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
    bool has_schema_;
    bool has_journal_;
    std::set<std::size_t> unobstructed_;
};

}  // namespace typeschema::inline v0::apply

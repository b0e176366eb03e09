// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/explain.hpp"
#include "typeschema/apply/observer.hpp"
#include "typeschema/apply/pause.hpp"
#include "typeschema/apply/run_options.hpp"
#include "typeschema/apply/settings.hpp"
#include "typeschema/pq/connection.hpp"
#include "typeschema/pq/transaction.hpp"

#include <chrono>

namespace typeschema::inline v0::apply {

/// Tries things again that could not get a lock, and turns whatever else goes wrong into a failure that says what stands.
/// All references outlive it; `start` is where the run began.
class attempts {
public:
    attempts(pq::connection& connection, const chain_script& chain, const run_options& options, observer& watcher,
             const position& start)
        : connection_(connection), chain_(chain), options_(options), watcher_(watcher), start_(start) {}

    /// Where in a revision each try begins, for the words of a failure.
    whereabouts& here() { return here_; }

    /// One transaction of `step`, committed when `work` returns true. It is the unit of retry: on a lock that cannot be
    /// had everything is given back before the pause.
    template <class Work>
    void in_transaction(const move& step, Work work) {
        retried(step, [&](whereabouts& where) { once(where, work); });
    }

    template <class Work>
    void retried(const move& step, Work work) {
        whereabouts where;
        for (int attempt = 1;; ++attempt) {
            try {
                where = here_;
                where.doing = "the start of its transaction";
                work(where);
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
    void once(whereabouts& where, Work work) {
        pq::transaction transaction(connection_);
        connection_.execute(joined(transaction_settings(chain_, options_.lock_timeout)));
        if (!work(where))
            return;
        where.doing = "the commit";
        where.statement.clear();
        where.committing = true;
        transaction.commit();
        where.committing = false;
    }

private:
    void rest_before_retry(const move& step, const whereabouts& where, std::chrono::milliseconds length) {
        try {
            pause(connection_.current_interrupt(), length);
        } catch (const pq::interrupted&) {
            throw explain_stop(chain_, step, where, start_);
        }
    }

    pq::connection& connection_;
    const chain_script& chain_;
    const run_options& options_;
    observer& watcher_;
    const position& start_;
    whereabouts here_;
};

}  // namespace typeschema::inline v0::apply

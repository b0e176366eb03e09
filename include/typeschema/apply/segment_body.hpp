// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/explain.hpp"
#include "typeschema/apply/invariants.hpp"
#include "typeschema/apply/journal_there.hpp"
#include "typeschema/apply/observer.hpp"
#include "typeschema/apply/probe.hpp"
#include "typeschema/apply/saved_rows.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace typeschema::inline v0::apply {

/// The statements of a segment inside its transaction: guards that an operator waived, rows that are saved first, invariants,
/// and the journal's row. All references outlive it; `start` is where the run began.
class segment_body {
public:
    segment_body(pq::connection& connection, const chain_script& chain, const run_options& options, observer& watcher,
                 const position& start)
        : connection_(connection), chain_(chain), options_(options), watcher_(watcher), start_(start) {}

    /// Runs all of a segment but the commit. What an earlier try has saved is removed first.
    void run(const move& step, const revision_script& script, std::size_t number, const journal_there& journal,
             whereabouts& where) {
        files_.discard();
        complete_ = false;
        make_journal(step, journal, where);
        const revision_segment segment = segment_of(chain_, script, number);
        const std::vector<std::string> statements = statements_of(segment, step, options_.waived);
        std::string waived;
        for (std::size_t i = 0; i < statements.size(); ++i) {
            execute(statements[i], "statement " + std::to_string(i + 1) + " of " + std::to_string(statements.size()),
                    where);
            if (!connection_.in_transaction())
                throw ended_too_early(step, where);
            for (const empty_guard& guard : segment.guards)
                if (step.way == direction::up && guard.statement == i && allows(options_.waived, guard))
                    waived += pass(step, guard, waived.empty(), where);
        }
        waived += try_invariants(step, script, number, waived.empty(), where);
        widen_journal(step, journal, waived, where);
        execute(journal_statement_of(chain_, step, script, number, waived), "its journal row", where);
        complete_ = true;
    }

    /// The invariants of a segment, and what the journal says of those that are left out.
    std::string try_invariants(const move& step, const revision_script& script, std::size_t number, bool first,
                               whereabouts& where) {
        const std::vector<invariant_check> all = invariants_of(script, step, number);
        if (options_.waived.invariants)
            return (first || all.empty() ? "" : "; ") + left_out(all.size());
        if (!all.empty())
            execute("SET CONSTRAINTS ALL IMMEDIATE", "checking deferred constraints", where);
        for (std::size_t i = 0; i < all.size(); ++i) {
            where.doing = "invariant " + std::to_string(i + 1) + " of " + std::to_string(all.size());
            where.statement = all[i].about;
            where.own = true;
            connection_.execute(all[i].sql);
        }
        where.own = false;
        return "";
    }

    void make_journal(const move& step, const journal_there& journal, whereabouts& where) {
        if (const std::string home = journal.missing_home(chain_); !home.empty())
            execute(home, "making schema " + home_of(chain_), where);
        make_shared_journal(step, journal, where);
    }

    /// Without the chain's own schema.
    void make_shared_journal(const move& step, const journal_there& journal, whereabouts& where) {
        for (const std::string& statement : journal.missing(chain_, chain_.revisions[step.index].plain))
            execute(statement, "making the journal", where);
    }

    void execute(const std::string& statement, const std::string& doing, whereabouts& where) {
        where.doing = doing;
        where.statement = statement;
        where.own = statement.starts_with("DO $guard$");
        connection_.execute(statement);
    }

    /// Was the journal carried over for what an operator took upon themselves?
    bool widened() const { return widened_; }

    /// The transaction is committed: the files stay.
    void keep() { files_.keep(); }
    /// The connection was lost. If that was at the commit, the rows may be gone, so the files stay.
    void keep_in_doubt() {
        if (complete_)
            files_.keep();
    }

private:
    void widen_journal(const move& step, const journal_there& journal, const std::string& waived, whereabouts& where) {
        if (waived.empty() || !chain_.revisions[step.index].plain)
            return;
        journal_there now = journal;
        now.made(true);
        for (const std::string& statement : now.missing(chain_, false))
            execute(statement, "making the journal", where);
        widened_ = true;
    }

    /// Goes past a guard behind its lock. Returns what the journal says of it; nothing where the table is empty.
    std::string pass(const move& step, const empty_guard& guard, bool first, whereabouts& where) {
        where.doing = "counting the rows of " + plain_name(guard);
        where.statement = "select count(*) from " + quoted_name(guard.schema, guard.table);
        const auto rows = count_by(connection_, where.statement);
        if (rows == 0)
            return "";
        std::string path;
        if (!options_.export_directory.empty()) {
            where.doing = "saving the rows of " + plain_name(guard);
            try {
                path = files_.save(connection_, options_.export_directory, guard);
            } catch (const unwritable& why) {
                throw unsaved(step, why.what(), where);
            }
        }
        const std::string said = counted(rows, "rows of " + plain_name(guard));
        watcher_.passed(said, path);
        return (first ? "allowed " : "; allowed ") + said + (path.empty() ? "" : ", saved as " + path);
    }

    failure unsaved(const move& step, const std::string& why, const whereabouts& where) const {
        const std::string& id = chain_.revisions[step.index].id;
        return failure(exit_code::failed, "cannot " + in_words(chain_, step) + ": " + where.doing + ": " + why,
                       {"changed: " + what_stands(chain_, start_, step.before()) +
                            detail::segments_that_stand(id, where) + "; " + detail::what_became(id, where) +
                            ", and what was written of the file is removed",
                        "next: make room, or name another directory with --export, and run upgrade again"});
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

    pq::connection& connection_;
    const chain_script& chain_;
    const run_options& options_;
    observer& watcher_;
    const position& start_;
    saved_rows files_;
    bool complete_ = false;
    bool widened_ = false;
};

}  // namespace typeschema::inline v0::apply

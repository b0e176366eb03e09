// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "pg/vocabulary/topic.hpp"
#include "support/schema_dump.hpp"
#include "support/server.hpp"
#include "typeschema/apply/runner.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

/// docs/vocabulary.md, made of the topics: the source of each revision, its SQL, its inverse, its loss, and the locks that
/// a server reports for it.
namespace vocabulary {

/// Applies the chains that a topic rests on.
inline void apply_below(const topic& t, typeschema_test::pq::connection& on) {
    typeschema::apply::observer silent;
    for (const typeschema::apply::chain_script& chain : t.below)
        typeschema::apply::runner(on, chain, {}, silent).upgrade("head");
}

/// The paragraph of a topic's file in which a revision is written.
inline std::string source_of(const topic& t, const std::string& revision) {
    std::ifstream file(t.file);
    std::ostringstream whole;
    whole << file.rdbuf();
    std::string paragraph;
    bool found = false;
    for (const std::string& line : typeschema_test::detail::lines_of(whole.str() + "\n\n")) {
        if (line.starts_with("// clang-format"))
            continue;
        if (!line.empty()) {
            paragraph += line + "\n";
            found = found || line.find("migration<\"" + revision + "\"") != std::string::npos;
            continue;
        }
        if (found)
            return paragraph;
        paragraph.clear();
    }
    throw std::runtime_error(t.file + " holds no migration " + revision);
}

/// The strongest lock on each relation that a server takes for some statements: "notes AccessExclusiveLock". Relations that the statements
/// make are left out; nobody else can wait for those.
inline std::string locks_of(typeschema_test::pq::connection& on, const std::vector<std::string>& statements) {
    on.execute("begin");
    on.execute("create temporary table there on commit drop as select oid from pg_class");
    for (const std::string& statement : statements)
        on.execute(statement);
    const std::string said = on.execute_params(R"(
        select coalesce(string_agg(relname || ' ' || mode, ', ' order by relname), '')
        from (select distinct on (c.relname) c.relname, l.mode
              from pg_locks l join pg_class c on c.oid = l.relation join pg_namespace n on n.oid = c.relnamespace
              where l.pid = pg_backend_pid() and n.nspname not in ('pg_catalog', 'pg_toast', 'information_schema')
                and c.relkind <> 'i' and c.oid in (select oid from there)
              order by c.relname, array_position(array['AccessExclusiveLock', 'ExclusiveLock', 'ShareRowExclusiveLock',
                  'ShareLock', 'ShareUpdateExclusiveLock', 'RowExclusiveLock', 'RowShareLock', 'AccessShareLock'],
                  l.mode)) as strongest)")
                                 .one<std::string>();
    on.execute("rollback");
    return said.empty() ? "nothing that was there before" : said;
}

inline std::string listed(const std::vector<std::string>& statements) {
    std::string text;
    for (const std::string& statement : statements)
        text += statement + ";\n";
    return text.empty() ? "-- nothing\n" : text;
}

inline std::string numbers(const std::vector<int>& rows) {
    std::string text;
    for (const int row : rows)
        text += (text.empty() ? "" : ", ") + std::to_string(row);
    return text;
}

/// `tools/dev report vocabulary` reads this line.
inline std::string census_of(const entry& e) {
    return (e.features.empty() ? "" : "Census, schema features: " + numbers(e.features) + ".\n") +
           (e.statements.empty() ? "" : "Census, statement kinds: " + numbers(e.statements) + ".\n") +
           (e.verbatim.empty() ? "" : "Census, verbatim objects: " + numbers(e.verbatim) + ".\n");
}

/// What few chains have is in a header of its own.
inline std::string header_of(const topic& t) {
    std::ifstream file(t.file);
    std::ostringstream whole;
    whole << file.rdbuf();
    return whole.str().find("#include \"typeschema/rare.hpp\"") == std::string::npos
               ? ""
               : "\nInclude `typeschema/rare.hpp`: whoever does not need these does not compile them.\n";
}

inline std::string title_of(std::string revision) {
    std::replace(revision.begin(), revision.end(), '_', ' ');
    revision[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(revision[0])));
    return revision;
}

inline std::string page() {
    std::vector<const topic*> sorted;
    for (const topic& t : topics())
        sorted.push_back(&t);
    std::sort(sorted.begin(), sorted.end(), [](const topic* a, const topic* b) { return a->title < b->title; });
    std::string text =
        "# The vocabulary\n\n"
        "Every noun and verb, by topic: what a migration says, the SQL that is sent, the SQL that undoes it, what that\n"
        "destroys, and what PostgreSQL 15 locks on the way up. This page is made by the tests from what they run\n"
        "(`tests/pg/vocabulary`), and compared with it. The numbers of the census are rows of\n"
        "`tools/report.d/vocabulary.d`; `tools/dev report vocabulary` tells which rows are left.\n";
    for (const topic* t : sorted) {
        text += "\n## " + t->title + "\n" + header_of(*t);
        if (t->from > 13)
            text += "\nSome of it needs PostgreSQL " + std::to_string(t->from) + ".\n";
        const typeschema_test::fresh_database database;
        typeschema_test::pq::connection on = database.connect();
        apply_below(*t, on);
        for (std::size_t i = 0; i < t->entries.size(); ++i) {
            const typeschema::apply::revision_script script = t->chain.render(i);
            text += "\n### " + title_of(t->entries[i].revision) + "\n\n" + t->entries[i].says + "\n\n";
            text += "```text\n" + source_of(*t, t->entries[i].revision) + "```\n```text\n" + listed(script.up);
            for (const typeschema::apply::invariant_check& each : script.invariants)
                text += "-- before the commit\n" + listed({each.sql});
            text += "-- inverse\n" + listed(script.down) + "```\n";
            std::string lost;
            for (const typeschema::apply::loss_probe& loss : script.down_losses)
                lost += (lost.empty() ? "" : ", ") + loss.what;
            text += census_of(t->entries[i]);
            std::string locks;
            for (const typeschema::apply::revision_segment& segment : segments_of(script)) {
                locks += (locks.empty() ? "" : "; then ") +
                         (segment.alone ? std::string("what the manual says of the statement, outside of a transaction")
                                        : locks_of(on, segment.up));
                // A backfill asks the journal, which is not there.
                for (const std::string& statement : segment.up)
                    if (statement.find("typeschema_journal") == std::string::npos)
                        on.execute(statement);
            }
            text += "Loss of the inverse: " + (lost.empty() ? std::string("none") : lost) + ". Locks: " + locks + ".\n";
        }
    }
    return text;
}

}  // namespace vocabulary

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/quoted.hpp"
#include "typeschema/apply/script.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace typeschema::inline v0::apply {

/// FROM and WHERE of the tables (as n.nspname and c.relname) that this transaction has locked, were it only to plan a
/// query: which tables a query reads, the server knows best (manual: pg_locks).
inline constexpr std::string_view from_locked_tables =
    "from pg_catalog.pg_locks l join pg_catalog.pg_class c on c.oid = l.relation "
    "join pg_catalog.pg_namespace n on n.oid = c.relnamespace where l.pid = pg_catalog.pg_backend_pid() and "
    "l.locktype = 'relation' and c.relkind in ('r', 'p') and n.nspname !~ '^pg_'";

/// The statement by which a script keeps writers away from every table that the probes read, until its transaction ends:
/// a row that came between the count and the loss would be destroyed uncounted.
inline std::string lock_counted_tables_offline(const std::vector<loss_probe>& probes) {
    std::string body = "\ndeclare\n    typeschema_table text;\nbegin\n";
    for (const loss_probe& probe : probes)
        body += "    execute " + quoted_text("explain " + probe.count_sql) + ";\n";
    body += "    for typeschema_table in select pg_catalog.format('%I.%I', n.nspname, c.relname)\n        " +
            std::string(from_locked_tables) +
            " order by 1\n    loop\n        execute 'lock table ' || typeschema_table || ' in share mode';\n"
            "    end loop;\nend\n";
    return "do " + quoted_body(body);
}

}  // namespace typeschema::inline v0::apply

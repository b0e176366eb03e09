// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/failure.hpp"
#include "typeschema/apply/observer.hpp"
#include "typeschema/apply/pause.hpp"
#include "typeschema/meta/hash.hpp"
#include "typeschema/pq/connection.hpp"
#include "typeschema/pq/value/boolean.hpp"
#include "typeschema/pq/value/integer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace typeschema::inline v0::apply {

/// The advisory lock that all runners over one schema share: 64 bits from database and schema. Programs of different
/// versions meet on this number, so it never changes.
inline std::int64_t mutex_key(std::string_view database, std::string_view schema) {
    meta::hasher64 hash;
    for (const std::string_view part : {std::string_view("typeschema"), database, schema}) {
        hash.put(part);
        hash.put('\0');
    }
    return static_cast<std::int64_t>(hash.value);
}

/// One runner at a time. Asks again and again instead of waiting inside pg_advisory_lock, and keeps no transaction open
/// meanwhile: a sleeper with a snapshot would deadlock with CREATE INDEX CONCURRENTLY. The server lets go of the lock
/// when the session ends, however it ends (manual: 13.3.5, Advisory Locks).
class mutex {
public:
    /// Throws failure, with the holder's name, when the lock is not free within `at_most`.
    mutex(pq::connection& connection, std::int64_t key, std::chrono::milliseconds at_most, observer& watcher)
        : connection_(connection), key_(key) {
        const auto end = std::chrono::steady_clock::now() + at_most;
        for (bool told = false; !try_lock(); told = true) {
            const std::string holder = holder_in_words();
            if (std::chrono::steady_clock::now() >= end)
                throw failure(exit_code::failed,
                              "another run is at work: " + holder + "; waited " +
                                  fmt::format("{:.3g}", std::chrono::duration<double>(at_most).count()) +
                                  " s; nothing was changed",
                              {"next: run it again when the other one is done, or wait longer with --wait SECONDS"});
            if (!told)
                watcher.waiting_for(holder);
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
            pause(connection_.current_interrupt(),
                  std::clamp(left, std::chrono::milliseconds(1), std::chrono::milliseconds(200)));
        }
    }
    mutex(const mutex&) = delete;
    mutex& operator=(const mutex&) = delete;
    ~mutex() {
        try {
            const pq::without_interrupt guard(connection_);
            connection_.execute_params("select pg_catalog.pg_advisory_unlock($1)", key_);
        } catch (...) {
            // The session is broken or about to end, and its end frees the lock.
        }
    }

private:
    bool try_lock() {
        return connection_.execute_params("select pg_catalog.pg_try_advisory_lock($1)", key_).one<bool>();
    }

    std::string holder_in_words() {
        const auto bits = static_cast<std::uint64_t>(key_);
        const auto found = connection_.execute_params(
            "select a.pid::text, a.application_name::text, a.usename::text, "
            "pg_catalog.to_char(a.backend_start at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') "
            "from pg_catalog.pg_locks l join pg_catalog.pg_stat_activity a on a.pid = l.pid "
            "join pg_catalog.pg_database d on d.oid = l.database and d.datname = pg_catalog.current_database() "
            "where l.locktype = 'advisory' and l.granted and l.objsubid = 1 "
            "and l.classid::bigint = $1 and l.objid::bigint = $2",
            static_cast<std::int64_t>(bits >> 32), static_cast<std::int64_t>(bits & 0xffffffffu));
        if (found.empty())
            return "one that has just ended";
        const auto text = [row = found[0]](std::size_t i) {
            return row[i].as<std::optional<std::string>>().value_or("?");
        };
        return "process " + text(0) + " (" + text(1) + ", user " + text(2) + ", connected since " + text(3) + "Z)";
    }

    pq::connection& connection_;
    std::int64_t key_;
};

}  // namespace typeschema::inline v0::apply

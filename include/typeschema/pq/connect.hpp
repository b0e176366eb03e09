// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/error.hpp"
#include "typeschema/pq/handle.hpp"
#include "typeschema/pq/interrupt.hpp"
#include "typeschema/pq/raise.hpp"
#include "typeschema/pq/scrub.hpp"
#include "typeschema/pq/wait.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <new>
#include <string>

#include <poll.h>

namespace typeschema::inline v0::pq::detail {

[[noreturn]] inline void fail_to_connect(const std::string& message, const std::string& connection_string) {
    throw connection_error(diagnostics{
        .sqlstate = "08001", .severity = "FATAL", .message = scrub(without_line_end(message), connection_string)});
}

inline connection_handle start_connection(const std::string& connection_string) {
    const char* const keywords[] = {"dbname", "client_encoding", "fallback_application_name", nullptr};
    const char* const values[] = {connection_string.c_str(), "UTF8", "typeschema", nullptr};
    connection_handle connection(PQconnectStartParams(keywords, values, 1));
    if (!connection)
        throw std::bad_alloc();
    if (PQstatus(connection.get()) == CONNECTION_BAD)
        fail_to_connect(PQerrorMessage(connection.get()), connection_string);
    return connection;
}

/// connect_timeout counts for each host of a list, and not at all where it is 0 or missing. libpq leaves the clock of
/// a non-blocking connection to its caller (PostgreSQL manual, PQconnectPoll).
inline std::chrono::milliseconds time_to_connect(PGconn* connection) {
    const options_handle options(PQconninfo(connection));
    const auto find = [&](const char* keyword) {
        for (auto* x = options.get(); x != nullptr && x->keyword != nullptr; ++x)
            if (std::string(keyword) == x->keyword && x->val != nullptr)
                return std::string(x->val);
        return std::string();
    };
    const int seconds = std::atoi(find("connect_timeout").c_str());
    if (seconds <= 0)
        return forever;
    const std::string hosts = find("host");
    return std::chrono::seconds(std::max(seconds, 2)) * (1 + std::ranges::count(hosts, ','));
}

inline std::chrono::milliseconds remaining(std::chrono::milliseconds limit,
                                           std::chrono::steady_clock::time_point start) {
    using namespace std::chrono;
    if (limit == forever)
        return forever;
    return std::max(milliseconds(0), limit - duration_cast<milliseconds>(steady_clock::now() - start));
}

/// Connects without ever blocking on the socket, so that an interrupt is noticed at once.
inline connection_handle connect(const std::string& connection_string, const interrupt* stop) {
    connection_handle connection = start_connection(connection_string);
    const auto limit = time_to_connect(connection.get());
    const auto start = std::chrono::steady_clock::now();
    for (PostgresPollingStatusType next = PGRES_POLLING_WRITING; next != PGRES_POLLING_OK;) {
        const short events = next == PGRES_POLLING_READING ? POLLIN : POLLOUT;
        switch (wait(PQsocket(connection.get()), events, stop, remaining(limit, start))) {
            case wake::interrupt: throw interrupted(false);
            case wake::timeout: fail_to_connect("no answer within connect_timeout", connection_string);
            case wake::socket: next = PQconnectPoll(connection.get()); break;
        }
        if (next == PGRES_POLLING_FAILED)
            fail_to_connect(PQerrorMessage(connection.get()), connection_string);
    }
    PQsetnonblocking(connection.get(), 1);
    return connection;
}

}  // namespace typeschema::inline v0::pq::detail

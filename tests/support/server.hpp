// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/ephemeral_cluster.hpp"
#include "typeschema/pq/connection.hpp"

#include <optional>
#include <string>
#include <utility>

#include <unistd.h>

namespace typeschema_test {

namespace apply = typeschema::apply;
namespace pq = typeschema::pq;

/// The one server of a test program; main.cpp starts it before the first test and stops it after the last.
inline std::optional<apply::ephemeral_cluster>& server_slot() {
    static std::optional<apply::ephemeral_cluster> slot;
    return slot;
}

/// Throws std::bad_optional_access in a program without our main.cpp.
inline apply::ephemeral_cluster& server() {
    return server_slot().value();
}

/// A database of its own for one test, dropped at its end together with whoever is still connected.
class fresh_database {
public:
    explicit fresh_database(const std::string& from_template = "template1") : name_(next_name()) {
        pq::connection on(server().conninfo());
        // Copying files takes 8 ms where the default, which logs every page, takes 25 ms; it is younger than 14.
        const std::string how = on.server_version() >= 150000 ? " strategy file_copy" : "";
        on.execute("create database " + name_ + " template " + apply::quoted_name(from_template) + how);
    }
    ~fresh_database() {
        try {
            pq::connection(server().conninfo()).execute("drop database " + name_ + " with (force)");
        } catch (const std::exception&) {  // the server goes soon, and the database with it
        }
    }
    fresh_database(const fresh_database&) = delete;
    fresh_database& operator=(const fresh_database&) = delete;

    const std::string& name() const { return name_; }
    std::string conninfo() const { return server().conninfo(name_); }
    pq::connection connect(const pq::interrupt* stop = nullptr) const { return pq::connection(conninfo(), stop); }

private:
    static std::string next_name() {
        static int made = 0;
        return "test_" + std::to_string(::getpid()) + "_" + std::to_string(++made);
    }

    std::string name_;
};

}  // namespace typeschema_test

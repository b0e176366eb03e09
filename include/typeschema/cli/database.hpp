// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/ephemeral_cluster.hpp"
#include "typeschema/apply/failure.hpp"
#include "typeschema/cli/request.hpp"
#include "typeschema/pq/connection.hpp"
#include "typeschema/pq/connection_string.hpp"
#include "typeschema/pq/environment.hpp"

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace typeschema::inline v0::cli {

/// The database that a request names: --database, a throwaway server of this object's own, or DATABASE_URL.
class database {
public:
    database(const request& asked, const pq::interrupt& stop) : stop_(stop) {
        const char* variable = std::getenv("DATABASE_URL");
        if (asked.ephemeral && !asked.database.empty())
            throw apply::failure(apply::exit_code::usage, "--ephemeral brings its own database; leave --database out");
        if (asked.ephemeral) {
            pq::forget_environment();
            cluster_.emplace(apply::ephemeral_options{.stop = &stop});
        } else if (!asked.database.empty())
            connection_string_ = checked("--database", asked.database);
        else if (variable != nullptr && *variable != '\0')
            connection_string_ = checked("DATABASE_URL", variable);
        else
            throw apply::failure(apply::exit_code::usage,
                                 "no database: pass --database URL, set DATABASE_URL, or use --ephemeral");
    }

    /// A connection string for a database that is as the request found it; on a throwaway server, a new one each time.
    std::string connection_string() {
        if (!cluster_)
            return connection_string_;
        const std::string name = "typeschema_" + std::to_string(++databases_);
        cluster_->create_database(name);
        return cluster_->conninfo(name);
    }

    /// The pg_dump that belongs to the server where there is one, else the one in PATH.
    std::string pg_dump() const {
        const std::filesystem::path beside = cluster_ ? cluster_->programs() / "pg_dump" : std::filesystem::path();
        return cluster_ && std::filesystem::exists(beside) ? beside.string() : "pg_dump";
    }

    /// Throws failure in one line, without the password, when there is no way in.
    pq::connection connect(const std::string& connection_string) const {
        try {
            return pq::connection(connection_string, &stop_);
        } catch (const pq::connection_error& error) {
            throw apply::failure(apply::exit_code::failed, "cannot connect: " + error.message());
        }
    }

private:
    static std::string checked(std::string_view source, std::string_view text) {
        const pq::parsed_connection_string parsed = pq::check_connection_string(text);
        if (!parsed)
            throw apply::failure(apply::exit_code::usage, std::string(source) + ": " + parsed.problem);
        return parsed.conninfo;
    }

    const pq::interrupt& stop_;
    std::string connection_string_;
    std::optional<apply::ephemeral_cluster> cluster_;
    int databases_ = 0;
};

}  // namespace typeschema::inline v0::cli

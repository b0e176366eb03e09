// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/ephemeral/server_account.hpp"
#include "typeschema/apply/ephemeral/server_folder.hpp"
#include "typeschema/apply/ephemeral/server_programs.hpp"
#include "typeschema/apply/ephemeral/server_supervisor.hpp"
#include "typeschema/apply/quoted.hpp"
#include "typeschema/pq/connection.hpp"

#include <chrono>
#include <deque>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>

namespace typeschema::inline v0::apply {

struct ephemeral_options {
    std::vector<std::string> settings = {};  // of postgresql.conf, such as "max_connections=200"
    std::filesystem::path parent = {};       // of its folder; empty: in memory or among the temporary files
    std::chrono::seconds time_to_start{60};
    const pq::interrupt* stop = nullptr;
};

/// A PostgreSQL server of its own: on a private socket, without TCP, in memory where there is room. Whatever way this
/// process ends, server and data are gone a moment later. Nothing in it is safe against a power cut.
class ephemeral_cluster {
public:
    /// Takes about a second. Throws std::runtime_error with the end of the server's log when it does not start.
    explicit ephemeral_cluster(const ephemeral_options& options = {})
        : programs_(find_server_programs()),
          account_(find_server_account()),
          folder_(name_server_folder(options.parent)),
          supervisor_(plan(options)) {
        wait_until_ready(options);
    }

    /// "host=… port=5432 user=postgres dbname=…"
    std::string conninfo(std::string_view database = "postgres") const {
        return "host=" + pq::conninfo_value(folder_.native()) +
               " port=5432 user=postgres dbname=" + pq::conninfo_value(database);
    }

    void create_database(std::string_view name) const {
        pq::connection(conninfo()).execute("create database " + quoted_name(name));
    }

    /// The folder of the server's programs, pg_dump included.
    const std::filesystem::path& programs() const { return programs_; }

    const std::filesystem::path& folder() const { return folder_; }

    /// The last lines of the server's log.
    std::string end_of_log(std::size_t lines = 20) const {
        std::ifstream log(folder_ / "log");
        std::deque<std::string> last;
        for (std::string line; std::getline(log, line);) {
            last.push_back(line);
            if (last.size() > lines)
                last.pop_front();
        }
        std::string text;
        for (const std::string& line : last)
            text += "\n" + line;
        return text;
    }

private:
    server_plan plan(const ephemeral_options& options) const {
        const std::string data = folder_ / "data";
        server_plan plan{.initdb = program({programs_ / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E",
                                            "UTF8", "--locale=C.UTF-8", "--no-sync"}),
                         .postgres = program({programs_ / "postgres", "-D", data, "-p", "5432"}),
                         .folder = folder_,
                         .account = account_};
        const auto set = [&](const std::string& setting) {
            plan.postgres.arguments.insert(plan.postgres.arguments.end(), {"-c", setting});
        };
        set("unix_socket_directories=" + folder_.native());
        for (const char* setting : throwaway_settings)
            set(setting);
        for (const std::string& setting : options.settings)
            set(setting);
        return plan;
    }

    server_program program(std::initializer_list<std::string> arguments) const {
        return {.arguments = arguments, .folder = folder_, .account = account_};
    }

    void wait_until_ready(const ephemeral_options& options) const {
        using namespace std::chrono;
        const auto deadline = steady_clock::now() + options.time_to_start;
        while (!answers(options.stop)) {
            if (std::filesystem::exists(server_supervisor::failure_mark(folder_)))
                throw std::runtime_error("the throwaway PostgreSQL server did not start; its log ends with:" +
                                         end_of_log());
            if (steady_clock::now() > deadline)
                throw std::runtime_error("the throwaway PostgreSQL server did not answer within " +
                                         std::to_string(options.time_to_start.count()) +
                                         " s; its log ends with:" + end_of_log());
            std::this_thread::sleep_for(milliseconds(10));
        }
    }

    bool answers(const pq::interrupt* stop) const {
        try {
            const pq::connection asked(conninfo(), stop);
            return true;
        } catch (const pq::connection_error&) {
            return false;
        }
    }

    /// No durability, no network, little write-ahead log, and nothing outside of the folder, not even shared memory.
    static constexpr const char* throwaway_settings[] = {
        "listen_addresses=",      "fsync=off",           "full_page_writes=off",
        "synchronous_commit=off", "wal_level=minimal",   "max_wal_senders=0",
        "min_wal_size=32MB",      "max_wal_size=64MB",   "shared_buffers=64MB",
        "autovacuum=off",         "timezone=UTC",        "log_timezone=UTC",
        "logging_collector=off",  "max_connections=100", "dynamic_shared_memory_type=mmap",
    };

    std::filesystem::path programs_;
    std::optional<server_account> account_;
    std::filesystem::path folder_;
    server_supervisor supervisor_;
};

}  // namespace typeschema::inline v0::apply

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace typeschema::inline v0::cli {

/// What a person asked for on the command line, before any of it is held against a chain or a database.
struct request {
    std::string command;
    std::string chain;
    std::string schema;
    std::string database;
    bool ephemeral = false;
    bool json = false;
    bool quiet = false;
    bool verbose = false;
    std::string target;
    std::optional<std::string> sql;
    std::vector<std::string> accepted_losses;
    std::vector<std::string> allowed_tables;
    std::string export_directory;
    std::string output;
    bool no_invariants = false;
    double lock_timeout_seconds = 5;
    double wait_seconds = 60;
    double build_timeout_seconds = 3600;
    int attempts = 5;
};

}  // namespace typeschema::inline v0::cli

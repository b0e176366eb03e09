// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "support/run_program.hpp"
#include "support/server.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace typeschema_test {

/// What the program printed where, and its exit code.
inline void PrintTo(const program_result& result, std::ostream* to) {
    *to << "exit code " << result.exit_code << "\nstdout: " << result.output << "stderr: " << result.errors;
}

/// Runs the program over the fake chains. DATABASE_URL is whatever `set` says, else unset.
inline program_result fake_apply(std::vector<std::string> arguments, environment set = {}) {
    arguments.insert(arguments.begin(), FAKE_APPLY);
    set.insert(set.begin(), {"DATABASE_URL", ""});
    return run_program(arguments, set);
}

/// The program on a database of the test's own.
class cli_test : public testing::Test {
protected:
    program_result run(std::vector<std::string> arguments, const std::string& chains = "") const {
        return fake_apply(std::move(arguments), {{"DATABASE_URL", database.conninfo()}, {"FAKE_CHAINS", chains}});
    }

    std::string value(const std::string& sql) {
        return on.execute(sql).one<std::optional<std::string>>().value_or("NULL");
    }

    fresh_database database;
    pq::connection on = database.connect();
};

/// The program without any database.
class cli_without_server_test : public testing::Test {};

}  // namespace typeschema_test

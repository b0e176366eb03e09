// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "support/run_program.hpp"
#include "support/schema_dump.hpp"
#include "support/server.hpp"

#include <stdexcept>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace typeschema_test {

/// What pg_dump of the test server's own version writes about a schema, with more options if wanted.
inline std::string dump_text(const std::string& conninfo, const std::vector<std::string>& options = {}) {
    std::vector<std::string> arguments{server().programs() / "pg_dump", "--schema-only", "--dbname=" + conninfo};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const program_result dump = run_program(arguments);
    if (dump.exit_code != 0)
        throw std::runtime_error(arguments.front() + " failed: " + dump.errors);
    return dump.output;
}

/// The same object by object; all schemas, or those named.
inline schema_dump dump_schema(const std::string& conninfo, const std::vector<std::string>& schemas = {}) {
    std::vector<std::string> options;
    for (const std::string& schema : schemas)
        options.push_back("--schema=\"" + schema + "\"");
    return schema_dump(dump_text(conninfo, options));
}

/// EXPECT_TRUE(same_schema(before, after)) says which object differs, and in which line.
inline testing::AssertionResult same_schema(const schema_dump& before, const schema_dump& after) {
    const std::string difference = after.difference_from(before);
    return difference.empty() ? testing::AssertionSuccess() : testing::AssertionFailure() << difference;
}

}  // namespace typeschema_test

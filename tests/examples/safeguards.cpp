// SPDX-License-Identifier: BSL-1.0
#include "support/run_program.hpp"
#include "support/server.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

using namespace typeschema_test;
using testing::HasSubstr;

TEST(safeguards, does_what_its_page_says) {
    const fresh_database database;
    pq::connection on = database.connect();
    const auto run = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), EXAMPLES_DIR "/safeguards/safeguards");
        return run_program(arguments, {{"DATABASE_URL", database.conninfo()}});
    };
    on.execute("drop role if exists clinic_app");
    const program_result early = run({"upgrade"});
    EXPECT_EQ(early.exit_code, 1);
    EXPECT_THAT(
        early.errors,
        HasSubstr(
            "error: invariant no ward sees nothing of 1_tables runs as role clinic_app, and there is no such role; "
            "nothing was changed\n"));
    on.execute("create role clinic_app");
    EXPECT_EQ(run({"upgrade", "1_tables"}).output, "clinic: base -> 1_tables, 1 revision applied\n");
    EXPECT_EQ(on.execute("select count(*) from clinic.visits").one<std::string>(), "0");
    on.execute("insert into clinic.old_visits values (2, '2026-01-02Z', 'flu'), (1, '2026-01-01Z', null)");
    const program_result refused = run({"upgrade"});
    EXPECT_EQ(refused.exit_code, 1);
    EXPECT_THAT(refused.errors, HasSubstr("this revision requires an empty table old_visits, and it has 2 rows"));
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / (database.name() + "_clinic");
    std::filesystem::create_directory(folder);
    const program_result done = run({"upgrade", "--allow", "old_visits", "--export", folder.string()});
    EXPECT_EQ(done.output, "clinic: 1_tables -> 2_no_old_visits, 1 revision applied\n") << done.errors;
    std::ifstream file(folder / "clinic.old_visits.csv");
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(file), {}),
              "id,created_at,note\n1,2026-01-01 00:00:00+00,\n2,2026-01-02 00:00:00+00,flu\n");
    std::filesystem::remove_all(folder);
    EXPECT_EQ(run({"downgrade", "base"}).exit_code, 0);
    on.execute("drop owned by clinic_app; drop role clinic_app");
}

}  // namespace

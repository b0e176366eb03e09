// SPDX-License-Identifier: BSL-1.0
#include "cli/rig.hpp"

#include <filesystem>
#include <fstream>

namespace {

using namespace typeschema_test;
using testing::HasSubstr;
using testing::StartsWith;

/// The shipped program on its inbox chain.
class inbox_test : public cli_test {
protected:
    program_result typeschema_apply(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), {TYPESCHEMA_APPLY, "--chain", "inbox"});
        return run_program(arguments, {{"DATABASE_URL", database.conninfo()}});
    }
    static program_result without_server(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {TYPESCHEMA_APPLY, "--chain", "inbox"});
        return run_program(arguments, {{"DATABASE_URL", ""}});
    }

    program_result psql(const std::string& script) const {
        const std::filesystem::path file = std::filesystem::temp_directory_path() / (database.name() + ".sql");
        std::ofstream(file) << script;
        const auto result = run_program(
            {"psql", "--no-psqlrc", "--quiet", "--dbname=" + database.conninfo(), "--file=" + file.string()});
        std::filesystem::remove(file);
        return result;
    }
};

}  // namespace

TEST_F(inbox_test, current_names_the_revision_after_each_move) {
    EXPECT_EQ(typeschema_apply({"current"}).output, "base\n");
    typeschema_apply({"upgrade", "+1"});
    EXPECT_EQ(typeschema_apply({"current"}).output, "000000000000_create_zero_admin_schema\n");
    typeschema_apply({"upgrade"});
    EXPECT_EQ(typeschema_apply({"current"}).output, "251018_schema_v1_inbox\n");
    typeschema_apply({"downgrade", "-1"});
    EXPECT_EQ(typeschema_apply({"current"}).output, "251018_initial_baseline\n");
    typeschema_apply({"downgrade", "base"});
    EXPECT_EQ(typeschema_apply({"current"}).output, "base\n");
}

TEST_F(inbox_test, the_journal_stands_in_its_own_schema_from_the_first_revision_on) {
    typeschema_apply({"upgrade", "+1"});
    EXPECT_EQ(value("select string_agg(schemaname, ',') from pg_tables where tablename = 'typeschema_journal'"),
              "zero_admin");
}

TEST_F(inbox_test, offline_sql_is_complete_in_both_directions) {
    const auto up = psql(without_server({"upgrade", "--sql"}).output);
    EXPECT_EQ(up.exit_code, 0) << up.errors;
    EXPECT_EQ(typeschema_apply({"current"}).output, "251018_schema_v1_inbox\n");
    EXPECT_EQ(typeschema_apply({"upgrade"}).output, "inbox: at 251018_schema_v1_inbox, nothing to do\n");
    const auto down = psql(without_server({"downgrade", "--sql", "head:base"}).output);
    EXPECT_EQ(down.exit_code, 0) << down.errors;
    EXPECT_EQ(typeschema_apply({"current"}).output, "base\n");
}

TEST_F(inbox_test, offline_sql_guards_documents_as_the_runner_does) {
    typeschema_apply({"upgrade"});
    on.execute("insert into zero_admin.inbox_items (tenant_id, source, status, content_hash) "
               "values (gen_random_uuid(), 'mail', 'received', 'h')");
    const auto refused = typeschema_apply({"downgrade", "-1"});
    EXPECT_EQ(refused.exit_code, 1);
    EXPECT_THAT(refused.errors,
                StartsWith("error: undoing 251018_schema_v1_inbox would destroy 1 row of zero_admin.inbox_items; "
                           "nothing was changed\n"));
    const auto script = psql(without_server({"downgrade", "--sql", "head:251018_initial"}).output);
    EXPECT_EQ(script.exit_code, 3);
    EXPECT_THAT(script.errors, HasSubstr("would destroy 1 rows of zero_admin.inbox_items"));
    EXPECT_EQ(value("select count(*) from zero_admin.inbox_items"), "1");
    EXPECT_EQ(typeschema_apply({"downgrade", "-1", "--accept-loss", "251018_schema_v1_inbox"}).exit_code, 0);
}

TEST_F(inbox_test, what_needs_no_server_gets_along_without_one) {
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{"history"},
                                               {"history", "--verbose"},
                                               {"heads"},
                                               {"show", "head"},
                                               {"chains"},
                                               {"upgrade", "--sql"},
                                               {"downgrade", "--sql", "head:base"}}) {
        const auto result = without_server(arguments);
        EXPECT_EQ(result.exit_code, 0) << arguments.front() << result.errors;
        EXPECT_THAT(result.output, HasSubstr("251018_schema_v1_inbox"));
    }
}

TEST_F(inbox_test, roundtrip_says_that_the_dumps_are_identical) {
    const auto result = typeschema_apply({"roundtrip", "--quiet"});
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    EXPECT_EQ(
        result.output,
        "inbox: up, down and up again between base and 251018_schema_v1_inbox, 6 comparisons: the dumps are identical\n");
}

// SPDX-License-Identifier: BSL-1.0
// What the operators of system inbox do with typeschema-apply, and used to check by eye.
#include "support/run_program.hpp"
#include "support/server.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

namespace {

using namespace typeschema_test;
using testing::HasSubstr;
using testing::Not;

program_result run(std::vector<std::string> arguments, const std::string& database = {}) {
    arguments.insert(arguments.begin(), {TYPESCHEMA_APPLY, "--chain", "inbox"});
    return run_program(arguments, {{"DATABASE_URL", database}});
}

TEST(inbox_apply, current_on_an_empty_database_prints_base_and_exits_0) {
    const fresh_database database;
    const program_result result = run({"current"}, database.conninfo());
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    EXPECT_THAT(result.output, HasSubstr("base"));
}

TEST(inbox_apply, current_with_a_failed_connection_exits_1) {
    const program_result nowhere = run({"current"}, "host=/nowhere");
    EXPECT_EQ(nowhere.exit_code, 1);
    EXPECT_EQ(nowhere.output, "");
    std::string stranger = server().conninfo();
    stranger.replace(stranger.find("user=postgres"), 13, "user=stranger");
    const program_result refused = run({"current"}, stranger);
    EXPECT_EQ(refused.exit_code, 1);
    EXPECT_EQ(refused.output, "");
    EXPECT_THAT(refused.errors, HasSubstr("stranger"));
}

TEST(inbox_apply, each_wrong_kind_of_connection_string_gets_its_own_sentence) {
    std::set<std::string> sentences;
    for (const char* wrong :
         {"'postgresql://localhost/inbox'", "https://db.example.org", "sk-0123456789abcdef0123456789"}) {
        const program_result result = run({"current"}, wrong);
        EXPECT_NE(result.exit_code, 0) << wrong;
        EXPECT_EQ(result.output, "") << wrong;
        EXPECT_THAT(result.errors, Not(HasSubstr("0123456789abcdef")));
        sentences.insert(result.errors);
    }
    EXPECT_EQ(sentences.size(), 3U);
}

TEST(inbox_apply, questions_about_the_chain_need_no_server) {
    for (const std::vector<std::string>& question :
         std::vector<std::vector<std::string>>{{"history"},
                                               {"heads"},
                                               {"show", "251018_schema_v1_inbox"},
                                               {"chains"},
                                               {"upgrade", "--sql"},
                                               {"downgrade", "--sql", "head:base"}}) {
        const program_result result = run(question, "host=/nowhere");
        EXPECT_EQ(result.exit_code, 0) << question.front() << ": " << result.errors;
        EXPECT_NE(result.output, "") << question.front();
    }
    EXPECT_THAT(run({"history"}).output, HasSubstr("000000000000_create_zero_admin_schema"));
    EXPECT_THAT(run({"heads"}).output, HasSubstr("251018_schema_v1_inbox"));
}

TEST(inbox_apply, up_down_one_and_up_say_where_they_lead) {
    const fresh_database database;
    EXPECT_EQ(run({"upgrade"}, database.conninfo()).exit_code, 0);
    EXPECT_THAT(run({"current"}, database.conninfo()).output, HasSubstr("251018_schema_v1_inbox"));
    EXPECT_EQ(run({"downgrade", "-1"}, database.conninfo()).exit_code, 0);
    EXPECT_THAT(run({"current"}, database.conninfo()).output, HasSubstr("251018_initial_baseline"));
    EXPECT_EQ(run({"upgrade", "+1"}, database.conninfo()).exit_code, 0);
    EXPECT_THAT(run({"current"}, database.conninfo()).output, HasSubstr("251018_schema_v1_inbox"));
}

}  // namespace

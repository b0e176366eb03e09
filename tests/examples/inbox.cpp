// SPDX-License-Identifier: BSL-1.0
#include "hash/inbox_tables.hpp"
#include "support/run_program.hpp"
#include "support/server.hpp"
#include "typeschema/apply/runner.hpp"
#include "typeschema/apply/script_of.hpp"
#include "typeschema/chain/binds.hpp"

#include "migrations/inbox/chain.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace typeschema_test;
using testing::HasSubstr;

// A generated enum class is what binds asks a hand-written one to be.
static_assert(typeschema::binds<inbox::tables::inbox_items::status_value, inbox::chain, "inbox_items", "status">);
static_assert(typeschema::binds<inbox::tables::event_outbox::status_value, inbox::chain, "event_outbox", "status">);

const std::string program = EXAMPLES_DIR "/inbox/inbox";
const std::string tenant = "7f1b6a3e-98c5-4e0b-9d0c-3c6d3f1f6a11";
const std::string uuid_pattern = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/// The example on a migrated database, in a folder of its own.
class inbox_example : public testing::Test {
protected:
    void SetUp() override {
        std::filesystem::create_directories(folder);
        apply::observer silent;
        const apply::chain_script chain = apply::script_of<inbox::chain>();
        apply::runner(on, chain, {}, silent).upgrade("head");
    }
    void TearDown() override { std::filesystem::remove_all(folder); }

    program_result run(std::vector<std::string> arguments, const std::string& whose = tenant) {
        arguments.insert(arguments.begin(), {program, "--tenant", whose, "--database", database.conninfo()});
        return run_program(arguments);
    }

    std::string write(const std::string& name, const std::string& text) {
        std::ofstream(folder / name, std::ios::binary) << text;
        return folder / name;
    }

    /// Takes a document in and returns its id.
    std::string receive(const std::string& name, const std::string& text) {
        const program_result result = run({"receive", write(name, text)});
        EXPECT_EQ(result.exit_code, 0) << result.errors;
        return result.output.substr(0, result.output.find('\n'));
    }

    std::string value(const std::string& sql) { return on.execute(sql).one<std::string>(); }

    fresh_database database;
    pq::connection on = database.connect();
    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("inbox_example_" + database.name());
};

TEST_F(inbox_example, receives_a_document_and_lists_it_as_pending) {
    const std::string id = receive("letter.txt", "Dear Sir\n");
    EXPECT_TRUE(std::regex_match(id, std::regex(uuid_pattern))) << id;
    const program_result list = run({"pending"});
    EXPECT_EQ(list.exit_code, 0);
    EXPECT_THAT(list.output, HasSubstr(id));
    EXPECT_THAT(list.output, HasSubstr("file://" + (folder / "letter.txt").string()));
    EXPECT_EQ(value("select status from zero_admin.inbox_items"), "received");
}

TEST_F(inbox_example, refuses_a_duplicate_with_the_name_of_the_constraint) {
    const std::string id = receive("letter.txt", "Dear Sir\n");
    const program_result again = run({"receive", write("copy.txt", "Dear Sir\n")});
    EXPECT_EQ(again.exit_code, 3);
    EXPECT_EQ(again.output, "");
    EXPECT_THAT(again.errors, HasSubstr("come in before (uq_inbox_items__content_hash): " + id));
    EXPECT_EQ(value("select count(*) from zero_admin.inbox_items"), "1");
}

TEST_F(inbox_example, takes_the_same_content_once_for_each_tenant) {
    receive("letter.txt", "Dear Sir\n");
    const std::string other = "00000000-0000-0000-0000-000000000002";
    EXPECT_EQ(run({"receive", (folder / "letter.txt").string()}, other).exit_code, 0);
}

TEST_F(inbox_example, parses_a_received_document_once) {
    const std::string id = receive("letter.txt", "Dear Sir\nthree more words\n");
    const program_result result = run({"parse", id});
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    EXPECT_EQ(result.output, "{\"bytes\": 26, \"title\": \"Dear Sir\", \"words\": 5}\n");
    EXPECT_EQ(value("select status from zero_admin.inbox_items"), "parsed");
    EXPECT_EQ(value("select inbox_item_id::text from zero_admin.parsed_items"), id);
    EXPECT_EQ(run({"pending"}).output, "");
    const program_result again = run({"parse", id});
    EXPECT_EQ(again.exit_code, 1);
    EXPECT_THAT(again.errors, HasSubstr("not waiting to be parsed any more"));
    EXPECT_EQ(value("select count(*) from zero_admin.parsed_items"), "1");
}

TEST_F(inbox_example, marks_what_is_no_text_as_an_error) {
    const std::string id = receive("picture", "\xff\xd8\xff");
    const program_result result = run({"parse", id});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.errors, HasSubstr("no UTF-8 text; the item is now in state error"));
    EXPECT_EQ(value("select status from zero_admin.inbox_items"), "error");
    EXPECT_EQ(value("select count(*) from zero_admin.parsed_items"), "0");
}

TEST_F(inbox_example, refuses_to_parse_what_did_not_come_in) {
    const std::string id = receive("letter.txt", "Dear Sir\n");
    const program_result changed = run({"parse", id, write("letter.txt", "Dear Madam\n")});
    EXPECT_EQ(changed.exit_code, 1);
    EXPECT_THAT(changed.errors, HasSubstr("its hash differs"));
    const program_result foreign = run({"parse", id}, "00000000-0000-0000-0000-000000000002");
    EXPECT_EQ(foreign.exit_code, 1);
    EXPECT_THAT(foreign.errors, HasSubstr("this tenant has no document " + id));
}

TEST_F(inbox_example, says_what_is_wrong_with_its_arguments) {
    EXPECT_EQ(run({}).exit_code, 2);
    EXPECT_EQ(run({"pending"}, "someone").exit_code, 2);
    EXPECT_THAT(run({"pending"}, "someone").errors, HasSubstr("'someone' is no UUID"));
    const program_result missing = run({"receive", "no such file"});
    EXPECT_EQ(missing.exit_code, 1);
    EXPECT_THAT(missing.errors, HasSubstr("cannot read no such file"));
    const program_result help = run({"--help"});
    EXPECT_EQ(help.exit_code, 0);
    EXPECT_THAT(help.output, HasSubstr("Exit codes"));
}

TEST_F(inbox_example, tells_a_database_without_an_inbox_what_it_needs) {
    const fresh_database empty;
    const program_result result = run_program({program, "--tenant", tenant, "--database", empty.conninfo(), "pending"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.errors, HasSubstr("run: typeschema-apply upgrade --chain inbox"));
    const program_result nowhere =
        run_program({program, "--tenant", tenant, "--database", "host=/nowhere password=geheim", "pending"});
    EXPECT_EQ(nowhere.exit_code, 1);
    EXPECT_THAT(nowhere.errors, testing::Not(HasSubstr("geheim")));
}

/// The errors alone, one a line: notes and quoted source would let any text match.
std::string error_lines(const std::string& output) {
    std::string errors;
    std::istringstream lines(output);
    for (std::string line; std::getline(lines, line);)
        if (line.find(" error: ") != line.npos)
            errors += line + "\n";
    return errors;
}

/// The errors of compiling a source of the example against the tables in `folder`; none when it compiles.
std::string compile(const std::string& source, const std::string& tables) {
    std::vector<std::string> command{
        CXX_COMPILER, "-std=c++20", "-fsyntax-only", "-x", "c++", "-I" + tables, "-I" TYPESCHEMA_SOURCE_DIR "/include"};
    std::istringstream folders(SYSTEM_INCLUDES);
    for (std::string folder; std::getline(folders, folder, ':');)
        command.insert(command.end(), {"-isystem", folder});
    command.push_back(TYPESCHEMA_SOURCE_DIR "/examples/inbox/" + source);
    const program_result result = run_program(command);
    const std::string errors = error_lines(result.errors);
    return result.exit_code != 0 && errors.empty() ? "it could not be compiled: " + result.errors : errors;
}

TEST(inbox_example_compiled, fails_when_a_revision_changes_the_type_of_a_column) {
    EXPECT_EQ(compile("document_inbox.hpp", EXAMPLE_TABLES_DIR), "");
    const std::string tables = RETYPED_TABLES_DIR;
    EXPECT_THAT(compile("document_inbox.hpp", tables + "/hash"), HasSubstr("document_inbox.hpp"));
    EXPECT_THAT(compile("document_inbox.hpp", tables + "/payload"), HasSubstr("document_inbox.hpp"));
    EXPECT_THAT(compile("main.cpp", tables + "/created"), HasSubstr("main.cpp"));
}

TEST(inbox_example_compiled, fails_when_a_revision_takes_a_status_away) {
    EXPECT_THAT(compile("document_inbox.hpp", RETYPED_TABLES_DIR "/states"), HasSubstr("validated"));
}

/// What differs from run to run, by its kind.
std::string without_accidents(std::string text, const std::string& folder) {
    text = std::regex_replace(text, std::regex(uuid_pattern), "UUID");
    text = std::regex_replace(text, std::regex("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]{8}Z"), "TIME");
    for (std::size_t at = text.find(folder); at != text.npos; at = text.find(folder))
        text.replace(at, folder.size(), "FOLDER");
    return text;
}

TEST(inbox_example_readme, shows_what_really_comes_out) {
    std::ifstream file(TYPESCHEMA_SOURCE_DIR "/examples/inbox/README.md");
    const std::string readme{std::istreambuf_iterator<char>(file), {}};
    const std::string open = "```console\n";
    ASSERT_NE(readme.find(open), readme.npos);
    const std::size_t start = readme.find(open) + open.size();
    const std::string block = readme.substr(start, readme.find("```", start) - start);
    std::string script = "exec 2>&1\n";
    std::istringstream lines(block);
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with("$ "))
            script += "cat <<'_END_'\n" + line + "\n_END_\n" + line.substr(2) + "\n";
    const fresh_database database;
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / ("readme_" + database.name());
    std::filesystem::create_directories(folder);
    const std::string path = EXAMPLES_DIR "/inbox:" + std::filesystem::path(TYPESCHEMA_APPLY).parent_path().string() +
                             ":" + std::getenv("PATH");
    const program_result result = run_program({"sh", "-c", "cd '" + folder.string() + "'\n" + script},
                                              {{"PATH", path}, {"DATABASE_URL", database.conninfo()}});
    std::filesystem::remove_all(folder);
    EXPECT_EQ(without_accidents(result.output, folder), without_accidents(block, "/home/ada"));
}

}  // namespace

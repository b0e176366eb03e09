// SPDX-License-Identifier: BSL-1.0
#include "golden/history.hpp"
#include "oracle/sql/scan.hpp"
#include "oracle/statements/emitted.hpp"
#include "oracle/statements/shipped.hpp"
#include "pg/vocabulary/topic.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

namespace typeschema::oracle {
namespace {

/// What is wrong with a statement in the eyes of PostgreSQL's parser; empty when nothing is.
std::string trouble_with(const emitted& statement) {
    const reading found = read(statement.sql);
    if (!found.error.empty())
        return found.error;
    if (found.statements.empty() || (found.statements.size() != 1 && !statement.raw))
        return std::to_string(found.statements.size()) + " statements";
    const promise& kinds = statement.kinds;
    if (!kinds.empty() && std::find(kinds.begin(), kinds.end(), found.statements[0]) == kinds.end())
        return "it is " + found.statements[0] + " and promised " + std::string(kinds[0]);
    return {};
}

void expect_sound(const std::vector<emitted>& statements) {
    for (const emitted& each : statements)
        EXPECT_EQ(trouble_with(each), "") << each.where << ":\n" << each.sql;
}

std::vector<std::string> kinds_of(const std::string& sql) {
    return read(sql).statements;
}

TEST(statements_oracle, tells_one_statement_from_two_and_from_none) {
    EXPECT_EQ(kinds_of("alter table a rename to b"), std::vector<std::string>{"RenameStmt"});
    EXPECT_EQ(kinds_of("drop table a; drop view b"), (std::vector<std::string>{"DropStmt", "DropStmt"}));
    EXPECT_NE(read("drop tabel a").error, "");
    EXPECT_NE(trouble_with({"", "drop table a; drop view b"}), "");
    EXPECT_NE(trouble_with({"", "-- nothing"}), "");
    EXPECT_NE(trouble_with({"", "drop table a", {"CreateStmt"}}), "");
}

TEST(statements_oracle, looks_into_blocks_and_bodies) {
    EXPECT_EQ(read("do $$ begin raise 'no'; end $$").error, "");
    EXPECT_NE(read("do $$ begin raise 'no' end $$").error, "");
    EXPECT_NE(read("create function f() returns int language plpgsql as 'begin retrun 1; end'").error, "");
}

TEST(statements_oracle, reads_what_the_vocabulary_sends) {
    int count = 0;
    std::vector<std::string> for_servers;
    for (const vocabulary::topic& topic : vocabulary::topics()) {
        const emitted_statements sent(*topic.history);
        EXPECT_EQ(sent.left_out, 0) << topic.title;
        for (const emitted& each : sent.all) {
            ++count;
            const std::string trouble = trouble_with(each);
            if (!trouble.empty() && topic.from > parser_major)
                for_servers.push_back("PostgreSQL " + std::to_string(topic.from) + ": " + each.sql);
            else
                EXPECT_EQ(trouble, "") << each.where << ":\n" << each.sql;
        }
    }
    std::cout << count << " statements read, " << for_servers.size() << " of them left to their servers\n";
    for (const std::string& each : for_servers)
        std::cout << "  " << each << "\n";
    EXPECT_GT(count, 1000);
}

TEST(statements_oracle, reads_what_the_golden_chain_sends) {
    const emitted_statements sent(library::history());
    EXPECT_EQ(sent.left_out, 0);
    EXPECT_GT(sent.all.size(), 100u);
    expect_sound(sent.all);
}

TEST(statements_oracle, reads_what_the_shipped_chains_send) {
    const std::vector<emitted> sent = shipped_statements();
    const auto without_promise =
        std::count_if(sent.begin(), sent.end(), [](const emitted& each) { return each.kinds.empty(); });
    std::cout << sent.size() << " statements read, " << without_promise << " of them of a kind that few have\n";
    EXPECT_GT(sent.size(), 200u);
    EXPECT_LT(without_promise, 30);
    expect_sound(sent);
}

}  // namespace
}  // namespace typeschema::oracle

// SPDX-License-Identifier: BSL-1.0
#include "typeschema/cli/command_line.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace apply = typeschema::apply;
namespace cli = typeschema::cli;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

cli::request asked(const std::vector<std::string>& arguments) {
    const cli::command_line line = cli::parse_command_line(arguments);
    EXPECT_EQ(line.text, std::nullopt);
    return line.asked;
}

std::string refusal_of(const std::vector<std::string>& arguments) {
    try {
        cli::parse_command_line(arguments);
    } catch (const apply::failure& why) {
        EXPECT_EQ(why.code(), apply::exit_code::usage);
        return why.what();
    }
    return "accepted";
}

}  // namespace

TEST(command_line, takes_global_options_before_and_after_the_command) {
    for (const auto& line :
         {std::vector<std::string>{"--chain", "shop", "--json", "current"}, {"current", "--chain", "shop", "--json"}}) {
        const cli::request request = asked(line);
        EXPECT_EQ(request.command, "current");
        EXPECT_EQ(request.chain, "shop");
        EXPECT_TRUE(request.json);
    }
}

TEST(command_line, takes_a_step_down_for_a_target_not_for_an_option) {
    EXPECT_EQ(asked({"downgrade", "-1"}).target, "-1");
    EXPECT_EQ(asked({"downgrade", "-12", "--quiet"}).target, "-12");
    EXPECT_EQ(asked({"upgrade", "+2"}).target, "+2");
}

TEST(command_line, refuses_a_value_that_is_empty) {
    for (const auto& line : {std::vector<std::string>{"--database", "", "upgrade"},
                             {"upgrade", ""},
                             {"downgrade", ""},
                             {"stamp", ""},
                             {"show", ""},
                             {"upgrade", "--chain", ""},
                             {"upgrade", "--database", ""},
                             {"downgrade", "base", "--accept-loss", ""}})
        EXPECT_THAT(refusal_of(line), HasSubstr("its value is empty (was a variable not set?)"));
}

TEST(command_line, takes_several_losses_and_leaves_the_target_alone) {
    const cli::request request = asked({"downgrade", "--accept-loss", "a", "--accept-loss", "b", "base"});
    EXPECT_THAT(request.accepted_losses, ElementsAre("a", "b"));
    EXPECT_EQ(request.target, "base");
}

TEST(command_line, tells_sql_without_a_range_from_no_sql) {
    EXPECT_EQ(asked({"upgrade"}).sql, std::nullopt);
    EXPECT_EQ(asked({"upgrade", "--sql"}).sql, "");
    EXPECT_EQ(asked({"upgrade", "--sql", "a:b"}).sql, "a:b");
    EXPECT_EQ(asked({"upgrade", "--sql", "--quiet"}).sql, "");
}

TEST(command_line, keeps_the_two_waits_apart) {
    const cli::request request = asked({"upgrade", "--wait", "0", "--lock-timeout", "0.25", "--lock-attempts", "9"});
    EXPECT_EQ(request.wait_seconds, 0);
    EXPECT_EQ(request.lock_timeout_seconds, 0.25);
    EXPECT_EQ(request.attempts, 9);
    EXPECT_EQ(request.build_timeout_seconds, 3600);
    EXPECT_EQ(asked({"downgrade", "-1", "--build-timeout", "7.5"}).build_timeout_seconds, 7.5);
    EXPECT_EQ(asked({"upgrade"}).wait_seconds, 60);
    EXPECT_EQ(asked({"upgrade"}).lock_timeout_seconds, 5);
}

TEST(command_line, refuses_what_is_no_number_of_seconds) {
    EXPECT_EQ(refusal_of({"upgrade", "--wait", "x"}),
              "upgrade: --wait: 'x' is not a number of seconds from 0 to 86400");
    EXPECT_EQ(refusal_of({"upgrade", "--lock-timeout", "0"}),
              "upgrade: --lock-timeout: '0' is not a number of seconds from 0.001 to 86400");
    EXPECT_THAT(refusal_of({"upgrade", "--wait", "nan"}), HasSubstr("is not a number"));
}

TEST(command_line, suggests_commands_and_options) {
    EXPECT_EQ(refusal_of({"upgrad"}), "unknown command 'upgrad'; did you mean 'upgrade'?");
    EXPECT_EQ(refusal_of({"current", "--chian", "x"}), "unknown option '--chian'; did you mean '--chain'?");
    EXPECT_EQ(refusal_of({"downgrade", "base", "--acept-loss=x"}),
              "unknown option '--acept-loss'; did you mean '--accept-loss'?");
    EXPECT_EQ(refusal_of({"--sql", "upgrade"}), "option '--sql' has to come after its command");
    EXPECT_EQ(refusal_of({"frobnicate"}), "unknown command 'frobnicate'");
}

TEST(command_line, says_what_is_missing_or_too_much) {
    EXPECT_EQ(refusal_of({}), "a command is missing");
    EXPECT_EQ(refusal_of({"show"}), "show: revision is required");
    EXPECT_EQ(refusal_of({"current", "head"}), "unexpected argument 'head' for current");
    EXPECT_EQ(refusal_of({"upgrade", "--chain"}), "upgrade: --chain: 1 required NAME missing");
}

TEST(command_line, answers_help_and_version_with_a_text) {
    EXPECT_THAT(cli::parse_command_line({"--help"}).text.value_or(""), HasSubstr("Commands:"));
    EXPECT_THAT(cli::parse_command_line({"downgrade", "--help"}).text.value_or(""),
                HasSubstr("Usage: typeschema-apply downgrade"));
    EXPECT_EQ(cli::parse_command_line({"--version"}).text, "typeschema-apply 0.1.0\n");
}

TEST(command_line, gives_every_command_a_help_with_examples) {
    for (const char* command :
         {"upgrade", "downgrade", "stamp", "roundtrip", "current", "history", "heads", "show", "chains"}) {
        const std::string help = cli::parse_command_line({command, "--help"}).text.value_or("");
        EXPECT_THAT(help, HasSubstr(std::string("Examples:\n  typeschema-apply ") + command));
        EXPECT_THAT(cli::parse_command_line({"--help"}).text.value_or(""),
                    HasSubstr(std::string("\n  ") + command + " "));
    }
}

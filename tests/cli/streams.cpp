// SPDX-License-Identifier: BSL-1.0
#include "cli/rig.hpp"

namespace {

using namespace typeschema_test;

/// The program with its standard streams as the shell leaves them.
class streams_test : public cli_test {
protected:
    program_result run_with(const std::string& arguments) {
        return run_program({"sh", "-c", "exec \"$0\" " + arguments, FAKE_APPLY},
                           {{"DATABASE_URL", database.conninfo()}});
    }
};

}  // namespace

TEST_F(streams_test, a_result_that_cannot_be_written_is_an_error) {
    for (const char* arguments : {"upgrade --sql", "history", "show head", "current", "--help"}) {
        const program_result full = run_with(std::string(arguments) + " >/dev/full");
        EXPECT_EQ(full.exit_code, 1) << arguments;
        EXPECT_EQ(full.errors, "error: cannot write the result to standard output: No space left on device\n");
    }
}

TEST_F(streams_test, a_failure_whose_json_cannot_be_written_keeps_its_exit_code) {
    const program_result full = run_with("show nothing --json >/dev/full");
    EXPECT_EQ(full.exit_code, 2);
    EXPECT_EQ(full.errors, "error: chain shop has no revision 'nothing'; the command 'history' lists them\n");
}

TEST_F(streams_test, closed_streams_do_not_get_mixed_up_with_the_connection) {
    EXPECT_EQ(run_with("upgrade >&- 2>&-").exit_code, 0);
    EXPECT_EQ(value("select count(*) from shop.typeschema_journal"), "3");
    EXPECT_EQ(run_with("downgrade base <&- >&- 2>&-").exit_code, 0);
    EXPECT_EQ(value("select count(*) from shop.typeschema_journal"), "0");
}

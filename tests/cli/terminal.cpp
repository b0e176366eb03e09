// SPDX-License-Identifier: BSL-1.0
#include "cli/terminal.hpp"

#include "cli/rig.hpp"

namespace {

using namespace typeschema_test;
using testing::HasSubstr;
using testing::Not;

class terminal_test : public cli_test {
protected:
    program_result on_terminal(std::vector<std::string> arguments, const std::string& question = "",
                               const std::string& answer = "", const std::string& no_color = "") const {
        arguments.insert(arguments.begin(), FAKE_APPLY);
        return run_on_terminal(arguments, {{"DATABASE_URL", database.conninfo()}, {"NO_COLOR", no_color}}, question,
                               answer);
    }
};

}  // namespace

TEST_F(terminal_test, has_colour_unless_no_color_is_set) {
    EXPECT_THAT(on_terminal({"upgrade", "+1"}).output, HasSubstr("\033[32mapplied 250101_items"));
    EXPECT_THAT(on_terminal({"upgrade", "+1"}, "", "", "1").output, Not(HasSubstr("\033[32m")));
    EXPECT_THAT(run({"upgrade"}).errors, Not(HasSubstr("\033")));
}

TEST_F(terminal_test, a_person_destroys_data_by_typing_the_revision) {
    run({"upgrade"});
    on.execute("insert into shop.items (id, name, price) values (1, 'a', 1)");
    const auto result = on_terminal({"downgrade", "250101"}, "to do that: ", "250102_price");
    EXPECT_EQ(result.exit_code, 0) << result.output;
    EXPECT_THAT(result.output, HasSubstr("Undoing 250102_price destroys 1 value of shop.items.price."));
    EXPECT_EQ(run({"current"}).output, "250101_items\n");
}

TEST_F(terminal_test, any_other_answer_changes_nothing) {
    run({"upgrade"});
    on.execute("insert into shop.items (id, name, price) values (1, 'a', 1)");
    for (const char* answer : {"y", "yes", "", "250102", "250201_orders"}) {
        const auto result = on_terminal({"downgrade", "250101"}, "to do that: ", answer);
        EXPECT_EQ(result.exit_code, 1);
        EXPECT_THAT(result.output, HasSubstr("would destroy 1 value of shop.items.price; nothing was changed"));
        EXPECT_EQ(run({"current"}).output, "250201_orders\n");
    }
}

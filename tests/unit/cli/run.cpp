// SPDX-License-Identifier: BSL-1.0
#include "typeschema/cli/run.hpp"

#include "support/fake_chain.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace cli = typeschema::cli;
namespace apply = typeschema::apply;

TEST(run, a_command_that_has_no_function_is_refused) {
    const std::vector<apply::chain_script> chains{typeschema_test::fake_chain()};
    cli::request asked;
    asked.command = "upgrate";
    const cli::console out(true);
    const typeschema::pq::interrupt stop;
    EXPECT_THAT([&] { cli::detail::dispatch({chains, asked, out, stop}); },
                testing::ThrowsMessage<apply::failure>(testing::StrEq("unknown command 'upgrate'")));
}

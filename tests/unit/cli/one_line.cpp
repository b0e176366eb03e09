// SPDX-License-Identifier: BSL-1.0
#include "typeschema/cli/database.hpp"

#include <gtest/gtest.h>

namespace cli = typeschema::cli;

TEST(on_one_line, joins_what_libpq_says_of_each_host) {
    EXPECT_EQ(cli::on_one_line(
                  "connection to ::1 failed: refused\n\tIs it running?\nconnection to 127.0.0.1 failed: refused\n"),
              "connection to ::1 failed: refused; Is it running?; connection to 127.0.0.1 failed: refused");
    EXPECT_EQ(cli::on_one_line("one line"), "one line");
}

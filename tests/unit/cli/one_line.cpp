// SPDX-License-Identifier: BSL-1.0
#include "typeschema/cli/one_line.hpp"

#include <gtest/gtest.h>

#include <string>

namespace cli = typeschema::cli;

TEST(on_one_line, joins_what_libpq_says_of_each_host) {
    EXPECT_EQ(cli::on_one_line(
                  "connection to ::1 failed: refused\n\tIs it running?\nconnection to 127.0.0.1 failed: refused\n"),
              "connection to ::1 failed: refused; Is it running?; connection to 127.0.0.1 failed: refused");
    EXPECT_EQ(cli::on_one_line("one line"), "one line");
    EXPECT_EQ(cli::on_one_line(""), "");
    EXPECT_EQ(cli::on_one_line("\n\n"), "");
}

TEST(on_one_line, leaves_nothing_that_moves_a_cursor_or_colours_a_terminal) {
    EXPECT_EQ(cli::on_one_line("a\x1b[31mb\rc\td\x7f"
                               "e"),
              "a [31mb c d e");
    EXPECT_EQ(cli::on_one_line("größe"), "größe");
}

TEST(on_one_line, cuts_a_long_text_between_two_characters_and_says_how_much_is_left_out) {
    EXPECT_EQ(cli::on_one_line("abcdef", 6), "abcdef");
    EXPECT_EQ(cli::on_one_line("abcdefg", 6), "abcdef ... (1 bytes more)");
    EXPECT_EQ(cli::on_one_line("abcde€fg", 6), "abcde€ ... (2 bytes more)");
    EXPECT_EQ(cli::on_one_line("abcde€", 6), "abcde€");
    EXPECT_EQ(cli::on_one_line(std::string(1'000'000, 'x')), std::string(2000, 'x') + " ... (998000 bytes more)");
}

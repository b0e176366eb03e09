// SPDX-License-Identifier: BSL-1.0
#include "typeschema/cli/pin_header.hpp"

#include "support/fake_chain.hpp"

#include <gtest/gtest.h>

namespace {

namespace apply = typeschema::apply;
namespace cli = typeschema::cli;

TEST(pin_header, is_a_struct_with_a_pin_for_each_released_revision) {
    apply::chain_script chain = typeschema_test::fake_chain();
    chain.name = "corner shop";
    chain.revisions[0].quick_hash = 0xff;
    chain.revisions[0].step_hashes = {0x1, 0xabcdef01};
    EXPECT_EQ(
        cli::pin_header(chain, 2),
        "// Written by typeschema-apply pin: the released revisions of the chain corner shop.\n"
        "// To edit one of them is an error from now on.\n"
        "#pragma once\n\n"
        "#include \"typeschema/chain/pins.hpp\"\n\n"
        "// clang-format off\n"
        "struct corner_shop_pins : typeschema::pins<\n"
        "    typeschema::pin<\"250101_items\", \"1:00000000000000a1\", 0x00000000000000ff, 0x00000001, 0xabcdef01>,\n"
        "    typeschema::pin<\"250102_price\", \"1:00000000000000b2\", 0x0000000000000000>> {};\n"
        "// clang-format on\n");
    EXPECT_NE(cli::pin_header(chain, 0).find("struct corner_shop_pins : typeschema::pins<> {};\n"), std::string::npos);
}

TEST(pin_header, keeps_its_lines_short) {
    apply::chain_script chain = typeschema_test::fake_chain();
    chain.revisions[0].step_hashes.assign(100, 0x12345678);
    const std::string header = cli::pin_header(chain, 1);
    for (std::size_t at = header.find("struct"), end = 0; at < header.size(); at = end + 1) {
        end = header.find('\n', at);
        EXPECT_LE(end - at, 120u) << header.substr(at, end - at);
    }
    ASSERT_EQ(cli::pins_in(header).size(), 1u);
}

TEST(pin_header, is_read_as_it_is_written) {
    apply::chain_script chain = typeschema_test::fake_chain();
    chain.revisions[1].id = "say_\"hi\"_\\o";
    const std::vector<cli::written_pin> pins = cli::pins_in(cli::pin_header(chain, 3));
    ASSERT_EQ(pins.size(), 3u);
    EXPECT_EQ(pins[0].revision, "250101_items");
    EXPECT_EQ(pins[1].revision, chain.revisions[1].id);
    EXPECT_EQ(pins[1].fingerprint, "1:00000000000000b2");
    EXPECT_EQ(pins[2].fingerprint, "1:00000000000000c3");
    EXPECT_TRUE(cli::pins_in("").empty());
    EXPECT_TRUE(cli::pins_in("pin<").size() <= 1);
    EXPECT_TRUE(cli::is_pin_header(cli::pin_header(chain, 0)));
    EXPECT_FALSE(cli::is_pin_header("int main() {}"));
}

}  // namespace

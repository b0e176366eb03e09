// SPDX-License-Identifier: BSL-1.0
#include "cli/rig.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

using namespace typeschema_test;
using testing::HasSubstr;

std::string text_of(const std::filesystem::path& file) {
    std::ifstream from(file);
    return {std::istreambuf_iterator<char>(from), {}};
}

/// The program without any database, and a file that a pin header may be written to.
class pin_test : public testing::Test {
protected:
    pin_test() { std::filesystem::create_directory(folder); }
    ~pin_test() override { std::filesystem::remove_all(folder); }

    program_result pin(std::vector<std::string> arguments, const std::string& chains = "") const {
        arguments.insert(arguments.begin(), "pin");
        arguments.insert(arguments.end(), {"--out", file.string()});
        return fake_apply(std::move(arguments), {{"FAKE_CHAINS", chains}});
    }

    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("pins_" + std::to_string(getpid()));
    std::filesystem::path file = folder / "shop_pins.hpp";
};

}  // namespace

// The chains were compiled with these headers, so they agree.
TEST(pin, of_a_shipped_chain_is_the_header_that_stands_beside_it) {
    for (const auto& [chain, folder] : {std::pair<std::string, std::string>{"inbox", "inbox"},
                                        {"jobs", "jobs"},
                                        {"ledger", "ledger"},
                                        {"assistant", "assistant"},
                                        {"tenants_shared", "tenants/shared"},
                                        {"tenants_tenant", "tenants/tenant"},
                                        {"tenants_retrieval", "tenants/retrieval"}}) {
        const auto result = run_program({TYPESCHEMA_APPLY, "pin", "--chain", chain});
        EXPECT_EQ(result.exit_code, 0) << result.errors;
        EXPECT_EQ(result.output, text_of(TYPESCHEMA_SOURCE_DIR "/migrations/" + folder + "/pins.hpp"));
    }
}

TEST_F(pin_test, writes_the_header_and_adds_what_is_released_later) {
    EXPECT_EQ(pin({"250101"}).output, "shop: " + file.string() + " pins 1 revision up to 250101_items\n");
    EXPECT_THAT(text_of(file), HasSubstr("pin<\"250101_items\", \"1:00000000000000a1\", 0x0000000000000000>> {};"));
    EXPECT_EQ(pin({}).output, "shop: " + file.string() + " pins 3 revisions up to 250201_orders\n");
    EXPECT_EQ(text_of(file), fake_apply({"pin"}).output);
    EXPECT_EQ(pin({"--json"}).output, "{\"file\": \"" + file.string() + "\", \"pinned\": 3}\n");
    EXPECT_THAT(fake_apply({"pin", "--json"}).output, HasSubstr("{\"header\": \"// Written by"));
}

TEST_F(pin_test, changes_nothing_where_nothing_has_changed) {
    pin({});
    const auto before = std::filesystem::last_write_time(file);
    chmod(file.c_str(), 0444);
    EXPECT_THAT(pin({}).output, HasSubstr(" up to 250201_orders, as before\n"));
    EXPECT_EQ(std::filesystem::last_write_time(file), before);
}

TEST_F(pin_test, keeps_the_mode_of_the_file_and_a_link_to_it) {
    pin({"250101"});
    chmod(file.c_str(), 0640);
    const std::filesystem::path target = folder / "elsewhere.hpp";
    std::filesystem::rename(file, target);
    std::filesystem::create_symlink(target, file);
    EXPECT_EQ(pin({}).exit_code, 0);
    EXPECT_TRUE(std::filesystem::is_symlink(file));
    EXPECT_THAT(text_of(target), HasSubstr("250201_orders"));
    EXPECT_EQ(std::filesystem::status(target).permissions(), std::filesystem::perms(0640));
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator()), 2);
}

TEST_F(pin_test, takes_no_pin_back_and_changes_none) {
    pin({});
    const std::string header = text_of(file);
    const auto shorter = pin({"250102"});
    EXPECT_EQ(shorter.exit_code, 1);
    EXPECT_THAT(shorter.errors, HasSubstr(" pins 250201_orders already, which stands behind 250102_price; nothing was "
                                          "changed\n  next: typeschema-apply pin 250201_orders"));
    EXPECT_THAT(
        pin({}, "edited").errors,
        HasSubstr(" pins 250101_items as 1:00000000000000a1, but it is 1:1111111111111111 now; nothing was changed"));
    EXPECT_THAT(pin({}, "older").errors,
                HasSubstr(" pins 250102_price, which chain shop does not have; nothing was changed"));
    EXPECT_EQ(text_of(file), header);
}

TEST_F(pin_test, replaces_no_file_of_another_kind) {
    std::ofstream(file) << "int main() {}\n";
    EXPECT_THAT(pin({}).errors, HasSubstr(" is no pin header; nothing was changed"));
    EXPECT_EQ(text_of(file), "int main() {}\n");
    std::ofstream(file)
        << "struct p : typeschema::pins<typeschema::pin<\"250102_price\", \"1:00000000000000b2\">> {};\n";
    EXPECT_THAT(pin({}).errors, HasSubstr(" pins its revisions in another order than chain shop has them; nothing was "
                                          "changed"));
    file = folder / "missing" / "pins.hpp";
    const auto nowhere = pin({});
    EXPECT_EQ(nowhere.exit_code, 1);
    EXPECT_THAT(nowhere.errors,
                HasSubstr("cannot write " + file.string() + ": No such file or directory; nothing was changed"));
}

// SPDX-License-Identifier: BSL-1.0
#include "support/server.hpp"

#include <exception>

#include <gtest/gtest.h>

namespace {

/// Without a server there is nothing to test, and that is a failure.
class server_environment : public testing::Environment {
public:
    void SetUp() override {
        try {
            typeschema_test::server_slot().emplace();
        } catch (const std::exception& problem) {
            FAIL() << problem.what();
        }
    }
    void TearDown() override { typeschema_test::server_slot().reset(); }
};

}  // namespace

int main(int argc, char** argv) {
    testing::InitGoogleTest(&argc, argv);
    testing::AddGlobalTestEnvironment(new server_environment);
    return RUN_ALL_TESTS();
}

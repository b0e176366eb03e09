// SPDX-License-Identifier: BSL-1.0
#include "typeschema/apply/ephemeral/server_programs.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <optional>
#include <string>

namespace apply = typeschema::apply;

namespace {

/// A variable of the environment that is back as it was when the test ends.
class borrowed_variable {
public:
    borrowed_variable(const char* name, const char* value) : name_(name) {
        if (const char* before = std::getenv(name))
            before_ = before;
        ::setenv(name, value, 1);
    }
    ~borrowed_variable() { before_ ? ::setenv(name_, before_->c_str(), 1) : ::unsetenv(name_); }
    borrowed_variable(const borrowed_variable&) = delete;
    borrowed_variable& operator=(const borrowed_variable&) = delete;

private:
    const char* name_;
    std::optional<std::string> before_;
};

}  // namespace

TEST(server_programs, a_machine_without_a_server_is_told_what_to_install) {
    const borrowed_variable given("TYPESCHEMA_PG_BIN", "");
    const borrowed_variable path("PATH", "/no/such/folder");
    EXPECT_THAT(
        [] { apply::find_server_programs("/no/such/folder"); },
        testing::ThrowsMessage<std::runtime_error>(testing::HasSubstr("no PostgreSQL server is installed here")));
}

// SPDX-License-Identifier: BSL-1.0
#include <typeschema/config.hpp>

#include <gtest/gtest.h>

#include <string>

namespace {

TEST(config, the_version_as_text_is_made_of_its_three_numbers) {
    const std::string numbers = std::to_string(typeschema::version_major) + "." +
                                std::to_string(typeschema::version_minor) + "." +
                                std::to_string(typeschema::version_patch);
    EXPECT_EQ(typeschema::version_text, numbers);
}

}  // namespace

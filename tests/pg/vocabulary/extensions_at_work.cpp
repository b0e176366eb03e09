// SPDX-License-Identifier: BSL-1.0
#include "pg/roundtrip/walk.hpp"
#include "typeschema/apply/script_of.hpp"
#include "typeschema/rare.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {
using namespace typeschema;

// clang-format off
struct updated : migration<"an_extension_is_updated", after<"an_extension_is_made">,
    update_extension<"citext", at_least<"1.4">>> {};
// clang-format on
struct beyond : migration<"an_extension_is_updated", after<"an_extension_is_made">,
                          update_extension<"citext", at_least<"1.40">>> {};
struct ensured : migration<"an_extension_is_made", ensure_extension<"citext">> {};
struct far_enough : chain<settings<"extensions", released<>>, ensured, updated> {};
struct too_far : chain<settings<"extensions", released<>>, ensured, beyond> {};

}  // namespace

namespace typeschema_test {
namespace {

TEST(update_extension, brings_an_older_one_to_what_the_server_has) {
    walk along(apply::script_of<far_enough>());
    along.on().execute("create extension citext version '1.4'");
    const auto version = [&] {
        return along.on().execute("select extversion from pg_extension where extname = 'citext'").one<std::string>();
    };
    along.up();
    EXPECT_EQ(version(), "1.4");
    along.up();
    EXPECT_NE(version(), "1.4");
}

TEST(update_extension, stops_where_the_server_has_too_little_and_leaves_the_version_as_it_was) {
    walk along(apply::script_of<too_far>());
    along.on().execute("create extension citext version '1.4'");
    along.up();
    try {
        along.up();
        FAIL() << "there is no version 1.40";
    } catch (const apply::failure& refused) {
        EXPECT_THAT(refused.what(),
                    testing::HasSubstr("this revision requires extension citext 1.40, and this server has 1."));
    }
    EXPECT_EQ(along.on().execute("select extversion from pg_extension where extname = 'citext'").one<std::string>(),
              "1.4");
}

}  // namespace
}  // namespace typeschema_test

// SPDX-License-Identifier: BSL-1.0
#include "typeschema/codegen/cpp_type.hpp"

#include <gtest/gtest.h>

namespace {

using namespace typeschema;
using codegen::cpp_type_for;

TEST(cpp_type, is_the_one_that_pq_reads) {
    EXPECT_EQ(cpp_type_for({.id = model::type_id::uuid})->spelling, "boost::uuids::uuid");
    EXPECT_EQ(cpp_type_for({.id = model::type_id::varchar, .length = 9})->spelling, "std::string");
    EXPECT_EQ(cpp_type_for({.id = model::type_id::timestamptz})->spelling,
              "std::chrono::sys_time<std::chrono::microseconds>");
}

TEST(cpp_type, of_an_array_is_a_vector) {
    EXPECT_EQ(cpp_type_for({.id = model::type_id::text, .array = true})->spelling, "std::vector<std::string>");
}

TEST(cpp_type, of_a_numeric_is_its_digits_with_the_casts_that_they_take) {
    const auto number = cpp_type_for({.id = model::type_id::numeric});
    EXPECT_EQ(number->spelling, "std::string");
    EXPECT_EQ(number->read_cast, "::text");
    EXPECT_EQ(number->send_cast, "::numeric");
    const auto numbers = cpp_type_for({.id = model::type_id::numeric, .array = true});
    EXPECT_EQ(numbers->read_cast, "::text[]");
    EXPECT_EQ(numbers->send_cast, "::numeric[]");
}

TEST(cpp_type, of_a_type_without_counterpart_is_none) {
    EXPECT_FALSE(cpp_type_for({.id = model::type_id::none}));
    EXPECT_FALSE(cpp_type_for({.id = model::type_id::none, .array = true}));
}

}  // namespace

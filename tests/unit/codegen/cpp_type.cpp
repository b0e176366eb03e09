// SPDX-License-Identifier: BSL-1.0
#include "typeschema/codegen/cpp_type.hpp"

#include "typeschema/schema/existing_type.hpp"
#include "typeschema/schema/more_types.hpp"
#include "typeschema/schema/types.hpp"

#include <gtest/gtest.h>

namespace {

using namespace typeschema;
using codegen::cpp_type_for;

TEST(cpp_type, is_the_one_that_pq_reads) {
    EXPECT_EQ(cpp_type_for({.id = model::type_id::uuid}).spelling, "boost::uuids::uuid");
    EXPECT_EQ(cpp_type_for({.id = model::type_id::varchar, .length = 9}).spelling, "std::string");
    EXPECT_EQ(cpp_type_for({.id = model::type_id::timestamptz}).spelling,
              "std::chrono::sys_time<std::chrono::microseconds>");
}

TEST(cpp_type, of_an_array_is_a_vector) {
    EXPECT_EQ(cpp_type_for({.id = model::type_id::text, .array = true}).spelling, "std::vector<std::string>");
}

TEST(cpp_type, of_a_numeric_is_its_digits_with_the_casts_that_they_take) {
    const auto number = cpp_type_for({.id = model::type_id::numeric});
    EXPECT_EQ(number.spelling, "std::string");
    EXPECT_EQ(number.read_cast, "::text");
    EXPECT_EQ(number.send_cast, "::numeric");
    const auto numbers = cpp_type_for({.id = model::type_id::numeric, .array = true});
    EXPECT_EQ(numbers.read_cast, "::text[]");
    EXPECT_EQ(numbers.send_cast, "::numeric[]");
}

TEST(cpp_type, of_a_time_is_what_pq_makes_of_it) {
    EXPECT_EQ(cpp_type_for(timestamp::lowered).spelling, "std::chrono::local_time<std::chrono::microseconds>");
    EXPECT_EQ(cpp_type_for(of_precision<time_, 3>::lowered).spelling, "typeschema::pq::time_of_day");
    EXPECT_EQ(cpp_type_for(array_of<interval_of<"day to hour">>::lowered).spelling,
              "std::vector<typeschema::pq::interval>");
    EXPECT_EQ(cpp_type_for(json::lowered).spelling, "typeschema::pq::json");
}

TEST(cpp_type, of_a_type_without_counterpart_is_its_text_with_casts) {
    const auto expect = [](const model::type& type, const char* read, const char* send) {
        EXPECT_EQ(cpp_type_for(type).spelling, type.array ? "std::vector<std::string>" : "std::string");
        EXPECT_EQ(cpp_type_for(type).read_cast, read);
        EXPECT_EQ(cpp_type_for(type).send_cast, send);
    };
    expect(inet::lowered, "::text", "::inet");
    expect(array_of<of_precision<timetz, 0>>::lowered, "::text[]", "::timetz[]");
    expect(vector<3>::lowered, "::text", "::vector");
    expect(internal_char::lowered, "::text", "::\"char\"");
    expect(extension_type<"ltree", "tools.ltree">::lowered, "::text", "::tools.ltree");
    expect(char_<3>::lowered, "", "::bpchar");
    EXPECT_EQ(cpp_type_for(of_type<"mood">::lowered, "app.mood").send_cast, "::app.mood");
}

}  // namespace

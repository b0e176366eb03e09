// SPDX-License-Identifier: BSL-1.0
#include "typeschema/pq/value.hpp"

#include "typeschema/pq/values.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace pq = typeschema::pq;
using namespace std::chrono;
using namespace std::string_literals;
using testing::HasSubstr;
using testing::ThrowsMessage;

namespace {

enum class colour { red, green, unlabelled };

template <class T>
std::string encoded(const T& x) {
    std::string bytes;
    pq::value<T>::encode(x, bytes);
    return bytes;
}

}  // namespace

template <>
struct typeschema::pq::enum_labels<colour> {
    static constexpr std::array<std::pair<colour, std::string_view>, 2> value = {
        {{colour::red, "red"}, {colour::green, "green"}}};
};

TEST(value, numbers_go_in_network_byte_order) {
    EXPECT_EQ(encoded(std::int16_t{-2}), "\xff\xfe");
    EXPECT_EQ(encoded(0x01020304), "\1\2\3\4");
    EXPECT_EQ(encoded(1.0), "\x3f\xf0\0\0\0\0\0\0"s);
}

TEST(value, long_and_long_long_are_both_bigint) {
    EXPECT_EQ(pq::value<long>::oid, 20U);
    EXPECT_EQ(pq::value<long long>::oid, 20U);
}

TEST(value, a_number_of_another_size_is_refused) {
    EXPECT_THAT([] { pq::value<int>::decode("\0\1"); }, ThrowsMessage<pq::conversion_error>(HasSubstr("4")));
}

TEST(value, time_counts_from_2000) {
    EXPECT_EQ(encoded(sys_time<microseconds>(sys_days(2000y / 1 / 1))), "\0\0\0\0\0\0\0\0"s);
    EXPECT_EQ(encoded(year_month_day(2000y / 1 / 2)), "\0\0\0\1"s);
}

TEST(value, infinity_is_no_time_and_no_day) {
    const auto time = [] { pq::value<sys_time<microseconds>>::decode("\x7f\xff\xff\xff\xff\xff\xff\xff"); };
    const auto day = [] { pq::value<year_month_day>::decode("\x80\0\0\0"s); };
    EXPECT_THAT(time, ThrowsMessage<pq::conversion_error>("infinity is no point in time"));
    EXPECT_THAT(day, ThrowsMessage<pq::conversion_error>("-infinity is no day"));
}

TEST(value, a_time_that_does_not_fit_is_refused_before_it_is_sent) {
    EXPECT_THROW(encoded(sys_time<microseconds>::min()), pq::conversion_error);
    EXPECT_THROW(encoded(year_month_day(2023y / 2 / 30)), pq::conversion_error);
}

TEST(value, jsonb_of_an_unknown_version_is_refused) {
    EXPECT_EQ(encoded(pq::jsonb{"{}"}), "\1{}");
    EXPECT_THROW(pq::value<pq::jsonb>::decode("\2{}"), pq::conversion_error);
    EXPECT_THROW(pq::value<pq::jsonb>::decode(""), pq::conversion_error);
}

TEST(value, an_enum_goes_as_its_label) {
    EXPECT_EQ(encoded(colour::green), "green");
    EXPECT_EQ(pq::value<colour>::oid, 25U);
    EXPECT_EQ(pq::value<colour>::decode("red"), colour::red);
}

TEST(value, an_unknown_label_is_named) {
    EXPECT_THAT([] { pq::value<colour>::decode("blue"); },
                ThrowsMessage<pq::conversion_error>(testing::AllOf(HasSubstr("'blue'"), HasSubstr("colour"))));
    EXPECT_THAT([] { encoded(colour::unlabelled); },
                ThrowsMessage<pq::conversion_error>(HasSubstr("no label for the value 2")));
}

TEST(value, an_array_cut_short_is_refused) {
    const std::string whole = encoded(std::vector<int>{1, 2, 3});
    for (std::size_t size = 0; size < whole.size(); ++size)
        EXPECT_THROW(pq::value<std::vector<int>>::decode(std::string_view(whole).substr(0, size)), pq::conversion_error)
            << size;
}

TEST(value, names_of_types_read_as_in_cpp) {
    EXPECT_EQ(pq::value<std::vector<std::optional<std::string>>>::cpp_name(),
              "std::vector<std::optional<std::string>>");
    EXPECT_EQ(pq::value<std::vector<short>>::cpp_name(), "std::vector<std::int16_t>");
}

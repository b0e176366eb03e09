// SPDX-License-Identifier: BSL-1.0
#include "typeschema/sql/writer.hpp"

#include "typeschema/sql/to_string.hpp"

#include <gtest/gtest.h>

#include <limits>

using namespace typeschema;

namespace {

constexpr void render_limit(sql::writer& to) {
    to.put("limit ");
    to.put_number(-10);
    to.put(';');
}
static_assert(sql::text_of<render_limit> == "limit -10;");
static_assert(sql::text_of<[](sql::writer&) {}>.empty());
static_assert(sql::rendered<render_limit>::storage.text[10] == '\0');

TEST(writer, counts_without_a_place_to_write_to) {
    sql::writer count;
    render_limit(count);
    EXPECT_EQ(count.size, 10u);
}

TEST(writer, gives_the_same_text_at_run_time) {
    EXPECT_EQ(sql::to_string(render_limit), sql::text_of<render_limit>);
}

TEST(writer, writes_every_number_in_full) {
    const auto written = [](long long number) {
        return sql::to_string([number](sql::writer& to) { to.put_number(number); });
    };
    EXPECT_EQ(written(0), "0");
    EXPECT_EQ(written(7), "7");
    EXPECT_EQ(written(-1), "-1");
    EXPECT_EQ(written(std::numeric_limits<long long>::max()), "9223372036854775807");
    EXPECT_EQ(written(std::numeric_limits<long long>::min()), "-9223372036854775808");
}

}  // namespace

// SPDX-License-Identifier: BSL-1.0
#include "typeschema/pq/values.hpp"

#include "support/server.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <boost/uuid/string_generator.hpp>
#include <boost/uuid/uuid_io.hpp>

namespace pq = typeschema::pq;
using namespace std::chrono;
using namespace std::string_literals;
using testing::AllOf;
using testing::HasSubstr;
using testing::ThrowsMessage;
using typeschema_test::fresh_database;
using typeschema_test::server;

namespace {

enum class status { received, validated, error };

class value : public testing::Test {
protected:
    /// To the server as a parameter cast to the type, and back: the value, and how the server writes it.
    template <class T>
    std::string written(const T& x, const std::string& type) {
        const pq::result answer = on_.execute_params("select $1::" + type + ", ($1::" + type + ")::text", x);
        const pq::row row = answer.one();
        EXPECT_EQ(row[0].as<T>(), x) << type;
        EXPECT_EQ(row[0].as<std::optional<T>>(), x) << type;
        return row[1].as<std::string>();
    }

    template <class T>
    void null_comes_back(const std::string& type) {
        const pq::result answer = on_.execute_params("select $1::" + type, std::optional<T>());
        EXPECT_EQ(answer.one()[0].as<std::optional<T>>(), std::nullopt) << type;
        EXPECT_THROW(answer.one<T>(), pq::unexpected_null) << type;
    }

    template <class T>
    T read(const std::string& expression) {
        return on_.execute_params("select " + expression + " as x").one<T>();
    }

    pq::connection on_{server().conninfo()};
};

template <class T>
constexpr T lowest = std::numeric_limits<T>::lowest();
template <class T>
constexpr T highest = std::numeric_limits<T>::max();

using microseconds_utc = sys_time<microseconds>;

}  // namespace

template <>
struct typeschema::pq::enum_labels<status> {
    static constexpr std::array<std::pair<status, std::string_view>, 3> value = {
        {{status::received, "received"}, {status::validated, "validated"}, {status::error, "error"}}};
};

TEST_F(value, boolean_goes_and_comes) {
    EXPECT_EQ(written(true, "boolean"), "true");
    EXPECT_EQ(written(false, "boolean"), "false");
}

TEST_F(value, integers_go_and_come_at_their_extremes) {
    EXPECT_EQ(written(lowest<std::int16_t>, "smallint"), "-32768");
    EXPECT_EQ(written(highest<std::int16_t>, "smallint"), "32767");
    EXPECT_EQ(written(lowest<std::int32_t>, "integer"), "-2147483648");
    EXPECT_EQ(written(highest<std::int32_t>, "integer"), "2147483647");
    EXPECT_EQ(written(lowest<std::int64_t>, "bigint"), "-9223372036854775808");
    EXPECT_EQ(written(highest<long long>, "bigint"), "9223372036854775807");
    EXPECT_EQ(written(0, "integer"), "0");
}

TEST_F(value, floating_point_keeps_every_bit) {
    EXPECT_EQ(written(0.1, "double precision"), "0.1");
    EXPECT_EQ(written(0.1F, "real"), "0.1");
    EXPECT_EQ(written(-0.0, "double precision"), "-0");
    EXPECT_EQ(written(std::numeric_limits<double>::denorm_min(), "double precision"), "5e-324");
    EXPECT_EQ(written(highest<double>, "double precision"), "1.7976931348623157e+308");
    EXPECT_EQ(written(-std::numeric_limits<float>::infinity(), "real"), "-Infinity");
    EXPECT_TRUE(std::isnan(read<double>("'NaN'::float8")));
}

TEST_F(value, text_goes_and_comes_whatever_it_holds) {
    for (const std::string& text : {""s, "it's \"quoted\" \\ $1; drop table x --"s, "Größe 漢字 🦉"s, "a\nb\tc\r"s})
        for (const char* type : {"text", "varchar", "varchar(64)"})
            EXPECT_EQ(written(text, type), text);
    EXPECT_EQ(written("short"s, "name"), "short");
    EXPECT_EQ(read<std::string>("'ab'::char(4)"), "ab  ");
    EXPECT_EQ(read<std::string>("'{\"a\": 1}'::json"), "{\"a\": 1}");
}

TEST_F(value, literals_and_views_are_parameters) {
    EXPECT_EQ(on_.execute_params("select $1 || $2", "a", std::string_view("b")).one<std::string>(), "ab");
}

TEST_F(value, text_with_a_nul_byte_is_refused_by_the_server) {
    EXPECT_THROW(on_.execute_params("select $1", "a\0b"s), pq::error);
}

TEST_F(value, uuid_goes_and_comes) {
    const auto uuid = boost::uuids::string_generator()("00112233-4455-6677-8899-aabbccddeeff");
    EXPECT_EQ(written(uuid, "uuid"), "00112233-4455-6677-8899-aabbccddeeff");
    EXPECT_EQ(written(boost::uuids::uuid{}, "uuid"), "00000000-0000-0000-0000-000000000000");
}

TEST_F(value, points_in_time_go_and_come_in_any_zone) {
    on_.execute("set timezone = 'Europe/Berlin'");
    const microseconds_utc noon = sys_days(2025y / 7 / 1) + 12h + 1us;
    EXPECT_EQ(written(noon, "timestamptz"), "2025-07-01 14:00:00.000001+02");
    EXPECT_EQ(read<microseconds_utc>("'2025-07-01 14:00:00.000001+02'::timestamptz"), noon);
    EXPECT_EQ(read<microseconds_utc>("'1969-12-31 23:59:59.999999Z'::timestamptz"), microseconds_utc(-1us));
    on_.execute("set timezone = 'UTC'");
    EXPECT_EQ(written(microseconds_utc(sys_days(-4712y / 1 / 1)), "timestamptz"), "4713-01-01 00:00:00+00 BC");
    EXPECT_EQ(written(microseconds_utc(sys_days(9999y / 12 / 31) + 24h - 1us), "timestamptz"),
              "9999-12-31 23:59:59.999999+00");
    EXPECT_EQ(written(microseconds_utc(microseconds(highest<std::int64_t>)), "timestamptz"),
              "294247-01-10 04:00:54.775807+00");
}

TEST_F(value, times_of_a_wall_clock_go_and_come_whatever_the_zone) {
    on_.execute("set timezone = 'Europe/Berlin'");
    using wall_time = local_time<microseconds>;
    const wall_time noon = local_days(2025y / 7 / 1) + 12h + 1us;
    EXPECT_EQ(written(noon, "timestamp"), "2025-07-01 12:00:00.000001");
    EXPECT_EQ(read<wall_time>("'2025-07-01 12:00:00.000001'::timestamp"), noon);
    EXPECT_THROW(read<wall_time>("'infinity'::timestamp"), pq::conversion_error);
    EXPECT_THROW(read<wall_time>("'2025-07-01'::timestamptz"), pq::type_mismatch);
}

TEST_F(value, times_of_day_and_intervals_go_and_come) {
    EXPECT_EQ(written(pq::time_of_day{8h + 30min + 1us}, "time"), "08:30:00.000001");
    EXPECT_EQ(written(pq::time_of_day{24h}, "time"), "24:00:00");
    EXPECT_EQ(read<pq::time_of_day>("'23:59:59.999999'::time"), pq::time_of_day{24h - 1us});
    EXPECT_THROW(written(pq::time_of_day{-1us}, "time"), pq::conversion_error);
    const pq::interval odd{.months = -14, .days = 3, .time = -(4h + 5us)};
    EXPECT_EQ(read<pq::interval>("'-1 year -2 months 3 days -04:00:00.000005'::interval"), odd);
    EXPECT_EQ(written(odd, "interval"), "-1 years -2 mons +3 days -04:00:00.000005");
    EXPECT_EQ(read<std::vector<pq::interval>>("array['1 day'::interval]"), std::vector<pq::interval>{{.days = 1}});
}

TEST_F(value, times_that_do_not_fit_are_named_with_their_column) {
    EXPECT_THAT([&] { read<microseconds_utc>("'infinity'::timestamptz"); },
                ThrowsMessage<pq::conversion_error>(AllOf(HasSubstr("\"x\""), HasSubstr("infinity"))));
    EXPECT_THROW(read<microseconds_utc>("'-infinity'::timestamptz"), pq::conversion_error);
    EXPECT_THROW(read<microseconds_utc>("'294276-12-31 23:59:59.999999Z'::timestamptz"), pq::conversion_error);
    EXPECT_THROW(read<year_month_day>("'infinity'::date"), pq::conversion_error);
    EXPECT_THROW(read<year_month_day>("'5874897-12-31'::date"), pq::conversion_error);
}

TEST_F(value, days_go_and_come) {
    EXPECT_EQ(written(year_month_day(2024y / 2 / 29), "date"), "2024-02-29");
    EXPECT_EQ(written(year_month_day(1999y / 12 / 31), "date"), "1999-12-31");
    EXPECT_EQ(written(year_month_day(-4712y / 1 / 1), "date"), "4713-01-01 BC");
    EXPECT_EQ(written(year_month_day(year::max() / 12 / 31), "date"), "32767-12-31");
}

TEST_F(value, bytes_go_and_come) {
    std::vector<std::byte> all;
    for (int i = 0; i < 256; ++i)
        all.push_back(static_cast<std::byte>(i));
    EXPECT_EQ(written(all, "bytea").substr(0, 8), "\\x000102");
    EXPECT_EQ(written(std::vector<std::byte>(), "bytea"), "\\x");
}

TEST_F(value, json_goes_and_comes) {
    EXPECT_EQ(written(pq::json{"{\"b\":1,  \"a\":[null]}"}, "json"), "{\"b\":1,  \"a\":[null]}");
    EXPECT_EQ(written(pq::jsonb{"{\"a\": [null], \"b\": 1}"}, "jsonb"), "{\"a\": [null], \"b\": 1}");
    EXPECT_EQ(read<pq::jsonb>("'{\"b\":1,\"a\":2}'::jsonb").text, "{\"a\": 2, \"b\": 1}");
    EXPECT_THROW(on_.execute_params("select $1", pq::jsonb{"{"}), pq::invalid_text_representation);
}

TEST_F(value, arrays_go_and_come) {
    EXPECT_EQ(written(std::vector{1, -2, 3}, "integer[]"), "{1,-2,3}");
    EXPECT_EQ(written(std::vector<int>(), "integer[]"), "{}");
    EXPECT_EQ(written(std::vector{"a"s, ""s, "b,\"c\""s}, "text[]"), "{a,\"\",\"b,\\\"c\\\"\"}");
    EXPECT_EQ(written(std::vector{true, false}, "boolean[]"), "{t,f}");
    EXPECT_EQ(written(std::vector<std::optional<std::int64_t>>{1, std::nullopt}, "bigint[]"), "{1,NULL}");
    EXPECT_EQ(written(std::vector<boost::uuids::uuid>(2), "uuid[]").size(), 75U);
    EXPECT_EQ(written(std::vector{status::error, status::received}, "text[]"), "{error,received}");
    EXPECT_EQ(written(std::vector{"a"s}, "varchar[]"), "{a}");
    EXPECT_EQ(read<std::vector<int>>("'[5:6]={1,2}'::int[]"), (std::vector{1, 2}));
}

TEST_F(value, arrays_that_do_not_fit_say_why) {
    EXPECT_THAT([&] { read<std::vector<int>>("'{1,null}'::int[]"); },
                ThrowsMessage<pq::conversion_error>(HasSubstr("NULL")));
    EXPECT_THAT([&] { read<std::vector<int>>("'{{1},{2}}'::int[]"); },
                ThrowsMessage<pq::conversion_error>(HasSubstr("2 dimensions")));
    EXPECT_THAT([&] { read<std::vector<int>>("'{1}'::bigint[]"); },
                ThrowsMessage<pq::type_mismatch>(HasSubstr("bigint[]")));
}

TEST_F(value, null_fits_into_optional_only) {
    null_comes_back<bool>("boolean");
    null_comes_back<short>("smallint");
    null_comes_back<int>("integer");
    null_comes_back<long>("bigint");
    null_comes_back<float>("real");
    null_comes_back<double>("double precision");
    null_comes_back<std::string>("varchar");
    null_comes_back<boost::uuids::uuid>("uuid");
    null_comes_back<microseconds_utc>("timestamptz");
    null_comes_back<year_month_day>("date");
    null_comes_back<std::vector<std::byte>>("bytea");
    null_comes_back<pq::json>("json");
    null_comes_back<pq::jsonb>("jsonb");
    null_comes_back<std::vector<std::string>>("text[]");
    null_comes_back<status>("text");
}

TEST_F(value, an_unexpected_null_names_its_column) {
    EXPECT_THAT([&] { read<int>("null::int"); }, ThrowsMessage<pq::unexpected_null>(AllOf(
                                                     HasSubstr("\"x\""), HasSubstr("std::optional<std::int32_t>"))));
}

TEST_F(value, another_type_names_column_type_and_wish) {
    EXPECT_THAT(
        [&] { read<std::int64_t>("1::int"); },
        ThrowsMessage<pq::type_mismatch>(AllOf(HasSubstr("\"x\""), HasSubstr("integer"), HasSubstr("std::int64_t"))));
    EXPECT_THROW(read<std::string>("1"), pq::type_mismatch);
    EXPECT_THROW(read<double>("1::real"), pq::type_mismatch);
    EXPECT_THROW(read<microseconds_utc>("now()::timestamp"), pq::type_mismatch);
    EXPECT_THROW(read<pq::json>("'1'::jsonb"), pq::type_mismatch);
    EXPECT_THROW(read<status>("1"), pq::type_mismatch);
}

TEST_F(value, an_enum_class_is_text_for_the_server) {
    EXPECT_EQ(written(status::validated, "text"), "validated");
    EXPECT_EQ(written(status::received, "varchar(32)"), "received");
    EXPECT_THAT([&] { read<status>("'unknown_one'::text"); },
                ThrowsMessage<pq::conversion_error>(
                    AllOf(HasSubstr("\"x\""), HasSubstr("'unknown_one'"), HasSubstr("status"))));
}

TEST(value_of_own_type, an_enum_class_reads_the_database_s_own_enum_and_its_arrays) {
    fresh_database database;
    pq::connection on = database.connect();
    on.execute("create type status as enum ('received', 'error')");
    EXPECT_EQ(on.execute_params("select 'error'::status").one<status>(), status::error);
    EXPECT_EQ(on.execute_params("select array['error']::status[]").one<std::vector<status>>(),
              std::vector{status::error});
    EXPECT_EQ(on.execute_params("select $1::text::status", status::received).one<status>(), status::received);
}

// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/misfit.hpp"

#include "support/server.hpp"
#include "typeschema/sql/to_string.hpp"
#include "typeschema/sql/type.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace pq = typeschema::pq;
namespace change = typeschema::change;
namespace model = typeschema::model;
namespace sql = typeschema::sql;
using typeschema_test::server;

namespace {

using enum model::type_id;

model::type digits(std::uint32_t precision, std::int16_t scale) {
    return {.id = numeric, .scaled = true, .scale = scale, .length = precision};
}

std::string spelt(const model::type& t) {
    return sql::to_string([&](sql::writer& w) { sql::put_type(w, t); });
}

/// Values at the edges of a type, and at those of the types that it may be turned into.
struct sample {
    model::type type;
    std::vector<std::string> values;
};

std::vector<sample> samples() {
    const std::vector<std::string> texts{"", "abc", "abcd", "abc  ", "abc d", "größe", "12345"};
    return {
        {{.id = smallint}, {"-32768", "-100", "0", "99", "999", "1000", "32767"}},
        {{.id = integer}, {"-2147483648", "-32769", "-32768", "0", "9999", "10000", "32767", "32768", "2147483647"}},
        {{.id = bigint},
         {"-9223372036854775808", "-2147483649", "-2147483648", "99999", "100000", "2147483647", "2147483648",
          "9223372036854775807", "4294967295", "4294967296", "-1", "92233720368547758", "92233720368547759"}},
        {{.id = numeric},
         {"92233720368547758.07", "92233720368547758.074", "92233720368547758.075", "-92233720368547758.085"}},
        {{.id = numeric},
         {"NaN",
          "Infinity",
          "-Infinity",
          "0",
          "32767.4999",
          "32767.5",
          "-32768.4999",
          "-32768.5",
          "2147483647.4",
          "2147483647.5",
          "-2147483648.5",
          "9223372036854775807.4",
          "9223372036854775807.5",
          "-9223372036854775808.5",
          "9999.949",
          "9999.95",
          "9999.994",
          "9999.995",
          "0.9994",
          "0.9995",
          "99999.4",
          "99999.5",
          "340282356779733620000000000000000000000",
          "340282356779733670000000000000000000000",
          "-1e39",
          "1e-45",
          "7.1e-46",
          "7.0e-46",
          "1.7976931348623158e308",
          "1.7976931348623160e308",
          "2.5e-324",
          "2.4e-324"}},
        {digits(6, 2), {"NaN", "-9999.99", "9999.94", "9999.95", "999.99", "0.99", "1.00"}},
        {digits(5, 1), {"9999.9", "-9999.9", "0.9", "1.0"}},
        {digits(3, 3), {"0.999", "0.95", "-0.001"}},
        {digits(5, 0), {"99999", "-9999", "10000"}},
        {digits(400, 50), {"1e300", "1e349", "-1e39", "1e-50", "1"}},
        {{.id = real},
         {"NaN", "Infinity", "-Infinity", "0", "32767.5", "-32768.5", "2147483520", "2147483648", "-2147483648",
          "9.223371e18", "9.223372e18", "-9.223372e18", "9999.95", "3.4e38", "1e-45"}},
        {{.id = double_precision},
         {"NaN",
          "Infinity",
          "-Infinity",
          "0",
          "32767.49",
          "32767.5",
          "-32768.5",
          "-32768.51",
          "2147483647.49",
          "2147483647.5",
          "-2147483648.5",
          "-2147483648.6",
          "9223372036854774784",
          "9223372036854775808",
          "-9223372036854775808",
          "-9223372036854777856",
          "9999.949",
          "9999.95",
          "0.9995",
          "3.4028235677973362e+38",
          "3.4028235677973366e+38",
          "-3.4028235677973366e+38",
          "7.006492321624085e-46",
          "7.006492321624087e-46",
          "1e308"}},
        {{.id = text}, texts},
        {{.id = varchar}, texts},
        {{.id = varchar, .length = 5}, {"", "abc", "abcd", "abc  ", "größe"}},
        {{.id = varchar, .length = 3}, {"", "abc"}},
        {{.id = uuid}, {"00000000-0000-4000-8000-000000000000"}},
        {{.id = boolean}, {"true", "false"}},
        {{.id = jsonb}, {"1", "[1, 2]"}},
        {{.id = bytea}, {"\\x00", "\\x"}},
        {{.id = date}, {"4713-11-24 BC", "2020-02-29", "294276-12-31", "294277-01-01", "infinity", "-infinity"}},
        {{.id = timestamptz},
         {"4713-11-24 00:00:00+00 BC", "2020-02-29 12:00:00+00", "294276-12-31 23:59:59+00", "infinity", "-infinity"}},
        {{.id = timestamp}, {"4713-11-24 00:00:00 BC", "2020-02-29 12:00:00.123456", "infinity", "-infinity"}},
        {{.id = timestamp, .scaled = true, .length = 3}, {"2020-02-29 12:00:00.123"}},
        {{.id = timestamptz, .scaled = true, .length = 0}, {"2020-02-29 12:00:00+00"}},
        {{.id = typeschema::model::type_id::time}, {"00:00", "24:00", "12:34:56.789012"}},
        {{.id = timetz}, {"00:00+00", "12:34:56.789012+02"}},
        {{.id = interval}, {"1 year 2 mons 3 days 04:05:06.789012", "-1 day"}},
        {{.id = interval, .scale = 10}, {"3 days 04:05:06.789012"}},
        {{.id = interval, .scaled = true, .scale = 10, .length = 2}, {"3 days 04:05:06.78"}},
        {{.id = char_, .length = 3}, {"", "a", "abc"}},
        {{.id = char_, .length = 5}, {"abc", "abcd", "größe"}},
        {{.id = name}, {"", "abc", "abcd", "abc  "}},
        {{.id = bit, .length = 3}, {"101"}},
        {{.id = bit, .length = 5}, {"10101"}},
        {{.id = varbit}, {"", "101", "1010"}},
        {{.id = varbit, .length = 4}, {"101", "1010"}},
        {{.id = money}, {"0", "1.00", "-9.99", "99999.00", "-92233720368547758.08", "92233720368547758.07"}},
        {{.id = oid}, {"0", "99999", "4294967295"}},
        {{.id = macaddr}, {"08:00:2b:01:02:03"}},
        {{.id = macaddr8}, {"08:00:2b:ff:fe:01:02:03", "08:00:2b:01:02:03:04:05"}},
        {{.id = inet}, {"192.168.0.1/24", "10.0.0.0/8"}},
        {{.id = cidr}, {"192.168.0.0/24", "10.0.0.0/8"}},
    };
}

std::string array_of(const std::string& value) {
    std::string list = "{\"";
    for (const char c : value)
        list += (c == '"' || c == '\\' ? "\\" : "") + std::string(1, c);
    return list + "\",NULL}";
}

/// A server that assigns values of one type to a column of another one.
class assignment {
public:
    assignment() { on_.execute("set timezone = 'UTC'"); }

    /// PostgreSQL 13 has numbers of type numeric without infinity.
    bool has(const model::type& from, const model::type& to, const std::string& value) const {
        return on_.server_version() >= 140000 || value.find("Infinity") == std::string::npos ||
               (from.id != numeric && to.id != numeric);
    }

    void choose(const model::type& from, const model::type& to) {
        from_ = spelt(from);
        on_.execute("drop table if exists pg_temp.target; create temp table target (v " + spelt(to) + ")");
        on_.execute("create or replace function pg_temp.takes(given text) returns boolean language plpgsql as $$ begin "
                    "insert into target select given::" +
                    from_ +
                    "; return true; exception when data_exception or feature_not_supported then return false; end $$");
    }
    bool takes(const std::string& value) { return holds("pg_temp.takes($1)", value); }
    /// A condition on the value in column v.
    bool holds(const std::string& condition, const std::string& value) {
        return on_.execute_params("select coalesce((" + condition +
                                      ")::boolean, false)::text from (select ($1::text)::" + from_ + " as v) as one",
                                  value)
                   .one<std::string>() == "true";
    }

private:
    pq::connection on_{server().conninfo()};
    std::string from_;
};

/// Calls `visit(assignment, from, to, value)` for all types that PostgreSQL assigns to each other, alone and in arrays.
template <class Visit>
void for_each_assignment(Visit visit) {
    assignment server_side;
    for (const bool array : {false, true})
        for (const sample& from : samples())
            for (const sample& to : samples()) {
                model::type was = from.type, is = to.type;
                was.array = is.array = array;
                if (was == is || !change::has_assignment_cast(was, is))
                    continue;
                server_side.choose(was, is);
                for (const std::string& value : from.values) {
                    if (!server_side.has(was, is, value))
                        continue;
                    SCOPED_TRACE(value + " from " + spelt(was) + " to " + spelt(is));
                    visit(server_side, was, is, array ? array_of(value) : value);
                }
            }
}

std::string misfit_of_v(const model::type& from, const model::type& to) {
    return sql::to_string([&](sql::writer& w) { change::put_misfit(w, from, to, [&] { w.put("v"); }); });
}

TEST(misfit, holds_for_exactly_the_values_that_the_server_does_not_assign) {
    std::size_t refused = 0;
    for_each_assignment([&](assignment& on, const model::type& from, const model::type& to, const std::string& value) {
        const bool misfit = on.holds(misfit_of_v(from, to), value);
        EXPECT_EQ(misfit, !on.takes(value)) << misfit_of_v(from, to);
        refused += misfit ? 1 : 0;
    });
    EXPECT_GT(refused, 100u);
}

TEST(misfit, of_a_text_is_cut_by_a_cast) {
    for_each_assignment([](assignment& on, const model::type& from, const model::type& to, const std::string& value) {
        if (change::is_cut(from, to)) {
            EXPECT_TRUE(on.holds("v::" + spelt(to) + " is not null", value));
        }
    });
}

TEST(comes_back, is_true_of_types_that_keep_each_value_as_it_was) {
    std::size_t compared = 0;
    for_each_assignment([&](assignment& on, const model::type& from, const model::type& to, const std::string& value) {
        if (!change::comes_back(from, to) || !on.takes(value))
            return;
        EXPECT_TRUE(on.holds("v::" + spelt(to) + "::" + spelt(from) + "::text = v::text", value));
        ++compared;
    });
    EXPECT_GT(compared, 50u);
}

}  // namespace

// SPDX-License-Identifier: BSL-1.0
#include "typeschema/pq/parameters.hpp"

#include "support/server.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>

namespace pq = typeschema::pq;
using typeschema_test::fresh_database;
using typeschema_test::server;

TEST(parameters, can_be_gathered_one_by_one) {
    pq::connection on(server().conninfo());
    pq::parameters values;
    values.add(40);
    values.add(std::optional<int>(2));
    values.add(std::optional<int>());
    EXPECT_EQ(values.size(), 3U);
    EXPECT_EQ(on.execute_params("select $1 + $2 + coalesce($3, 0)", values).one<int>(), 42);
}

TEST(parameters, text_is_compared_with_varchar_through_its_index) {
    fresh_database database;
    pq::connection on = database.connect();
    on.execute(
        "create table a (x varchar(64) primary key); insert into a select generate_series(1, 10000)::text; analyze a");
    const auto plan = on.execute_params("explain select * from a where x = $1", "77");
    EXPECT_NE(plan[0][0].as<std::string>().find("Index"), std::string::npos);
}

TEST(parameters, hostile_text_stays_a_value) {
    fresh_database database;
    pq::connection on = database.connect();
    on.execute("create table \"o'd; d\"\"\" (\"x'y\" text)");
    on.execute_params("insert into \"o'd; d\"\"\" values ($1)", "'); drop table \"o'd; d\"\"\"; --");
    EXPECT_EQ(on.execute_params("select \"x'y\" from \"o'd; d\"\"\"").one<std::string>(),
              "'); drop table \"o'd; d\"\"\"; --");
}

TEST(parameters, too_few_are_an_error_of_the_server) {
    pq::connection on(server().conninfo());
    EXPECT_THROW(on.execute_params("select $1::int + $2::int", 1), pq::error);
    EXPECT_EQ(on.execute("select 1").one<std::string>(), "1");
}

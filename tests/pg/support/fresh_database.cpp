// SPDX-License-Identifier: BSL-1.0
#include "support/server.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>

using typeschema_test::fresh_database;
using typeschema_test::server;
namespace pq = typeschema::pq;

namespace {

long databases_called(const std::string& name) {
    return pq::connection(server().conninfo())
        .execute_params("select count(*) from pg_database where datname = $1", name)
        .one<long>();
}

}  // namespace

TEST(fresh_database, each_is_another_one) {
    fresh_database one, two;
    one.connect().execute("create table a ()");
    EXPECT_NO_THROW(two.connect().execute("create table a ()"));
}

TEST(fresh_database, is_dropped_even_while_somebody_is_connected) {
    std::string name;
    std::optional<pq::connection> still_there;
    {
        fresh_database database;
        name = database.name();
        still_there.emplace(database.conninfo());
        EXPECT_EQ(databases_called(name), 1);
    }
    EXPECT_EQ(databases_called(name), 0);
}

TEST(fresh_database, can_be_made_from_another_one) {
    fresh_database model;
    model.connect().execute("create table a (); insert into a default values");
    fresh_database copy(model.name());
    EXPECT_EQ(copy.connect().execute_params("select count(*) from a").one<long>(), 1);
}

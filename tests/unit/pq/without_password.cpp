// SPDX-License-Identifier: BSL-1.0
#include "typeschema/pq/without_password.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pq = typeschema::pq;
using testing::HasSubstr;
using testing::Not;

TEST(without_password, a_uri_becomes_key_value_text) {
    EXPECT_EQ(pq::without_password("postgresql://app:hunter2@db.example.com:6432/inbox?sslmode=require"),
              "host=db.example.com port=6432 dbname=inbox user=app");
}

TEST(without_password, key_value_text_comes_in_our_order) {
    EXPECT_EQ(pq::without_password("password=hunter2 user=app dbname=inbox port=5432 host=/run/postgresql"),
              "host=/run/postgresql port=5432 dbname=inbox user=app");
}

TEST(without_password, what_is_left_open_comes_from_the_environment) {
    ::setenv("PGDATABASE", "from_environment", 1);
    EXPECT_THAT(pq::without_password("host=db"), HasSubstr("dbname=from_environment"));
    ::unsetenv("PGDATABASE");
}

TEST(without_password, pieces_of_an_unescaped_password_do_not_show) {
    EXPECT_THAT(pq::without_password("postgresql://app:hun@ter2@db/inbox"), Not(HasSubstr("ter2")));
    EXPECT_THAT(pq::without_password("postgresql://app:hun/ter2@db/inbox"), Not(HasSubstr("ter2")));
}

TEST(without_password, text_that_cannot_be_read_is_not_repeated) {
    EXPECT_EQ(pq::without_password("password=hunter2 x"), "a connection string that libpq cannot read");
}

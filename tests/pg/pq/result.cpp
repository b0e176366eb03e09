// SPDX-License-Identifier: BSL-1.0
#include "typeschema/pq/result.hpp"

#include "support/server.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

namespace pq = typeschema::pq;
using testing::AllOf;
using testing::HasSubstr;
using testing::ThrowsMessage;
using typeschema_test::fresh_database;
using typeschema_test::server;

static_assert(std::forward_iterator<pq::result::iterator>);

TEST(result, rows_come_in_order) {
    pq::connection on(server().conninfo());
    std::vector<std::string> seen;
    for (const pq::row row : on.execute_params("select n, 'row ' || n as label from generate_series(1, 3) n"))
        seen.push_back(std::to_string(row["n"].as<int>()) + " " + row["label"].as<std::string>());
    EXPECT_THAT(seen, testing::ElementsAre("1 row 1", "2 row 2", "3 row 3"));
}

TEST(result, one_wants_exactly_one_row) {
    pq::connection on(server().conninfo());
    EXPECT_EQ(on.execute_params("select 7").one<int>(), 7);
    EXPECT_THAT([&] { on.execute_params("select 1 where false").one<int>(); },
                ThrowsMessage<pq::unexpected_rows>(HasSubstr("sent 0")));
    EXPECT_THAT([&] { on.execute_params("select generate_series(1, 3)").one<int>(); },
                ThrowsMessage<pq::unexpected_rows>(HasSubstr("sent 3")));
}

TEST(result, copies_share_the_rows) {
    pq::result copy;
    EXPECT_TRUE(copy.empty());
    EXPECT_EQ(copy.command_tag(), "");
    {
        pq::connection on(server().conninfo());
        copy = on.execute_params("select 'kept'");
    }
    EXPECT_EQ(copy.one<std::string>(), "kept");
}

TEST(result, counts_what_a_statement_touched) {
    fresh_database database;
    pq::connection on = database.connect();
    EXPECT_EQ(on.execute("create table a (n int)").affected_rows(), 0U);
    EXPECT_EQ(on.execute("insert into a select generate_series(1, 5)").affected_rows(), 5U);
    EXPECT_EQ(on.execute("delete from a where n > 3").command_tag(), "DELETE 2");
}

TEST(result, a_row_or_column_that_is_not_there_is_an_error) {
    pq::connection on(server().conninfo());
    const pq::result rows = on.execute_params("select 1 as a, 2 as b");
    EXPECT_THROW(rows[1], std::out_of_range);
    EXPECT_THROW(rows[0][2], std::out_of_range);
    EXPECT_THAT([&] { rows[0]["c"]; }, ThrowsMessage<std::out_of_range>(AllOf(HasSubstr("\"c\""), HasSubstr("a, b"))));
}

TEST(result, a_name_is_taken_to_the_letter) {
    pq::connection on(server().conninfo());
    const pq::result rows = on.execute_params("select 1 as \"Odd \"\"name\"\"\", 2 as twice, 3 as twice");
    EXPECT_EQ(rows[0]["Odd \"name\""].as<int>(), 1);
    EXPECT_THROW(rows[0]["odd \"name\""], std::out_of_range);
    EXPECT_THAT([&] { rows[0]["twice"]; }, ThrowsMessage<std::out_of_range>(HasSubstr("two columns")));
}

TEST(result, text_results_say_how_to_ask_for_values) {
    pq::connection on(server().conninfo());
    const pq::result rows = on.execute("select 1 as n");
    EXPECT_EQ(rows.one<std::string>(), "1");
    EXPECT_THAT([&] { rows.one<int>(); },
                ThrowsMessage<pq::type_mismatch>(AllOf(HasSubstr("\"n\""), HasSubstr("execute_params"))));
}

// SPDX-License-Identifier: BSL-1.0
#include "typeschema/pq/transaction.hpp"

#include "support/server.hpp"
#include "typeschema/pq/savepoint.hpp"

#include <gtest/gtest.h>

#include <string>

namespace pq = typeschema::pq;
using typeschema_test::fresh_database;

namespace {

class transaction : public testing::Test {
protected:
    long rows() { return other_.execute_params("select count(*) from a").one<long>(); }
    std::string setting(const std::string& name) { return on_.execute("show " + name).one<std::string>(); }

    void SetUp() override { on_.execute("create table a (n int check (n > 0))"); }

    fresh_database database_;
    pq::connection on_ = database_.connect();
    pq::connection other_ = database_.connect();
};

}  // namespace

TEST_F(transaction, commit_shows_the_rows_to_others) {
    pq::transaction work(on_);
    on_.execute("insert into a values (1)");
    EXPECT_EQ(rows(), 0);
    work.commit();
    EXPECT_EQ(rows(), 1);
}

TEST_F(transaction, the_destructor_rolls_back) {
    {
        pq::transaction work(on_);
        on_.execute("insert into a values (1)");
        EXPECT_TRUE(on_.in_transaction());
    }
    EXPECT_FALSE(on_.in_transaction());
    EXPECT_EQ(rows(), 0);
}

TEST_F(transaction, rollback_leaves_the_connection_free) {
    pq::transaction work(on_);
    on_.execute("insert into a values (1)");
    work.rollback();
    EXPECT_FALSE(on_.in_transaction());
}

TEST_F(transaction, a_commit_that_the_server_turns_into_a_rollback_is_an_error) {
    pq::transaction work(on_);
    EXPECT_THROW(on_.execute("insert into a values (0)"), pq::check_violation);
    EXPECT_THROW(work.commit(), pq::in_failed_sql_transaction);
    EXPECT_FALSE(on_.in_transaction());
}

TEST_F(transaction, a_commit_refused_by_a_deferred_constraint_is_that_error) {
    on_.execute("alter table a add constraint once unique (n) deferrable initially deferred");
    pq::transaction work(on_);
    on_.execute("insert into a values (1), (1)");
    EXPECT_THROW(work.commit(), pq::unique_violation);
    EXPECT_FALSE(on_.in_transaction());
}

TEST_F(transaction, options_reach_the_server) {
    {
        pq::transaction work(on_,
                             {.isolation = pq::isolation_level::serializable, .access = pq::access_mode::read_only});
        EXPECT_EQ(setting("transaction_isolation"), "serializable");
        EXPECT_EQ(setting("transaction_read_only"), "on");
        EXPECT_THROW(on_.execute("insert into a values (1)"), pq::read_only_sql_transaction);
    }
    pq::transaction work(on_, {.isolation = pq::isolation_level::repeatable_read});
    EXPECT_EQ(setting("transaction_isolation"), "repeatable read");
    EXPECT_EQ(setting("transaction_read_only"), "off");
}

TEST_F(transaction, without_options_the_defaults_of_the_server_hold) {
    on_.execute("set default_transaction_isolation = 'serializable'");
    pq::transaction work(on_);
    EXPECT_EQ(setting("transaction_isolation"), "serializable");
}

TEST_F(transaction, survives_the_loss_of_its_connection) {
    pq::transaction work(on_);
    other_.execute_params("select pg_terminate_backend($1)", on_.backend_pid());
    EXPECT_THROW(on_.execute("select pg_sleep(5)"), pq::connection_error);
}

TEST_F(transaction, a_savepoint_undoes_its_part_only) {
    pq::transaction work(on_);
    on_.execute("insert into a values (1)");
    {
        pq::savepoint part(work);
        on_.execute("insert into a values (2)");
        EXPECT_THROW(on_.execute("insert into a values (0)"), pq::check_violation);
    }
    {
        pq::savepoint outer(work);
        on_.execute("insert into a values (3)");
        pq::savepoint inner(work);
        on_.execute("insert into a values (4)");
        inner.rollback();
        outer.release();
    }
    work.commit();
    EXPECT_EQ(other_.execute_params("select array_agg(n order by n) from a").one<std::vector<int>>(),
              (std::vector{1, 3}));
}

TEST_F(transaction, is_refused_inside_of_another_one_whose_end_it_would_be) {
    pq::transaction work(on_);
    on_.execute("insert into a values (1)");
    EXPECT_THROW(pq::transaction{on_}, pq::active_sql_transaction);
    EXPECT_EQ(rows(), 0);
    work.commit();
    EXPECT_EQ(rows(), 1);
    on_.execute("begin");
    EXPECT_THROW(pq::transaction{on_}, pq::active_sql_transaction);
}

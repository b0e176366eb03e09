// SPDX-License-Identifier: BSL-1.0
#include "typeschema/pq/error.hpp"

#include "support/server.hpp"
#include "typeschema/pq/transaction.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <thread>

namespace pq = typeschema::pq;
using typeschema_test::fresh_database;

namespace {

class server_error : public testing::Test {
protected:
    void SetUp() override {
        on_.execute("create table parents (id int constraint parents_key primary key);"
                    "create table items (id int not null, parent int constraint items_parent references parents,"
                    "  price int constraint price_positive check (price > 0),"
                    "  span int4range, constraint spans_apart exclude using gist (span with &&));"
                    "insert into parents values (1)");
    }

    template <class Error>
    Error caught(const std::string& sql) {
        try {
            on_.execute(sql);
        } catch (const Error& problem) {
            return problem;
        }
        throw std::logic_error("no error: " + sql);
    }

    fresh_database database_;
    pq::connection on_ = database_.connect();
};

}  // namespace

TEST_F(server_error, a_duplicate_names_its_constraint) {
    const auto problem = caught<pq::unique_violation>("insert into parents values (1)");
    EXPECT_EQ(problem.constraint_name(), "parents_key");
    EXPECT_EQ(problem.sqlstate(), "23505");
    EXPECT_EQ(problem.severity(), "ERROR");
    EXPECT_EQ(problem.schema_name(), "public");
    EXPECT_EQ(problem.table_name(), "parents");
    EXPECT_EQ(problem.detail(), "Key (id)=(1) already exists.");
    EXPECT_EQ(problem.statement(), "insert into parents values (1)");
}

TEST_F(server_error, an_orphan_names_its_foreign_key) {
    EXPECT_EQ(caught<pq::foreign_key_violation>("insert into items values (1, 2)").constraint_name(), "items_parent");
}

TEST_F(server_error, a_refused_value_names_its_check) {
    EXPECT_EQ(caught<pq::check_violation>("insert into items values (1, 1, 0)").constraint_name(), "price_positive");
}

TEST_F(server_error, an_overlap_names_its_exclusion) {
    EXPECT_EQ(caught<pq::exclusion_violation>("insert into items values (1, 1, 1, '[1,3)'), (2, 1, 1, '[2,4)')")
                  .constraint_name(),
              "spans_apart");
}

TEST_F(server_error, a_null_names_its_column) {
    const auto problem = caught<pq::not_null_violation>("insert into items values (null)");
    EXPECT_EQ(problem.column_name(), "id");
    EXPECT_EQ(problem.table_name(), "items");
}

TEST_F(server_error, position_and_hint_come_along) {
    const auto problem = caught<pq::undefined_column>("select prize from items");
    EXPECT_EQ(problem.position(), 8);
    EXPECT_EQ(problem.hint(), "Perhaps you meant to reference the column \"items.price\".");
}

TEST_F(server_error, everyday_codes_have_their_types) {
    caught<pq::undefined_table>("select * from nothing");
    caught<pq::undefined_function>("select nothing()");
    caught<pq::undefined_object>("drop trigger nothing on items");
    caught<pq::duplicate_table>("create table items ()");
    caught<pq::duplicate_column>("alter table items add column id int");
    caught<pq::duplicate_object>("alter table items add constraint price_positive check (true)");
    caught<pq::duplicate_schema>("create schema public");
    caught<pq::duplicate_database>("create database " + database_.name());
    caught<pq::invalid_schema_name>("create table nothing.a ()");
    caught<pq::syntax_error>("selekt 1");
    caught<pq::dependent_objects_still_exist>("drop table parents");
    caught<pq::invalid_text_representation>("select 'x'::int");
    caught<pq::numeric_value_out_of_range>("select 2147483647 + 1");
    caught<pq::string_data_right_truncation>("create temp table t (x varchar(1)); insert into t values ('xy')");
    caught<pq::datatype_mismatch>("alter table items alter column price type int4range");
    caught<pq::active_sql_transaction>("begin; vacuum");
    caught<pq::in_failed_sql_transaction>("select 1");
    on_.execute("rollback");
    caught<pq::object_in_use>("drop database " + database_.name());
}

TEST_F(server_error, limits_and_stops_of_the_server_have_their_types) {
    caught<pq::query_canceled>("set statement_timeout = 50; select pg_sleep(60)");
    caught<pq::raise_exception>("do $$ begin raise 'no'; end $$");
}

TEST_F(server_error, a_missing_right_has_its_type) {
    on_.execute("create role stranger; set role stranger");
    EXPECT_THROW(on_.execute("select * from items"), pq::insufficient_privilege);
    on_.execute("reset role; drop role stranger");
}

TEST_F(server_error, a_lock_that_is_not_free_has_its_type) {
    pq::connection other = database_.connect();
    pq::transaction holder(other);
    other.execute("lock table items");
    caught<pq::lock_not_available>("set lock_timeout = 50; select * from items");
    caught<pq::lock_not_available>("begin; lock table items nowait");
}

TEST_F(server_error, of_two_that_wait_for_each_other_one_is_the_deadlock) {
    on_.execute("set deadlock_timeout = '50ms'; create table a (); create table b ()");
    pq::connection other = database_.connect();
    other.execute("begin; lock table b");
    on_.execute("begin; lock table a");
    std::thread waiter([&] { other.execute("lock table a"); });
    while (on_.execute_params("select count(*) from pg_locks where not granted").one<long>() == 0) {}
    EXPECT_THROW(on_.execute("lock table b"), pq::deadlock_detected);
    on_.execute("rollback");
    waiter.join();
}

TEST_F(server_error, two_serializable_writers_cannot_both_win) {
    on_.execute("create table n (x int); insert into n values (1)");
    pq::connection other = database_.connect();
    pq::transaction work(on_, {.isolation = pq::isolation_level::repeatable_read});
    on_.execute("select * from n");
    other.execute("update n set x = 2");
    EXPECT_THROW(on_.execute("update n set x = 3"), pq::serialization_failure);
}

TEST_F(server_error, an_error_of_a_statement_with_parameters_carries_the_same) {
    try {
        on_.execute_params("insert into parents values ($1)", 1);
        FAIL();
    } catch (const pq::integrity_constraint_violation& problem) {
        EXPECT_EQ(problem.constraint_name(), "parents_key");
    }
}

TEST_F(server_error, about_another_connection_is_no_connection_error) {
    for (const char* sqlstate : {"08001", "08P01"}) {
        const std::string sql =
            "do $$ begin raise sqlstate '" + std::string(sqlstate) + "' using message = 'm'; end $$";
        try {
            on_.execute(sql);
            ADD_FAILURE() << "no error";
        } catch (const pq::connection_error&) {
            ADD_FAILURE() << "this connection is open";
        } catch (const pq::error& said) {
            EXPECT_EQ(said.sqlstate(), sqlstate);
        }
        EXPECT_TRUE(on_.is_open());
    }
}

// SPDX-License-Identifier: BSL-1.0
#include "typeschema/pq/error.hpp"

#include "typeschema/pq/raise.hpp"

#include <gtest/gtest.h>

namespace pq = typeschema::pq;

TEST(sqlstate, classes_are_the_first_two_characters) {
    static_assert(pq::class_of(pq::sqlstate("23505")) == pq::sqlstate("23"));
    static_assert(pq::class_of(pq::sqlstate("P0001")) == pq::sqlstate("P0"));
    static_assert(pq::sqlstate("42P01") != pq::sqlstate("42P02"));
    EXPECT_NE(pq::sqlstate("0A000"), pq::sqlstate("A0000"));
}

TEST(raise, a_known_code_has_its_own_type) {
    EXPECT_THROW(pq::raise({.sqlstate = "23505"}), pq::unique_violation);
    EXPECT_THROW(pq::raise({.sqlstate = "55P03"}), pq::lock_not_available);
    EXPECT_THROW(pq::raise({.sqlstate = "25006"}), pq::read_only_sql_transaction);
}

TEST(raise, a_known_code_is_also_of_its_class) {
    EXPECT_THROW(pq::raise({.sqlstate = "23503"}), pq::integrity_constraint_violation);
    EXPECT_THROW(pq::raise({.sqlstate = "40P01"}), pq::transaction_rollback);
}

TEST(raise, an_unknown_code_of_a_known_class_has_the_type_of_the_class) {
    EXPECT_THROW(pq::raise({.sqlstate = "23001"}), pq::integrity_constraint_violation);
    EXPECT_THROW(pq::raise({.sqlstate = "53400"}), pq::insufficient_resources);
}

TEST(raise, any_other_code_is_an_error) {
    EXPECT_THROW(pq::raise({.sqlstate = "XX000"}), pq::error);
    EXPECT_THROW(pq::raise({}), pq::error);
}

TEST(error, what_ends_with_the_sqlstate) {
    const pq::error problem({.sqlstate = "23505", .message = "duplicate key", .constraint_name = "uq_items__hash"});
    EXPECT_STREQ(problem.what(), "duplicate key [23505]");
    EXPECT_EQ(problem.constraint_name(), "uq_items__hash");
}

// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/casts.hpp"

#include "support/server.hpp"
#include "typeschema/pq/transaction.hpp"
#include "typeschema/sql/to_string.hpp"
#include "typeschema/sql/type.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <vector>

namespace pq = typeschema::pq;
namespace change = typeschema::change;
namespace model = typeschema::model;
namespace sql = typeschema::sql;
using typeschema_test::server;

namespace {

/// Every type that PostgreSQL itself has a name for in the model.
std::vector<model::type> built_in() {
    std::vector<model::type> all;
    for (unsigned id = 1; id < static_cast<unsigned>(model::type_id::existing); ++id)
        all.push_back({.id = static_cast<model::type_id>(id)});
    return all;
}

std::string spelt(const model::type& t) {
    return sql::to_string([&](sql::writer& w) { sql::put_type(w, t); });
}

/// A server that says whether it takes a statement.
class judge {
public:
    bool takes(const std::string& statement) {
        return on_.execute_params("select pg_temp.takes($1)::text", statement).one<std::string>() == "true";
    }
    bool has(const model::type& t) {
        return on_.execute_params("select (to_regtype($1) is not null)::text", spelt(t)).one<std::string>() == "true";
    }

    /// The model says what PostgreSQL 15 does with "char"; others let it be made of more types, or compare it with fewer.
    bool differs(const model::type& t) {
        return spelt(t).starts_with("\"char\"") && on_.server_version() / 10000 != 15;
    }

private:
    static pq::connection connected() {
        pq::connection on(server().conninfo());
        on.execute("create function pg_temp.takes(statement text) returns boolean language plpgsql as $$ begin "
                   "begin execute statement; exception when others then return false; end; return true; end $$");
        return on;
    }
    pq::connection on_ = connected();
};

TEST(assignment_cast, is_what_the_server_makes_between_any_two_types) {
    judge on;
    std::size_t casts = 0;
    for (const bool array : {false, true})
        for (model::type from : built_in())
            for (model::type to : built_in()) {
                from.array = to.array = array;
                if (!on.has(from) || !on.has(to) || on.differs(from) || on.differs(to))
                    continue;
                const bool said = change::has_assignment_cast(from, to);
                EXPECT_EQ(said, on.takes("create temp table k (v " + spelt(from) +
                                         ") on commit drop; "
                                         "alter table k alter v type " +
                                         spelt(to) + "; drop table k"))
                    << spelt(from) << " to " << spelt(to);
                casts += said ? 1 : 0;
            }
    EXPECT_GT(casts, 300u);
}

TEST(assignment_cast, is_made_from_an_array_to_a_text_and_to_no_other_single_value) {
    judge on;
    for (model::type from : built_in())
        for (const model::type& to : built_in()) {
            from.array = true;
            if (!on.has(from) || !on.has(to) || on.differs(from) || on.differs(to))
                continue;
            EXPECT_EQ(change::has_assignment_cast(from, to),
                      on.takes("create temp table k (v " + spelt(from) + "); alter table k alter v type " + spelt(to) +
                               "; drop table k"))
                << spelt(from) << " to " << spelt(to);
        }
}

TEST(can_refer, is_true_of_the_types_that_the_server_lets_a_foreign_key_compare) {
    judge on;
    std::size_t keys = 0;
    for (const model::type& to : built_in()) {
        if (!on.takes("create table k (v " + spelt(to) + " primary key)"))
            continue;  // a type without order can be no key
        for (const model::type& from : built_in()) {
            if (!on.has(from) || on.differs(from) || on.differs(to))
                continue;
            const bool said = change::can_refer(from, to);
            EXPECT_EQ(said, on.takes("create table r (v " + spelt(from) + " references k); drop table r"))
                << spelt(from) << " to " << spelt(to);
            keys += said ? 1 : 0;
        }
        on.takes("drop table k");
    }
    EXPECT_GT(keys, 60u);
}

}  // namespace

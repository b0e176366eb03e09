// SPDX-License-Identifier: BSL-1.0
#include "migrations/assistant/chain.hpp"
#include "migrations/jobs/chain.hpp"
#include "migrations/ledger/chain.hpp"
#include "support/server.hpp"
#include "typeschema/apply/runner.hpp"
#include "typeschema/apply/script_of.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace {

using namespace typeschema;
using typeschema_test::fresh_database;

/// What the runner says to a chain on this server; nothing where it went up. Where it was refused, nothing was made.
std::string refusal(const apply::chain_script& chain) {
    const fresh_database database;
    pq::connection on = database.connect();
    apply::observer silent;
    try {
        apply::runner(on, chain, {}, silent).upgrade("head");
    } catch (const apply::failure& refused) {
        EXPECT_EQ(on.execute("select count(*) from pg_class where relnamespace in (select oid from pg_namespace where "
                             "nspname !~ '^pg_|^information_schema$') and relkind = 'r' and relname !~ '^typeschema_'")
                      .one<std::string>(),
                  "0");
        return refused.what();
    }
    return {};
}

/// No refusal, or one that says so.
testing::Matcher<std::string> said(const std::string& reason) {
    return reason.empty() ? testing::Matcher<std::string>(testing::IsEmpty())
                          : testing::Matcher<std::string>(testing::HasSubstr(reason));
}

/// Each runs on the servers that it is for; any other refuses it before anything is made, and says what is missing.
TEST(shipped_chains, run_here_or_are_refused_with_the_reason) {
    pq::connection on(typeschema_test::server().conninfo());
    on.execute("create role authenticated; create role service_role; create role arrakis_app login");
    const std::string too_old = "this revision requires PostgreSQL 15";
    const bool old = on.server_version() < 150000;
    for (const apply::chain_script& chain : {apply::script_of<jobs::chain>(), apply::script_of<ledger::chain>()})
        EXPECT_THAT(refusal(chain), said(old ? too_old : "")) << chain.name;
    const bool vector = on.execute("select from pg_available_extensions where name = 'vector'").size() == 1;
    EXPECT_THAT(refusal(apply::script_of<assistant::chain>()),
                said(old      ? too_old
                     : vector ? ""
                              : "this revision requires extension vector"));
}

}  // namespace

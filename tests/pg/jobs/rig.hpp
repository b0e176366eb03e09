// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "migrations/jobs/chain.hpp"
#include "pg/apply/chain_test.hpp"
#include "support/refused.hpp"

#include <string>

namespace typeschema_test {

/// The chain jobs on a fresh database of a server that has its roles.
class jobs_test : public chain_test<jobs::chain> {
protected:
    jobs_test() {
        on.execute(R"(do $$ begin
            if not exists (select from pg_roles where rolname = 'authenticated') then
                create role authenticated;
                create role service_role;
            end if; end $$)");
    }
};

/// The same at head, with a job, a result and an artifact of each of two tenants.
class jobs_rows : public jobs_test {
protected:
    void SetUp() override {
        upgrade();
        on.execute("set search_path = jobs, public");
        for (const std::string& tenant : {mine, others}) {
            const std::string job = value(on, "insert into job (tenant_id, app_id, definition, version, inputs_hash, "
                                              "payload_json) values ('" +
                                                  tenant + "', 'app', 'def', '1', repeat('a', 64), '{}') returning id");
            on.execute("insert into result (job_id, outputs_json) values ('" + job + "', '{}')");
            on.execute("insert into artifact (job_id, kind, url) values ('" + job + "', 'log', 'file:1')");
        }
    }

    /// A session as a role of the application; `tenant` is what it says for the time of each transaction.
    pq::connection as(const std::string& role, const std::string& tenant = "") {
        pq::connection session = database.connect();
        session.execute("set search_path = jobs; set role " + role);
        if (!tenant.empty())
            session.execute("set app.tenant_id = '" + tenant + "'");
        return session;
    }

    const std::string mine = "00000000-0000-0000-0000-00000000000a";
    const std::string others = "00000000-0000-0000-0000-00000000000b";
};

}  // namespace typeschema_test

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "migrations/tenants/retrieval/chain.hpp"
#include "migrations/tenants/shared/chain.hpp"
#include "migrations/tenants/tenant/chain.hpp"
#include "pg/roundtrip/up_and_down.hpp"
#include "support/refused.hpp"
#include "typeschema/apply/other_chains.hpp"
#include "typeschema/apply/script_of.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace typeschema_test {

/// Both roles belong to the server: the application's, and the one that runs the migrations, which is no superuser.
inline void make_roles(pq::connection& on) {
    on.execute(R"(do $$ begin
        if not exists (select from pg_roles where rolname = 'tenants_app') then
            create role tenants_app login;
            create role tenants_migrator login;
        end if; end $$)");
}

/// The three chains on a fresh database.
class tenants_test : public testing::Test {
protected:
    tenants_test() { make_roles(on); }

    const apply::chain_script& shared() const { return chains[0]; }
    apply::chain_script tenant(const std::string& schema) const { return apply::placed(chains[1], schema); }
    apply::chain_script retrieval(const std::string& schema = "rag") const { return apply::placed(chains[2], schema); }

    void upgrade(const apply::chain_script& chain, const std::string& target = "head") { upgrade(on, chain, target); }
    static void upgrade(pq::connection& with, const apply::chain_script& chain, const std::string& target = "head") {
        apply::observer silent;
        apply::runner(with, chain, {}, silent).upgrade(target);
    }
    /// What the runner says when it refuses.
    std::string refusal(const apply::chain_script& chain, const std::string& target = "head") {
        return refusal(on, chain, target);
    }
    static std::string refusal(pq::connection& with, const apply::chain_script& chain,
                               const std::string& target = "head") {
        try {
            upgrade(with, chain, target);
        } catch (const apply::failure& refused) {
            return refused.what();
        }
        return "nothing";
    }
    /// The shared tables, and a tenant of that schema in the registry.
    void add_customer(const std::string& schema) {
        upgrade(shared());
        on.execute("insert into customers (schema_name, name) values ('" + schema + "', upper('" + schema + "'))");
    }
    std::string customer(const std::string& schema) {
        return value("select id from customers where schema_name = '" + schema + "'");
    }

    static std::string value(pq::connection& from, const std::string& sql) {
        return from.execute(sql).one<std::optional<std::string>>().value_or("NULL");
    }
    std::string value(const std::string& sql) { return value(on, sql); }

    fresh_database database;
    pq::connection on = database.connect();
    const std::vector<apply::chain_script> chains = [] {
        std::vector<apply::chain_script> all{apply::script_of<tenants::shared>(), apply::script_of<tenants::tenant>(),
                                             apply::script_of<tenants::retrieval>()};
        apply::link(all);
        return all;
    }();
};

}  // namespace typeschema_test

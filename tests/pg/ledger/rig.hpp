// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "migrations/ledger/chain.hpp"
#include "pg/apply/chain_test.hpp"
#include "support/refused.hpp"

#include <string>

namespace typeschema_test {

/// The chain ledger on a fresh database that has its role, and a table of the tool that was there before.
class ledger_test : public chain_test<ledger::chain> {
protected:
    ledger_test() {
        on.execute(R"(do $$ begin
            if not exists (select from pg_roles where rolname = 'arrakis_app') then
                create role arrakis_app login;
            end if; end $$)");
        on.execute("create table communities (id uuid primary key, name text); insert into communities values "
                   "('00000000-0000-0000-0000-00000000000a', 'older')");
    }
};

/// The same at head, with a lot of each of two communities and a transfer between two lots of the first.
class ledger_rows : public ledger_test {
protected:
    void SetUp() override {
        upgrade();
        for (const std::string& community : {mine, others}) {
            pq::connection session = within(community);
            session.execute("insert into credit_lots (community_id, source, amount_micro) values ('" + community +
                            "', 'gift', 5000000)");
        }
        pq::connection session = within(mine);
        session.execute("insert into credit_lots (community_id, source, amount_micro) values ('" + mine +
                        "', 'usage', 1)");
        session.execute(transfer("gift", "usage", 1234567));
    }

    /// A session of the application that works for a community; without one, for nobody.
    pq::connection within(const std::string& community = "") {
        pq::connection session = database.connect();
        session.execute("set role arrakis_app");
        if (!community.empty())
            session.execute("set app.community_id = '" + community + "'");
        return session;
    }

    /// Both entries of a transaction, in one statement: from the lot of one source to that of another.
    std::string transfer(const std::string& from, const std::string& to, long long micro) const {
        const auto entry = [&](const std::string& source, long long amount) {
            return "select community_id, '" + transaction + "'::uuid, id, " + std::to_string(amount) +
                   ", 'transfer' from credit_lots where community_id = '" + mine + "' and source = '" + source + "'";
        };
        return "insert into lot_entries (community_id, transaction_id, lot_id, amount_micro, reason) " +
               entry(from, -micro) + " union all " + entry(to, micro);
    }
    std::string lot(const std::string& source, const std::string& community) {
        return value("select id from credit_lots where source = '" + source + "' and community_id = '" + community +
                     "'");
    }

    const std::string mine = "00000000-0000-0000-0000-00000000000a";
    const std::string others = "00000000-0000-0000-0000-00000000000b";
    const std::string transaction = "00000000-0000-0000-0000-0000000000ff";
};

}  // namespace typeschema_test

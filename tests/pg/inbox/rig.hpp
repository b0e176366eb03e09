// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "migrations/inbox/chain.hpp"
#include "support/dump.hpp"
#include "support/server.hpp"
#include "typeschema/apply/runner.hpp"
#include "typeschema/apply/script_of.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace typeschema_test {

/// Nobody watches, and every loss is accepted: these tests ask for them.
inline apply::run_options accepting_losses() {
    apply::run_options options;
    options.accept_every_loss = true;
    return options;
}

/// The chain inbox on a fresh database, moved by typeschema's own runner.
class inbox_test : public testing::Test {
protected:
    void upgrade(const std::string& target = "head") { runner().upgrade(target); }
    void downgrade(const std::string& target) { runner().downgrade(target); }
    std::string current() { return apply::name_of(chain, apply::look(on, chain).history.at); }

    /// Everything but the rows of the journal.
    schema_dump dump() const { return dump_schema(database.conninfo()); }

    std::string value(const std::string& sql) {
        return on.execute(sql).one<std::optional<std::string>>().value_or("NULL");
    }

    /// The first column of a query, as text.
    std::vector<std::string> values(const std::string& sql) {
        std::vector<std::string> all;
        for (const pq::row row : on.execute(sql))
            all.push_back(row[0].as<std::string>());
        return all;
    }

    fresh_database database;
    pq::connection on = database.connect();
    const apply::chain_script chain = apply::script_of<inbox::chain>();

private:
    apply::runner runner() { return {on, chain, accepting_losses(), silent_}; }

    apply::observer silent_;
};

/// The same at head, with one tenant's rows to begin with.
class inbox_rows : public inbox_test {
protected:
    void SetUp() override {
        upgrade();
        on.execute("set search_path = zero_admin, public");
    }

    /// Inserts an item and returns its id.
    std::string item(const std::string& hash, const std::string& status = "received") {
        return value("insert into inbox_items (tenant_id, source, status, content_hash) values ('" + tenant +
                     "', 'mail', '" + status + "', '" + hash + "') returning id");
    }
    std::string parsed_item(const std::string& of) {
        return value("insert into parsed_items (tenant_id, inbox_item_id, doc_type, payload_json) values ('" + tenant +
                     "', '" + of + "', 'text', '{}') returning id");
    }
    std::string chunk(const std::string& of, int number) {
        return value("insert into chunks (tenant_id, parsed_item_id, seq_no, text, token_count) values ('" + tenant +
                     "', '" + of + "', " + std::to_string(number) + ", 'words', 1) returning id");
    }
    std::string event(const std::string& key, const std::string& status = "pending") {
        return value("insert into event_outbox (tenant_id, event_type, payload_json, idempotency_key, schema_version, "
                     "status) values ('" +
                     tenant + "', 'item.received', '{}', '" + key + "', '1', '" + status + "') returning id");
    }

    const std::string tenant = "7f1b6a3e-98c5-4e0b-9d0c-3c6d3f1f6a11";
};

}  // namespace typeschema_test

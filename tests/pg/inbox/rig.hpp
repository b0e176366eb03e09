// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "migrations/inbox/chain.hpp"
#include "pg/apply/chain_test.hpp"

#include <string>
#include <vector>

namespace typeschema_test {

class inbox_test : public chain_test<inbox::chain> {
protected:
    /// The first column of a query, as text.
    std::vector<std::string> values(const std::string& sql) {
        std::vector<std::string> all;
        for (const pq::row row : on.execute(sql))
            all.push_back(row[0].as<std::string>());
        return all;
    }
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

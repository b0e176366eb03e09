// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "inbox_tables.hpp"

#include <typeschema/pq/transaction.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace example {

namespace items = inbox::tables::inbox_items;
namespace parsed = inbox::tables::parsed_items;
namespace pq = typeschema::pq;

using document = std::vector<std::byte>;

/// The same content has come in before; `constraint` is what refused it.
class duplicate_document : public std::runtime_error {
public:
    duplicate_document(std::string constraint, items::row first)
        : std::runtime_error("this document has come in before"),
          constraint(std::move(constraint)),
          first(std::move(first)) {}

    std::string constraint;
    items::row first;
};

/// The document cannot be worked on as it is; the message says why.
class unfit_document : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// One tenant's documents.
class document_inbox {
public:
    document_inbox(pq::connection& connection, boost::uuids::uuid tenant) : connection_(connection), tenant_(tenant) {}

    /// Takes a document in, once: the second time throws duplicate_document.
    items::row receive(const document& content, const std::string& source, const std::optional<std::string>& uri) {
        const std::string hash = hash_of(content);
        try {
            return items::insert(connection_,
                                 {.tenant_id = tenant_, .source = source, .content_hash = hash, .uri = uri});
        } catch (const pq::unique_violation& refused) {
            auto first = items::find_by_tenant_id_and_content_hash(connection_, tenant_, hash);
            if (!first)
                throw;
            throw duplicate_document(refused.constraint_name(), std::move(*first));
        }
    }

    /// Reads a received document into a parsed_items row and moves the item on: to parsed, or to error when its content
    /// is no text.
    parsed::row parse(const items::row& item, const document& content) {
        if (hash_of(content) != item.content_hash)
            throw unfit_document("this is not the content that came in: its hash differs");
        try {
            pq::transaction work(connection_);
            move_on(item, items::status_value::parsed);
            auto row = parsed::insert(connection_, {.tenant_id = tenant_,
                                                    .inbox_item_id = item.id,
                                                    .doc_type = "text",
                                                    .payload_json = facts_of(content)});
            work.commit();
            return row;
        } catch (const pq::error& refused) {
            if (refused.sqlstate() != "22021")  // character_not_in_repertoire
                throw;
            move_on(item, items::status_value::error);
            throw unfit_document("the content is no UTF-8 text; the item is now in state error");
        }
    }

    std::optional<items::row> find(const boost::uuids::uuid& id) {
        auto item = items::find_by_id(connection_, id);
        return item && item->tenant_id == tenant_ ? std::move(item) : std::nullopt;
    }

    /// What has come in and is not parsed yet, oldest first.
    std::vector<items::row> pending(std::int64_t limit) {
        std::vector<items::row> rows;
        for (const auto status : {items::status_value::received, items::status_value::validated})
            for (items::row& row : items::list_by_tenant_id_and_status(connection_, tenant_, status, limit))
                rows.push_back(std::move(row));
        std::ranges::sort(rows, {}, &items::row::created_at);
        return rows;
    }

private:
    std::string hash_of(const document& content) {
        return connection_.execute_params("select encode(sha256($1), 'hex')", content).one<std::string>();
    }

    pq::jsonb facts_of(const document& content) {
        return connection_
            .execute_params("select jsonb_build_object('title', left(split_part(t, E'\\n', 1), 120), "
                            "'words', coalesce(array_length(regexp_split_to_array(nullif(btrim(t, E' \\n\\t'), ''), "
                            "'\\s+'), 1), 0), 'bytes', octet_length($1)) from convert_from($1, 'UTF8') as t",
                            content)
            .one<pq::jsonb>();
    }

    /// Only a received item moves, so that of two who parse the same one the second is told.
    void move_on(const items::row& item, items::status_value to) {
        const auto moved =
            connection_.execute_params("update zero_admin.inbox_items set status = $2 where id = $1 and status = $3",
                                       item.id, to, items::status_value::received);
        if (moved.affected_rows() != 1)
            throw unfit_document("the item is not waiting to be parsed any more");
    }

    pq::connection& connection_;
    boost::uuids::uuid tenant_;
};

}  // namespace example

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "migrations/inbox/chain.hpp"

/// The chain inbox, each time with one revision more that gives a column another type.
namespace retyped {

using namespace typeschema;

using its_settings = settings<"inbox", in_schema<"zero_admin">, released<>>;

struct hash_to_bytea : migration<"251101_hash_to_bytea", after<"251018_schema_v1_inbox">,
    change_type<"inbox_items", "content_hash", bytea, using_<"decode(content_hash, 'hex')">,
                back_using<"encode(content_hash, 'hex')">>> {};
struct hash : typeschema::chain<its_settings, inbox::create_zero_admin_schema, inbox::initial_baseline,
                                inbox::schema_v1_inbox, hash_to_bytea> {};

struct payload_to_text : migration<"251101_payload_to_text", after<"251018_schema_v1_inbox">,
    change_type<"parsed_items", "payload_json", text, back_using<"payload_json::jsonb">>> {};
struct payload : typeschema::chain<its_settings, inbox::create_zero_admin_schema, inbox::initial_baseline,
                                   inbox::schema_v1_inbox, payload_to_text> {};

struct created_to_date : migration<"251101_created_to_date", after<"251018_schema_v1_inbox">,
    change_type<"inbox_items", "created_at", date>> {};
struct created : typeschema::chain<its_settings, inbox::create_zero_admin_schema, inbox::initial_baseline,
                                   inbox::schema_v1_inbox, created_to_date> {};

/// A status less, of those that the example names.
struct fewer_states : migration<"251101_fewer_states", after<"251018_schema_v1_inbox">,
    drop_constraint<"inbox_items", "status_valid">,
    add_constraint<"inbox_items", check<"status_valid", "status in ('received', 'parsed', 'error')">>> {};
struct states : typeschema::chain<its_settings, inbox::create_zero_admin_schema, inbox::initial_baseline,
                                  inbox::schema_v1_inbox, fewer_states> {};

}  // namespace retyped

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/typeschema.hpp"

namespace inbox::schema_v1 {

using namespace typeschema;

/// A document as it came in; its hash keeps it from coming in twice.
struct inbox_items : table<"inbox_items",
    column<"id",           uuid, default_<"gen_random_uuid()">>,
    column<"tenant_id",    uuid>,
    column<"source",       varchar<64>>,
    column<"status",       varchar<32>, default_<"'received'">>,
    column<"content_hash", varchar<64>>,
    column<"uri",          text, nullable>,
    timestamps<"set_updated_at">,
    primary_key<on<"id">>,
    unique<"content_hash", on<"tenant_id", "content_hash">>,
    check<"status_valid", "status in ('received', 'validated', 'parsed', 'error')">,
    index_<"tenant_created", on<"tenant_id", "created_at">>,
    index_<"tenant_status",  on<"tenant_id", "status">>> {};

/// What a parser read out of a document.
struct parsed_items : table<"parsed_items",
    column<"id",            uuid, default_<"gen_random_uuid()">>,
    column<"tenant_id",     uuid>,
    column<"inbox_item_id", uuid>,
    column<"doc_type",      varchar<64>>,
    column<"payload_json",  jsonb>,
    timestamps<"set_updated_at">,
    primary_key<on<"id">>,
    foreign_key<on<"inbox_item_id">, references<"inbox_items", "id">, on_delete_cascade>,
    index_<"tenant_inbox_item", on<"tenant_id", "inbox_item_id">>,
    index_<"tenant_created",    on<"tenant_id", "created_at">>> {};

/// A parsed document's text in pieces, numbered from the start.
struct chunks : table<"chunks",
    column<"id",             uuid, default_<"gen_random_uuid()">>,
    column<"tenant_id",      uuid>,
    column<"parsed_item_id", uuid>,
    column<"seq_no",         integer>,
    column<"text",           text>,
    column<"token_count",    integer>,
    timestamps<"set_updated_at">,
    primary_key<on<"id">>,
    foreign_key<on<"parsed_item_id">, references<"parsed_items", "id">, on_delete_cascade>,
    unique<"seq", on<"tenant_id", "parsed_item_id", "seq_no">>,
    index_<"tenant_seq", on<"tenant_id", "seq_no">>> {};

/// Events to be sent, written in the transaction that they tell of.
struct event_outbox : table<"event_outbox",
    column<"id",              uuid, default_<"gen_random_uuid()">>,
    column<"tenant_id",       uuid>,
    column<"event_type",      varchar<128>>,
    column<"payload_json",    jsonb>,
    column<"idempotency_key", varchar<128>>,
    column<"schema_version",  varchar<16>>,
    column<"status",          varchar<32>, default_<"'pending'">>,
    column<"retry_count",     integer, default_<"0">>,
    column<"last_error",      text, nullable>,
    timestamps<"set_updated_at">,
    primary_key<on<"id">>,
    unique<"idem", on<"tenant_id", "idempotency_key", "event_type">>,
    check<"status_valid", "status in ('pending', 'processing', 'sent', 'failed', 'dlq')">,
    index_<"tenant_status",  on<"tenant_id", "status">>,
    index_<"tenant_created", on<"tenant_id", "created_at">>> {};

/// Events that a consumer has dealt with: the second delivery of one finds its row.
struct processed_events : table<"processed_events",
    column<"tenant_id",       uuid>,
    column<"event_type",      varchar<128>>,
    column<"idempotency_key", varchar<128>>,
    column<"processed_at",    timestamptz, default_<"now()">>,
    primary_key<on<"tenant_id", "event_type", "idempotency_key">>> {};

/// Events that were given up; they outlive whatever they came from.
struct dead_letters : table<"dead_letters",
    column<"id",              uuid, default_<"gen_random_uuid()">>,
    column<"tenant_id",       uuid>,
    column<"event_type",      varchar<128>>,
    column<"idempotency_key", varchar<128>>,
    column<"payload_json",    jsonb>,
    column<"reason",          text>,
    column<"retry_count",     integer>,
    column<"failed_at",       timestamptz, default_<"now()">>,
    primary_key<on<"id">>,
    index_<"tenant_failed", on<"tenant_id", "failed_at">>> {};

}  // namespace inbox::schema_v1

namespace inbox {

/// Documents, what was read from them, and the events that tell others.
struct schema_v1_inbox
    : typeschema::migration<"251018_schema_v1_inbox", typeschema::after<"251018_initial_baseline">,
                            typeschema::create_table<schema_v1::inbox_items>,
                            typeschema::create_table<schema_v1::parsed_items>,
                            typeschema::create_table<schema_v1::chunks>,
                            typeschema::create_table<schema_v1::event_outbox>,
                            typeschema::create_table<schema_v1::processed_events>,
                            typeschema::create_table<schema_v1::dead_letters>> {};

}  // namespace inbox

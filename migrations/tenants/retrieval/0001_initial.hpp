// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/rare.hpp"

namespace tenants::retrieval_revision {

using namespace typeschema;

/// A set of documents of one tenant.
struct collections : table<"collections",
    column<"tenant_id",  uuid>,
    column<"id",         uuid, default_<"gen_random_uuid()">>,
    column<"name",       varchar<255>>,
    column<"labels",     jsonb, nullable>,
    column<"created_at", timestamptz, default_<"now()">>,
    primary_key<on<"tenant_id", "id">>,
    tenant_isolated<"tenant_id", "app.tenant_id">> {};

/// A document is there once in a collection, and once besides all collections.
struct documents : table<"documents",
    column<"tenant_id",     uuid>,
    column<"id",            uuid, default_<"gen_random_uuid()">>,
    column<"collection_id", uuid, nullable>,
    column<"hash",          varchar<64>>,
    column<"source",        text>,
    column<"is_active",     boolean,     default_<"true">>,
    column<"created_at",    timestamptz, default_<"now()">>,
    primary_key<on<"tenant_id", "id">>,
    foreign_key<on<"tenant_id", "collection_id">, references<"collections", "tenant_id", "id">>,
    unique_index<exactly<"documents_tenant_hash_null_collection_idx">, on<"tenant_id", "hash">,
                 where<"collection_id is null">>,
    unique_index<exactly<"documents_tenant_collection_hash_idx">, on<"tenant_id", "collection_id", "hash">,
                 where<"collection_id is not null">>,
    tenant_isolated<"tenant_id", "app.tenant_id">> {};

struct chunks : table<"chunks",
    column<"tenant_id",     uuid>,
    column<"id",            uuid, default_<"gen_random_uuid()">>,
    column<"collection_id", uuid, nullable>,
    column<"document_id",   uuid>,
    column<"seq_no",        integer>,
    column<"text",          text>,
    primary_key<on<"tenant_id", "id">>,
    foreign_key<on<"tenant_id", "collection_id">, references<"collections", "tenant_id", "id">>,
    foreign_key<on<"tenant_id", "document_id">, references<"documents", "tenant_id", "id">, on_delete_cascade>,
    unique<"seq", on<"tenant_id", "document_id", "seq_no">>,
    tenant_isolated<"tenant_id", "app.tenant_id">> {};

/// What a model makes of a chunk.
struct embeddings : table<"embeddings",
    column<"tenant_id",     uuid>,
    column<"chunk_id",      uuid>,
    column<"model",         varchar<128>>,
    column<"collection_id", uuid, nullable>,
    column<"embedding",     vector<768>>,
    column<"created_at",    timestamptz, default_<"now()">>,
    primary_key<on<"tenant_id", "chunk_id", "model">>,
    foreign_key<on<"tenant_id", "collection_id">, references<"collections", "tenant_id", "id">>,
    foreign_key<on<"tenant_id", "chunk_id">, references<"chunks", "tenant_id", "id">, on_delete_cascade>,
    index_<exactly<"embeddings_embedding_hnsw">, on<index_key<"embedding", operator_class<"vector_cosine_ops">>>,
           method<"hnsw">>,
    tenant_isolated<"tenant_id", "app.tenant_id">> {};

using changing = privileges<"select", "insert", "update", "delete">;

}  // namespace tenants::retrieval_revision

namespace tenants {

/// All that is searched by meaning. Whoever has no tenant set sees nothing of it.
struct retrieval_initial
    : typeschema::migration<
          "0001_initial", typeschema::require_server<"15">,
          typeschema::require_role<"tenants_app", "NOBYPASSRLS">,
          typeschema::require_extension<"vector", "0.5.0">,
          typeschema::ensure_extension<"vector">,
          typeschema::require_operator_class<"vector_cosine_ops", "hnsw">,
          typeschema::create_table<retrieval_revision::collections>,
          typeschema::create_table<retrieval_revision::documents>,
          typeschema::create_table<retrieval_revision::chunks>,
          typeschema::create_table<retrieval_revision::embeddings>,
          typeschema::do_block<
              "BEGIN EXECUTE format('GRANT USAGE ON SCHEMA %I TO tenants_app', current_schema()); END",
              typeschema::inverse<"DO $$ BEGIN EXECUTE format('REVOKE USAGE ON SCHEMA %I FROM tenants_app', "
                                  "current_schema()); END $$">>,
          typeschema::grant_on_table<"collections", retrieval_revision::changing, typeschema::to<"tenants_app">>,
          typeschema::grant_on_table<"documents", retrieval_revision::changing, typeschema::to<"tenants_app">>,
          typeschema::grant_on_table<"chunks", retrieval_revision::changing, typeschema::to<"tenants_app">>,
          typeschema::grant_on_table<"embeddings", retrieval_revision::changing, typeschema::to<"tenants_app">>> {};

}  // namespace tenants

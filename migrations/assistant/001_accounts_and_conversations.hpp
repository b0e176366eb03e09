// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/typeschema.hpp"

namespace assistant::accounts_and_conversations {

using namespace typeschema;

struct message_role : enum_type<"message_role", "user", "assistant", "system"> {};

/// Who may log in. The unique index alone keeps an address from being taken twice.
struct users : table<"users",
    column<"id",            uuid, default_<"gen_random_uuid()">>,
    column<"email",         varchar<255>>,
    column<"password_hash", varchar<255>>,
    column<"display_name",  varchar<100>>,
    column<"avatar_url",    varchar<500>, nullable>,
    column<"is_active",     boolean,     default_<"true">>,
    column<"created_at",    timestamptz, default_<"now()">>,
    column<"updated_at",    timestamptz, default_<"now()">>,
    primary_key<on<"id">>,
    unique_index<"email", on<"email">>,
    index_<"is_active", on<"is_active">>,
    index_<"id", on<"id">>> {};  // repeats the primary key, here and below: kept as it was

/// What a client shows to be logged in again, until it expires or is revoked.
struct refresh_tokens : table<"refresh_tokens",
    column<"id",         uuid, default_<"gen_random_uuid()">>,
    column<"user_id",    uuid>,
    column<"token",      varchar<500>>,
    column<"expires_at", timestamptz>,
    column<"is_revoked", boolean,     default_<"false">>,
    column<"created_at", timestamptz, default_<"now()">>,
    column<"updated_at", timestamptz, default_<"now()">>,
    primary_key<on<"id">>,
    foreign_key<on<"user_id">, references<"users", "id">, on_delete_cascade>,
    index_<"user_id", on<"user_id">>,
    unique_index<"token", on<"token">>,
    index_<"id", on<"id">>> {};

struct conversations : table<"conversations",
    column<"id",         uuid, default_<"gen_random_uuid()">>,
    column<"user_id",    uuid>,
    column<"title",      varchar<255>, nullable>,
    column<"created_at", timestamptz, default_<"now()">>,
    column<"updated_at", timestamptz, default_<"now()">>,
    primary_key<on<"id">>,
    foreign_key<on<"user_id">, references<"users", "id">, on_delete_cascade>,
    index_<"user_id", on<"user_id">>,
    index_<"id", on<"id">>> {};

struct messages : table<"messages",
    column<"id",              uuid, default_<"gen_random_uuid()">>,
    column<"conversation_id", uuid>,
    column<"role",            of_type<"message_role">>,
    column<"content",         text>,
    column<"metadata",        jsonb, nullable>,
    column<"created_at",      timestamptz, default_<"now()">>,
    column<"updated_at",      timestamptz, default_<"now()">>,
    primary_key<on<"id">>,
    foreign_key<on<"conversation_id">, references<"conversations", "id">, on_delete_cascade>,
    index_<"conversation_id", on<"conversation_id">>,
    index_<"id", on<"id">>> {};

}  // namespace assistant::accounts_and_conversations

namespace assistant {

/// They ask for PostgreSQL 16; nothing in here needs more than 15.
struct accounts_and_conversations_revision
    : typeschema::migration<"001_accounts_and_conversations",
                            typeschema::require_server<"15">,
                            typeschema::require_extension<"vector">,
                            typeschema::create_extension<"vector">,
                            typeschema::create_enum_type<accounts_and_conversations::message_role>,
                            typeschema::create_table<accounts_and_conversations::users>,
                            typeschema::create_table<accounts_and_conversations::refresh_tokens>,
                            typeschema::create_table<accounts_and_conversations::conversations>,
                            typeschema::create_table<accounts_and_conversations::messages>> {};

}  // namespace assistant

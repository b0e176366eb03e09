// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct message_role : enum_type<"message_role", "user", "assistant"> {};
struct messages : table<"messages",
    column<"id",    bigint>,
    column<"role",  of_type<"message_role">, default_<"'user'">>,
    column<"roles", array_of<of_type<"message_role">>, nullable>,
    primary_key<on<"id">>,
    check<"asked", "role <> 'assistant' or id > 0">,
    index_<"asked", on<"id">, where<"role = 'user'">>> {};
struct created : migration<"an_enum_type_and_columns_of_it",
    create_enum_type<message_role>,
    create_table<messages>> {};

struct added : migration<"values_are_added", after<"an_enum_type_and_columns_of_it">,
    add_enum_value<"message_role", "tool">,
    add_enum_value<"message_role", "system", before_value<"user">>,
    add_enum_value<"message_role", "observer", after_value<"user">>> {};

struct value_renamed : migration<"a_value_is_renamed", after<"values_are_added">,
    rename_enum_value<"message_role", "tool", "function">> {};

struct renamed : migration<"an_enum_type_is_renamed", after<"a_value_is_renamed">,
    rename_enum_type<"message_role", "speaker">> {};

struct dropped : migration<"an_enum_type_goes", after<"an_enum_type_is_renamed">,
    drop_table<"messages">,
    drop_enum_type<"speaker">> {};

struct used : migration<"a_value_is_added_and_used", after<"an_enum_type_goes">,
    create_enum_type<message_role>,
    create_table<messages>,
    add_enum_value<"message_role", "critic">,
    set_default<"messages", "role", "'critic'">> {};
// clang-format on

struct history : chain<settings<"enum_types", released<>>, created, added, value_renamed, renamed, dropped, used> {};

const vocabulary::registered<history> topic{
    "Enum types",
    __FILE__,
    {
        {"an_enum_type_and_columns_of_it",
         "A type of the chain is named by of_type<…>, also as the element of an array.",
         R"(create type message_role as enum ('user', 'assistant');
            create table messages (id bigint not null, role message_role not null default 'user', roles message_role[],
                constraint pk_messages primary key (id),
                constraint ck_messages__asked check (role <> 'assistant' or id > 0));
            create index ix_messages__asked on messages (id) where role = 'user')",
         {37, 39, 40},
         {3, 20}},
        {"values_are_added",
         "PostgreSQL has no way to take a value back: the inverse makes the type anew and takes its columns over. A row that has "
         "the value stops it, with the number of rows.",
         R"(alter type message_role add value 'tool';
            alter type message_role add value 'system' before 'user';
            alter type message_role add value 'observer' before 'assistant')",
         {40},
         {23}},
        {"a_value_is_renamed",
         "Rows keep their value under its new name.",
         "alter type message_role rename value 'tool' to 'function'",
         {40},
         {}},
        {"an_enum_type_is_renamed", "Columns follow.", "alter type message_role rename to speaker", {40}, {56}},
        {"an_enum_type_goes",
         "Refused while a column, a domain or an attribute has the type.",
         "drop table messages; drop type speaker",
         {40},
         {15, 55}},
        {"a_value_is_added_and_used",
         "PostgreSQL lets nobody use a value before it is committed: the revision is cut before the first step that says it.",
         R"(create type message_role as enum ('user', 'assistant');
            create table messages (id bigint not null, role message_role not null default 'user', roles message_role[],
                constraint pk_messages primary key (id),
                constraint ck_messages__asked check (role <> 'assistant' or id > 0));
            create index ix_messages__asked on messages (id) where role = 'user';
            alter type message_role add value 'critic'
-- then
            ; alter table messages alter column role set default 'critic')",
         {40},
         {23}},
    }};

}  // namespace

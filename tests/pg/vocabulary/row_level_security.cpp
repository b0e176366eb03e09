// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct accounts : table<"accounts",
    column<"id",    bigint>,
    column<"owner", text>,
    primary_key<on<"id">>,
    forced_row_level_security,
    policy<"own", to<"public">, using_<"owner = current_user">, with_check<"owner = current_user">>> {};
struct declared : migration<"policies_in_a_declaration",
    create_table<accounts>> {};

struct notes : table<"notes",
    column<"id",     bigint>,
    column<"author", text>,
    primary_key<on<"id">>> {};
struct enabled : migration<"row_level_security_is_enabled", after<"policies_in_a_declaration">,
    create_table<notes>,
    enable_row_level_security<"notes">,
    force_row_level_security<"notes">> {};

struct created : migration<"policies_for_commands_and_roles", after<"row_level_security_is_enabled">,
    create_policy<"notes", policy<"readers", for_select, to<"pg_monitor", "pg_read_all_stats">, using_<"true">>>,
    create_policy<"notes", policy<"writers", for_insert, with_check<"author = current_user">>>,
    create_policy<"notes", policy<"authors", for_update, using_<"author = current_user">>>,
    create_policy<"notes", policy<"never", restrictive, for_delete, using_<"false">>>> {};

struct dropped : migration<"a_policy_goes", after<"policies_for_commands_and_roles">,
    drop_policy<"notes", "readers">> {};

struct retyped : migration<"a_policy_stands_aside_for_a_change_of_type", after<"a_policy_goes">,
    change_type<"notes", "author", varchar<63>>> {};

struct disabled : migration<"row_level_security_is_disabled", after<"a_policy_stands_aside_for_a_change_of_type">,
    no_force_row_level_security<"notes">,
    disable_row_level_security<"notes">> {};
// clang-format on

struct history
    : chain<settings<"row_level_security", released<>>, declared, enabled, created, dropped, retyped, disabled> {};

const vocabulary::registered<history> topic{
    "Row level security",
    __FILE__,
    {
        {"policies_in_a_declaration",
         "A table declares that only what its policies allow is seen and written, by its owner too.",
         R"(create table accounts (id bigint not null, owner text not null, constraint pk_accounts primary key (id));
            create policy own on accounts to public using (owner = current_user) with check (owner = current_user);
            alter table accounts enable row level security;
            alter table accounts force row level security)",
         {25},
         {3, 39, 40}},
        {"row_level_security_is_enabled",
         "Forced, it binds the owner of the table; superusers stay unbound.",
         R"(create table notes (id bigint not null, author text not null, constraint pk_notes primary key (id));
            alter table notes enable row level security;
            alter table notes force row level security)",
         {25},
         {39}},
        {"policies_for_commands_and_roles",
         "A policy is for all commands or one of them, for PUBLIC or some roles, and allows or restricts.",
         R"(create policy readers on notes for select to pg_monitor, pg_read_all_stats using (true);
            create policy writers on notes for insert with check (author = current_user);
            create policy authors on notes for update using (author = current_user);
            create policy never on notes as restrictive for delete using (false))",
         {25},
         {40}},
        {"a_policy_goes", "The inverse creates it as it stood.", "drop policy readers on notes", {25}, {41}},
        {"a_policy_stands_aside_for_a_change_of_type",
         "PostgreSQL does not change the type of a column that a policy names; the step drops the policy and builds it again.",
         R"(drop policy writers on notes;
            drop policy authors on notes;
            alter table notes alter column author type varchar(63);
            create policy writers on notes for insert with check (author = current_user);
            create policy authors on notes for update using (author = current_user))",
         {25},
         {21}},
        {"row_level_security_is_disabled",
         "What was not enabled is TS215.",
         R"(alter table notes no force row level security;
            alter table notes disable row level security)",
         {25},
         {}},
    }};

}  // namespace

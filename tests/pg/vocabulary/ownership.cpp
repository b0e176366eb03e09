// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"
#include "typeschema/rare.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct jobs : table<"jobs",
    column<"id",     bigint>,
    column<"worker", text>,
    primary_key<on<"id">>,
    owner<"pg_monitor">,
    row_level_security,
    policy<"own", for_select, to<"pg_monitor">, using_<"worker = current_user">>> {};
struct open_jobs : view<"open_jobs", "select id from jobs"> {};
struct count_jobs : materialized_view<"count_jobs", "select count(*) as n from jobs"> {};
struct mood : enum_type<"mood", "glad", "sad"> {};
struct place : composite_type<"place", attribute<"x", integer>> {};
struct email : domain<"email", text> {};
struct take : function<"take", arguments<"n bigint">, returns<"bigint">, language<"sql">, body<"select n">> {};
struct numbers : sequence<"numbers"> {};
struct owned : migration<"things_belong_to_roles",
    create_schema<"work">,
    create_sequence<numbers>,
    create_table<jobs>,
    create_view<open_jobs>,
    create_materialized_view<count_jobs>,
    create_enum_type<mood>,
    create_composite_type<place>,
    create_domain<email>,
    create_function<take>,
    set_owner_of_schema<"work", "pg_monitor">,
    set_owner_of_sequence<"numbers", "pg_monitor">,
    set_owner_of_view<"open_jobs", "pg_monitor">,
    set_owner_of_materialized_view<"count_jobs", "pg_monitor">,
    set_owner_of_enum_type<"mood", "pg_monitor">,
    set_owner_of_composite_type<"place", "pg_monitor">,
    set_owner_of_domain<"email", "pg_monitor">,
    set_owner_of_function<"take", "pg_monitor", "bigint">> {};

struct moved : migration<"things_move_to_another_schema", after<"things_belong_to_roles">,
    set_owner_of_table<"jobs", "pg_read_all_stats">,
    set_default<"jobs", "id", "nextval('numbers')">,
    set_schema_of_sequence<"numbers", "work">,
    set_schema_of_view<"open_jobs", "work">,
    set_schema_of_materialized_view<"count_jobs", "work">,
    set_schema_of_enum_type<"mood", "work">,
    set_schema_of_composite_type<"place", "work">,
    set_schema_of_domain<"email", "work">> {};

struct granted : migration<"privileges_of_what_comes_later", after<"things_move_to_another_schema">,
    grant_default_on_tables<"work", privileges<"select", "insert">, to<"pg_monitor", "public">>,
    grant_default_on_sequences<"work", privileges<"usage">, to<"pg_monitor">, of_role<"pg_read_all_stats">>,
    grant_default_on_functions<"work", privileges<"execute">, to<"pg_monitor">>,
    grant_default_on_types<"work", privileges<"usage">, to<"pg_monitor">>,
    grant_on_table<"jobs", privileges_with_grant_option<"select", "delete">, to<"pg_monitor">>> {};

struct altered : migration<"policies_change", after<"privileges_of_what_comes_later">,
    alter_policy<"jobs", policy<"own", for_select, using_<"worker = session_user">>>,
    rename_policy<"jobs", "own", "mine">,
    revoke_default_on_tables<"work", privileges<"select", "insert">, from<"pg_monitor", "public">>,
    revoke_default_on_sequences<"work", privileges<"usage">, from<"pg_monitor">, of_role<"pg_read_all_stats">>,
    revoke_default_on_functions<"work", privileges<"execute">, from<"pg_monitor">>,
    revoke_default_on_types<"work", privileges<"usage">, from<"pg_monitor">>> {};

struct gone : migration<"owners_go_with_what_they_own", after<"policies_change">,
    drop_function<"take", "bigint">,
    drop_domain<in<"work", "email">>,
    drop_composite_type<in<"work", "place">>,
    drop_enum_type<in<"work", "mood">>,
    drop_materialized_view<in<"work", "count_jobs">>,
    drop_view<in<"work", "open_jobs">>,
    drop_table<"jobs">,
    drop_sequence<in<"work", "numbers">>,
    drop_schema<"work">> {};
// clang-format on

struct history : chain<settings<"ownership", released<>>, owned, moved, granted, altered, gone> {};

const vocabulary::registered<history> topic{
    "Owners and default privileges",
    __FILE__,
    {
        {"things_belong_to_roles",
         "The inverse gives a thing back to the owner that the chain gave it before, or to whoever undoes the revision.",
         R"(create schema work;
            create sequence numbers;
            alter sequence numbers owner to pg_monitor;
            create table jobs (id bigint not null, worker text not null, constraint pk_jobs primary key (id));
            alter table jobs enable row level security;
            create policy own on jobs for select to pg_monitor using (worker = current_user);
            create view open_jobs as select id from jobs;
            create materialized view count_jobs as select count(*) as n from jobs;
            create type mood as enum ('glad', 'sad');
            create type place as (x integer);
            create domain email as text;
            create function take(n bigint) returns bigint language sql as 'select n';
            alter table jobs owner to pg_monitor;
            alter schema work owner to pg_monitor;
            alter view open_jobs owner to pg_monitor;
            alter materialized view count_jobs owner to pg_monitor;
            alter type mood owner to pg_monitor;
            alter type place owner to pg_monitor;
            alter domain email owner to pg_monitor;
            alter function take(bigint) owner to pg_monitor)",
         {},
         {}},
        {"things_move_to_another_schema",
         "Whatever depends on them follows.",
         R"(alter table jobs owner to pg_read_all_stats;
            alter table jobs alter column id set default nextval('numbers');
            alter sequence numbers set schema work;
            alter view open_jobs set schema work;
            alter materialized view count_jobs set schema work;
            alter type mood set schema work;
            alter type place set schema work;
            alter domain email set schema work)",
         {},
         {}},
        {"privileges_of_what_comes_later",
         "What a role creates later in a schema has these privileges by itself, and so has what an inverse creates again. What is "
         "there already is not touched.",
         R"(alter default privileges in schema work grant select, insert on tables to pg_monitor, public;
            alter default privileges for role pg_read_all_stats in schema work grant usage on sequences to pg_monitor;
            alter default privileges in schema work grant execute on functions to pg_monitor;
            alter default privileges in schema work grant usage on types to pg_monitor;
            grant select, delete on jobs to pg_monitor with grant option)",
         {27, 47},
         {}},
        {"policies_change",
         "ALTER POLICY changes roles and conditions; what it cannot change is TS146.",
         R"(alter policy own on jobs to public using (worker = session_user);
            alter policy own on jobs rename to mine;
            alter default privileges in schema work revoke select, insert on tables from pg_monitor, public;
            alter default privileges for role pg_read_all_stats in schema work revoke usage on sequences from pg_monitor;
            alter default privileges in schema work revoke execute on functions from pg_monitor;
            alter default privileges in schema work revoke usage on types from pg_monitor)",
         {25, 47},
         {42}},
        {"owners_go_with_what_they_own",
         "The inverse creates each thing and gives it to its owner again.",
         "drop function take(bigint); drop schema work cascade; drop table jobs",
         {},
         {}},
    }};

}  // namespace

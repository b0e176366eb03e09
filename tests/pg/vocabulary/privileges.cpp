// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct jobs : table<"jobs",
    column<"id",    bigint>,
    column<"state", text>,
    primary_key<on<"id">>> {};
struct open_jobs : view<"open_jobs", "select id from jobs where state = 'open'"> {};
struct take_job : function<"take_job", arguments<"wanted bigint default 1">, returns<"bigint">, language<"sql">,
    body<"select id from jobs where id = wanted">> {};
struct granted : migration<"privileges_on_tables_and_views",
    create_table<jobs>,
    create_view<open_jobs>,
    grant_on_table<"jobs", privileges<"select", "insert">, to<"pg_monitor", "pg_read_all_stats">>,
    grant_on_column<"jobs", "state", privileges<"update">, to<"pg_monitor">>,
    grant_on_view<"open_jobs", privileges<"select">, to<"public">>> {};

struct others : migration<"privileges_on_schemas_and_functions", after<"privileges_on_tables_and_views">,
    create_schema<"work">,
    grant_on_schema<"work", privileges<"usage", "create">, to<"pg_monitor">>,
    create_function<take_job>,
    revoke_on_function<"take_job", "", privileges<"execute">, from<"public">>,
    grant_on_function<"take_job", "bigint", privileges<"execute">, to<"pg_monitor">>> {};

struct revoked : migration<"privileges_are_revoked", after<"privileges_on_schemas_and_functions">,
    revoke_on_table<"jobs", privileges<"insert">, from<"pg_monitor">>,
    revoke_on_column<"jobs", "state", privileges<"update">, from<"pg_monitor">>,
    revoke_on_view<"open_jobs", privileges<"select">, from<"public">>,
    revoke_on_schema<"work", privileges<"create">, from<"pg_monitor">>> {};

struct gone : migration<"privileges_go_with_what_they_are_on", after<"privileges_are_revoked">,
    drop_view<"open_jobs">,
    drop_function<"take_job">,
    drop_schema<"work">> {};
// clang-format on

struct history : chain<settings<"privileges", released<>>, granted, others, revoked, gone> {};

const vocabulary::registered<history> topic{
    "Privileges",
    __FILE__,
    {
        {"privileges_on_tables_and_views",
         "Each privilege of each role is a statement of its own, with an inverse of its own.",
         R"(create table jobs (id bigint not null, state text not null, constraint pk_jobs primary key (id));
            create view open_jobs as select id from jobs where state = 'open';
            grant select, insert on jobs to pg_monitor, pg_read_all_stats;
            grant update (state) on jobs to pg_monitor;
            grant select on open_jobs to public)",
         {27},
         {3, 16}},
        {"privileges_on_schemas_and_functions",
         "Everybody may execute a new function, so that is what can be revoked without a grant; the inverse gives it back.",
         R"(create schema work;
            grant usage, create on schema work to pg_monitor;
            create function take_job(wanted bigint default 1) returns bigint language sql
                as 'select id from jobs where id = wanted';
            revoke execute on function take_job(bigint) from public;
            grant execute on function take_job(bigint) to pg_monitor)",
         {27, 50, 68},
         {7, 59}},
        {"privileges_are_revoked",
         "What nobody granted is TS215.",
         "revoke insert on jobs from pg_monitor; revoke update (state) on jobs from pg_monitor; "
         "revoke select on open_jobs from public; revoke create on schema work from pg_monitor",
         {27},
         {}},
        {"privileges_go_with_what_they_are_on",
         "The inverse creates the object and grants what was granted on it.",
         "drop view open_jobs; drop function take_job(bigint); drop schema work",
         {27},
         {17, 26}},
    }};

}  // namespace

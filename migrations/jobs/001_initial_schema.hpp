// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/typeschema.hpp"

namespace jobs::initial_schema {

using namespace typeschema;

/// Work to be done for a tenant. The hash of its inputs keeps a tenant from asking for the same twice.
struct job : table<"job",
    column<"id",           uuid, default_<"gen_random_uuid()">>,
    column<"tenant_id",    uuid>,
    column<"app_id",       text>,
    column<"definition",   text>,
    column<"version",      text>,
    column<"status",       varchar<16>, default_<"'queued'">>,
    column<"inputs_hash",  varchar<64>, comment<"SHA-256 of the inputs, in hexadecimal digits">>,
    column<"payload_json", jsonb>,
    column<"attempts",     integer, default_<"0">>,
    column<"priority",     integer, default_<"0">>,
    column<"last_error",   text, nullable>,
    column<"created_at",   timestamptz, default_<"now()">>,
    column<"started_at",   timestamptz, nullable>,
    column<"ended_at",     timestamptz, nullable>,
    primary_key<on<"id">>,
    check<"status_valid", "status in ('queued', 'running', 'succeeded', 'failed')">,
    check<"inputs_hash_valid", "inputs_hash ~ '^[0-9a-f]{64}$'">,
    index_<exactly<"job_status_idx">, on<"status", "created_at">>,
    unique_index<exactly<"job_inputs_hash_idx">, on<"tenant_id", "inputs_hash">>,
    index_<exactly<"job_tenant_idx">, on<"tenant_id">>,
    index_<exactly<"job_app_def_ver_idx">, on<"app_id", "definition", "version">>,
    row_level_security,
    policy<"own_tenant", to<"authenticated">,
        using_<"tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid">,
        with_check<"tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid">>,
    policy<"service", to<"service_role">, using_<"true">, with_check<"true">>> {};

/// What a job brought about; whoever sees the job sees it.
struct result : table<"result",
    column<"id",           uuid, default_<"gen_random_uuid()">>,
    column<"job_id",       uuid>,
    column<"outputs_json", jsonb>,
    column<"score",        double_precision, nullable>,
    column<"created_at",   timestamptz, default_<"now()">>,
    primary_key<on<"id">>,
    foreign_key<on<"job_id">, references<"job", "id">, on_delete_cascade>,
    index_<exactly<"result_job_id_idx">, on<"job_id">>,
    row_level_security,
    policy<"own_tenant", for_select, to<"authenticated">,
        using_<"exists (select from job where job.id = result.job_id)">>,
    policy<"service", to<"service_role">, using_<"true">, with_check<"true">>> {};

/// A file that a job left somewhere, until it expires.
struct artifact : table<"artifact",
    column<"id",         uuid, default_<"gen_random_uuid()">>,
    column<"job_id",     uuid>,
    column<"kind",       text>,
    column<"url",        text>,
    column<"expires_at", timestamptz, nullable>,
    primary_key<on<"id">>,
    foreign_key<on<"job_id">, references<"job", "id">, on_delete_cascade>,
    index_<exactly<"artifact_job_id_idx">, on<"job_id">>,
    index_<exactly<"artifact_expires_idx">, on<"expires_at">>,
    row_level_security,
    policy<"own_tenant", for_select, to<"authenticated">,
        using_<"exists (select from job where job.id = artifact.job_id)">>,
    policy<"service", to<"service_role">, using_<"true">, with_check<"true">>> {};

/// Jobs beside their results. security_invoker: a view of its owner's would show every tenant's rows.
struct job_with_result : view<"job_with_result",
    "select job.id, job.tenant_id, job.app_id, job.status, job.created_at, job.ended_at, result.outputs_json, "
    "result.score from job left join result on result.job_id = job.id",
    security_invoker> {};

}  // namespace jobs::initial_schema

namespace jobs {

/// The queue with its rules of who sees what. Both roles belong to the server and are there before.
struct initial_schema_revision
    : typeschema::migration<
          "001_initial_schema",
          typeschema::require_server<"15">,
          typeschema::require_role<"authenticated", "NOBYPASSRLS">,
          typeschema::require_role<"service_role">,
          typeschema::ensure_schema<"jobs">,
          typeschema::create_table<initial_schema::job>,
          typeschema::create_table<initial_schema::result>,
          typeschema::create_table<initial_schema::artifact>,
          typeschema::create_view<initial_schema::job_with_result>,
          typeschema::grant_on_schema<"jobs", typeschema::privileges<"usage">,
                                      typeschema::to<"authenticated", "service_role">>,
          typeschema::grant_on_table<"job", typeschema::privileges<"select", "insert">, typeschema::to<"authenticated">>,
          typeschema::grant_on_table<"result", typeschema::privileges<"select">, typeschema::to<"authenticated">>,
          typeschema::grant_on_table<"artifact", typeschema::privileges<"select">, typeschema::to<"authenticated">>,
          typeschema::grant_on_table<"job", typeschema::privileges<"select", "insert", "update", "delete">,
                                     typeschema::to<"service_role">>,
          typeschema::grant_on_table<"result", typeschema::privileges<"select", "insert", "update", "delete">,
                                     typeschema::to<"service_role">>,
          typeschema::grant_on_table<"artifact", typeschema::privileges<"select", "insert", "update", "delete">,
                                     typeschema::to<"service_role">>,
          typeschema::grant_on_view<"job_with_result", typeschema::privileges<"select">,
                                    typeschema::to<"authenticated", "service_role">>> {};

}  // namespace jobs

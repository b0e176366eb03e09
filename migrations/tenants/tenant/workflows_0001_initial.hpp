// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/typeschema.hpp"

namespace tenants::workflows_revision {

using namespace typeschema;

struct workflowtemplate : table<"workflows_workflowtemplate",
    column<"id",         uuid, default_<"gen_random_uuid()">>,
    column<"name",       varchar<255>>,
    column<"created_at", timestamptz, default_<"now()">>,
    primary_key<on<"id">>> {};

struct workflowstep : table<"workflows_workflowstep",
    column<"id",          uuid, default_<"gen_random_uuid()">>,
    column<"template_id", uuid>,
    column<"position",    integer>,
    column<"action",      text>,
    column<"created_at",  timestamptz, default_<"now()">>,
    primary_key<on<"id">>,
    foreign_key<on<"template_id">, references<"workflows_workflowtemplate", "id">, on_delete_cascade>,
    unique<"position", on<"template_id", "position">>> {};

struct workflowinstance : table<"workflows_workflowinstance",
    column<"id",          uuid, default_<"gen_random_uuid()">>,
    column<"template_id", uuid>,
    column<"project_id",  uuid>,
    column<"state",       jsonb, default_<"'{}'">>,
    column<"created_at",  timestamptz, default_<"now()">>,
    primary_key<on<"id">>,
    foreign_key<on<"template_id">, references<"workflows_workflowtemplate", "id">>,
    foreign_key<on<"project_id">, references<"projects", "id">, on_delete_cascade>> {};

}  // namespace tenants::workflows_revision

namespace tenants {

/// What common.0001_drop_legacy_workflows takes away again.
struct workflows_initial
    : typeschema::migration<
          "workflows.0001_initial", typeschema::after<"projects.0001_initial">,
          typeschema::create_table<workflows_revision::workflowtemplate>,
          typeschema::create_table<workflows_revision::workflowstep>,
          typeschema::create_table<workflows_revision::workflowinstance>,
          typeschema::grant_on_table<"workflows_workflowtemplate",
                                     typeschema::privileges<"select", "insert", "update", "delete">,
                                     typeschema::to<"tenants_app">>,
          typeschema::grant_on_table<"workflows_workflowstep",
                                     typeschema::privileges<"select", "insert", "update", "delete">,
                                     typeschema::to<"tenants_app">>,
          typeschema::grant_on_table<"workflows_workflowinstance",
                                     typeschema::privileges<"select", "insert", "update", "delete">,
                                     typeschema::to<"tenants_app">>> {};

}  // namespace tenants

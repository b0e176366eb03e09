// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/typeschema.hpp"

namespace tenants::projects_revision {

using namespace typeschema;

struct projects : table<"projects",
    column<"id",         uuid, default_<"gen_random_uuid()">>,
    column<"owner_id",   uuid>,
    column<"name",       varchar<255>>,
    column<"created_at", timestamptz, default_<"now()">>,
    primary_key<on<"id">>,
    foreign_key<on<"owner_id">, references<"users", "id">>,
    index_<"owner", on<"owner_id", "created_at">>> {};

}  // namespace tenants::projects_revision

namespace tenants {

struct projects_initial
    : typeschema::migration<
          "projects.0001_initial", typeschema::after<"users.0001_initial">,
          typeschema::create_table<projects_revision::projects>,
          typeschema::grant_on_table<"projects", typeschema::privileges<"select", "insert", "update", "delete">,
                                     typeschema::to<"tenants_app">>> {};

}  // namespace tenants

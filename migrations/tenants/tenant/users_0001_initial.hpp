// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "migrations/tenants/shared/chain.hpp"
#include "typeschema/rare.hpp"

namespace tenants::users_revision {

using namespace typeschema;

struct users : table<"users",
    column<"id",          uuid, default_<"gen_random_uuid()">>,
    column<"customer_id", uuid>,
    column<"email",       varchar<255>>,
    column<"name",        varchar<255>>,
    column<"is_admin",    boolean,     default_<"false">>,
    column<"created_at",  timestamptz, default_<"now()">>,
    primary_key<on<"id">>,
    foreign_key<on<"customer_id">, references<of_chain<shared, "customers">, "id">>,
    unique<"email", on<"email">>> {};

}  // namespace tenants::users_revision

namespace tenants {

/// The first table of a tenant. The chain names no schema: the one that it is applied to comes first in search_path.
struct users_initial
    : typeschema::migration<
          "users.0001_initial", typeschema::depends_on<shared, "0001_customers">,
          typeschema::do_block<
              "BEGIN EXECUTE format('GRANT USAGE ON SCHEMA %I TO tenants_app', current_schema()); END",
              typeschema::inverse<"DO $$ BEGIN EXECUTE format('REVOKE USAGE ON SCHEMA %I FROM tenants_app', "
                                  "current_schema()); END $$">>,
          typeschema::create_table<users_revision::users>,
          typeschema::grant_on_table<"users", typeschema::privileges<"select", "insert", "update", "delete">,
                                     typeschema::to<"tenants_app">>> {};

}  // namespace tenants

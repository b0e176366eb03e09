// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/typeschema.hpp"

namespace tenants::customers_revision {

using namespace typeschema;

/// The registry: one row for each tenant, whose tables are in the schema of that name.
struct customers : table<"customers",
    column<"id",          uuid, default_<"gen_random_uuid()">>,
    column<"schema_name", varchar<63>>,
    column<"name",        varchar<255>>,
    column<"created_at",  timestamptz, default_<"now()">>,
    primary_key<on<"id">>,
    unique<"schema_name", on<"schema_name">>,
    check<"schema_name_valid", "schema_name ~ '^[a-z_][a-z0-9_]*$' and schema_name !~ '^pg_'">> {};

/// The names under which a tenant is reached.
struct domains : table<"domains",
    column<"id",          uuid, default_<"gen_random_uuid()">>,
    column<"customer_id", uuid>,
    column<"domain",      varchar<253>>,
    column<"is_primary",  boolean, default_<"true">>,
    primary_key<on<"id">>,
    foreign_key<on<"customer_id">, references<"customers", "id">, on_delete_cascade>,
    unique<"domain", on<"domain">>,
    unique_index<"one_primary", on<"customer_id">, where<"is_primary">>> {};

}  // namespace tenants::customers_revision

namespace tenants {

/// The application reads who its tenants are; whoever runs the migrations adds them.
struct customers_and_domains
    : typeschema::migration<
          "0001_customers", typeschema::require_server<"15">,
          typeschema::require_role<"tenants_app", "NOBYPASSRLS">,
          typeschema::create_table<customers_revision::customers>,
          typeschema::create_table<customers_revision::domains>,
          typeschema::grant_on_table<"customers", typeschema::privileges<"select">, typeschema::to<"tenants_app">>,
          typeschema::grant_on_table<"domains", typeschema::privileges<"select">, typeschema::to<"tenants_app">>> {};

}  // namespace tenants

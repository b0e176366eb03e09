// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/typeschema.hpp"

namespace ledger::tenant_context_guard {

using namespace typeschema;

/// The community that this transaction works for; whoever forgot to say it hears so. Only functions call it: in a policy it
/// would raise on every read.
struct current_community_id : function<in<"app", "current_community_id">, returns<"uuid">, language<"plpgsql">, stable,
    body<R"(
DECLARE
    community constant text := nullif(current_setting('app.community_id', true), '');
BEGIN
    IF community IS NULL THEN
        RAISE EXCEPTION 'app.community_id is not set';
    END IF;
    RETURN community::uuid;
END
)">> {};

/// Says it until the end of the transaction: the next one may be another client's on the same pooled connection.
struct set_community_context : function<in<"app", "set_community_context">, arguments<"community uuid">,
    returns<"void">, language<"sql">, body<R"(
SELECT set_config('app.community_id', community::text, true)
)">> {};

}  // namespace ledger::tenant_context_guard

namespace ledger {

/// Who works for whom. What older tools left in this database is not touched.
struct tenant_context_guard_revision
    : typeschema::migration<
          "0008_tenant_context_guard",
          typeschema::require_server<"15">,
          typeschema::require_role<"arrakis_app", "LOGIN">,
          typeschema::create_schema<"app">,
          typeschema::create_function<tenant_context_guard::current_community_id>,
          typeschema::create_function<tenant_context_guard::set_community_context>,
          typeschema::grant_on_schema<"app", typeschema::privileges<"usage">, typeschema::to<"arrakis_app">>> {};

}  // namespace ledger

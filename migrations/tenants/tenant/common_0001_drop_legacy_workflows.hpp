// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/rare.hpp"

namespace tenants {

/// The workflows moved to a service of their own. Rows that are left here stop it, unless the operator allows it by the
/// name of the table, and are saved first where the operator says so.
struct drop_legacy_workflows
    : typeschema::migration<
          "common.0001_drop_legacy_workflows", typeschema::after<"workflows.0001_initial">,
          typeschema::require_empty<"workflows_workflowtemplate", typeschema::or_export<"created_at">>,
          typeschema::require_empty<"workflows_workflowstep", typeschema::or_export<"created_at">>,
          typeschema::require_empty<"workflows_workflowinstance", typeschema::or_export<"created_at">>,
          typeschema::drop_table<"workflows_workflowinstance">,
          typeschema::drop_table<"workflows_workflowstep">,
          typeschema::drop_table<"workflows_workflowtemplate">> {};

}  // namespace tenants

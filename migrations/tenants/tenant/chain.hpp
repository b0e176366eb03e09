// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "common_0001_drop_legacy_workflows.hpp"
#include "projects_0001_initial.hpp"
#include "users_0001_initial.hpp"
#include "workflows_0001_initial.hpp"
#include "pins.hpp"

namespace tenants {

/// The tables of one tenant, in the schema that is named when it is applied.
struct tenant : typeschema::chain<typeschema::settings<"tenants_tenant", typeschema::open_schema<>,
                                                       typeschema::released<tenants_tenant_pins>>,
                                  users_initial, projects_initial, workflows_initial, drop_legacy_workflows> {};

}  // namespace tenants

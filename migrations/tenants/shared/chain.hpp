// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "0001_customers.hpp"
#include "0002_public_tenant.hpp"
#include "pins.hpp"

namespace tenants {

/// What all tenants share, in the schema public.
struct shared : typeschema::chain<typeschema::settings<"tenants_shared", typeschema::released<tenants_shared_pins>>,
                                  customers_and_domains, public_tenant> {};

}  // namespace tenants

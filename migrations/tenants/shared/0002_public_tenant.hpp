// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/rare.hpp"

namespace tenants {

/// The tenant that answers where no other does. Where somebody has added it already, it stays as it is, on both ways.
struct public_tenant
    : typeschema::migration<
          "0002_public_tenant", typeschema::after<"0001_customers">,
          typeschema::insert_from<"customers", typeschema::columns<"schema_name", "name">,
                                  "select 'public', 'Public' where not exists "
                                  "(select from customers where schema_name = 'public')",
                                  typeschema::inverse<"">>> {};

}  // namespace tenants

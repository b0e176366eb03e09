// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "000000000000_create_zero_admin_schema.hpp"
#include "251018_initial_baseline.hpp"
#include "251018_schema_v1_inbox.hpp"
#include "pins.hpp"

namespace inbox {

/// A document inbox with a transactional outbox; all its tables live in the schema zero_admin.
struct chain : typeschema::chain<typeschema::settings<"inbox", typeschema::in_schema<"zero_admin">,
                                                      typeschema::released<inbox_pins>>,
                                 create_zero_admin_schema, initial_baseline, schema_v1_inbox> {};

}  // namespace inbox

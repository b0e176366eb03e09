// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/typeschema.hpp"

namespace inbox {

/// The schema of everything that follows, and of the journal.
struct create_zero_admin_schema
    : typeschema::migration<"000000000000_create_zero_admin_schema", typeschema::ensure_schema<"zero_admin">> {};

}  // namespace inbox

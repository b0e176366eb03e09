// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/rare.hpp"

namespace tenants {

/// Where the extension came with an older package, to what the server has by now.
struct update_vector
    : typeschema::migration<"0002_update_vector", typeschema::after<"0001_initial">,
                            typeschema::update_extension<"vector", typeschema::at_least<"0.5.0">>> {};

}  // namespace tenants

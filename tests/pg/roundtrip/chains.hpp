// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/script.hpp"

namespace typeschema_test {

/// The chains that are walked; each is compiled in one file.
typeschema::apply::chain_script workshop_script();
typeschema::apply::chain_script inbox_script();

}  // namespace typeschema_test

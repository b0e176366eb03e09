// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/history.hpp"

namespace library {

/// The chain as values; it is compiled once for all that look at it.
const typeschema::model::history& history();

}  // namespace library

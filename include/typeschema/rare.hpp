// SPDX-License-Identifier: BSL-1.0
#pragma once

/// typeschema.hpp with the nouns and verbs that few chains have. Whoever does not need them does not compile them: include
/// this header where a chain does.
#include "typeschema/typeschema.hpp"

#include "typeschema/rare/attach_partition.hpp"
#include "typeschema/rare/partition.hpp"

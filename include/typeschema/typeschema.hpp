// SPDX-License-Identifier: BSL-1.0
#pragma once

/// All that an author of migrations writes with: the nouns, the verbs, and the chain that holds them together.
#include "typeschema/config.hpp"

// Here, and not deeper, because clang lists the way to the header that an error stands in before it says the error.
#include "typeschema/check/problem/report.hpp"

#include "typeschema/schema/column.hpp"
#include "typeschema/schema/constraint.hpp"
#include "typeschema/schema/function.hpp"
#include "typeschema/schema/identifier.hpp"
#include "typeschema/schema/index.hpp"
#include "typeschema/schema/on.hpp"
#include "typeschema/schema/table.hpp"
#include "typeschema/schema/timestamps.hpp"
#include "typeschema/schema/trigger.hpp"
#include "typeschema/schema/types.hpp"

#include "typeschema/change/add_column.hpp"
#include "typeschema/change/add_constraint.hpp"
#include "typeschema/change/change_type.hpp"
#include "typeschema/change/create_extension.hpp"
#include "typeschema/change/create_function.hpp"
#include "typeschema/change/create_index.hpp"
#include "typeschema/change/create_schema.hpp"
#include "typeschema/change/create_table.hpp"
#include "typeschema/change/create_trigger.hpp"
#include "typeschema/change/drop_column.hpp"
#include "typeschema/change/drop_constraint.hpp"
#include "typeschema/change/drop_default.hpp"
#include "typeschema/change/drop_index.hpp"
#include "typeschema/change/drop_table.hpp"
#include "typeschema/change/drop_trigger.hpp"
#include "typeschema/change/raw.hpp"
#include "typeschema/change/rename_column.hpp"
#include "typeschema/change/rename_table.hpp"
#include "typeschema/change/set_default.hpp"
#include "typeschema/change/set_not_null.hpp"

#include "typeschema/chain/chain.hpp"
#include "typeschema/chain/migration.hpp"
#include "typeschema/chain/settings.hpp"
#include "typeschema/chain/valid.hpp"

// SPDX-License-Identifier: BSL-1.0
#pragma once

/// typeschema.hpp with the nouns and verbs that few chains have. Whoever does not need them does not compile them: include
/// this header where a chain does.
#include "typeschema/typeschema.hpp"

#include "typeschema/rare/aggregate.hpp"
#include "typeschema/rare/alter_policy.hpp"
#include "typeschema/rare/attach_partition.hpp"
#include "typeschema/rare/backfill.hpp"
#include "typeschema/rare/cast.hpp"
#include "typeschema/rare/default_privileges.hpp"
#include "typeschema/rare/depends_on.hpp"
#include "typeschema/rare/follow_up.hpp"
#include "typeschema/rare/grant_option.hpp"
#include "typeschema/rare/insert_rows.hpp"
#include "typeschema/rare/invariant.hpp"
#include "typeschema/rare/or_export.hpp"
#include "typeschema/rare/owner.hpp"
#include "typeschema/rare/partition.hpp"
#include "typeschema/rare/procedure.hpp"
#include "typeschema/rare/range_type.hpp"
#include "typeschema/rare/require_operator_class.hpp"
#include "typeschema/rare/rule.hpp"
#include "typeschema/rare/set_schema.hpp"
#include "typeschema/rare/statistics.hpp"
#include "typeschema/rare/table_traits.hpp"
#include "typeschema/rare/update_extension.hpp"
#include "typeschema/rare/update_rows.hpp"
#include "typeschema/rare/verbatim.hpp"
#include "typeschema/rare/with_no_data.hpp"

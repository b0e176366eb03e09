// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/typeschema.hpp"

namespace jobs {

/// How long a worker may keep a job before another one takes it.
struct add_job_timeout
    : typeschema::migration<
          "002_add_job_timeout", typeschema::after<"001_initial_schema">,
          typeschema::add_column<"job", typeschema::column<"timeout_seconds", typeschema::integer,
                                                           typeschema::default_<"3600">>>,
          typeschema::add_constraint<"job", typeschema::check<"timeout_positive", "timeout_seconds > 0">>> {};

}  // namespace jobs

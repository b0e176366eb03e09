// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "001_initial_schema.hpp"
#include "002_add_job_timeout.hpp"
#include "pins.hpp"

namespace jobs {

/// A queue of compute jobs, isolated by tenant; all its tables live in the schema jobs.
struct chain : typeschema::chain<typeschema::settings<"jobs", typeschema::in_schema<"jobs">,
                                                      typeschema::released<jobs_pins>>,
                                 initial_schema_revision, add_job_timeout> {};

}  // namespace jobs

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/typeschema.hpp"

namespace inbox::baseline {

using namespace typeschema;

/// timezone('utc', now()) has no zone and is read in the session's when it becomes a timestamptz: without the SET it
/// would be an hour or two wrong in a session of Europe/Berlin.
struct set_updated_at : function<"set_updated_at", returns<"trigger">, language<"plpgsql">,
                                 set_parameter<"timezone", "UTC">, body<R"(
BEGIN
    NEW.updated_at = timezone('utc', now());
    RETURN NEW;
END
)">> {};

}  // namespace inbox::baseline

namespace inbox {

/// What the tables rely on. The schema and the extension may be others' too, so the way back drops the function alone.
struct initial_baseline
    : typeschema::migration<"251018_initial_baseline", typeschema::after<"000000000000_create_zero_admin_schema">,
                            typeschema::ensure_extension<"pgcrypto">,
                            typeschema::create_function<baseline::set_updated_at>> {};

}  // namespace inbox

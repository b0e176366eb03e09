// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/typeschema.hpp"

namespace assistant {

/// Where a user lives, what a user likes, and where notifications go.
struct user_settings
    : typeschema::migration<
          "002_user_settings", typeschema::after<"001_accounts_and_conversations">,
          typeschema::add_column<
              "users", typeschema::column<"timezone", typeschema::varchar<64>, typeschema::default_<"'UTC'">>>,
          typeschema::add_column<
              "users", typeschema::column<"preferences", typeschema::jsonb, typeschema::default_<"'{}'">>>,
          typeschema::add_column<
              "users", typeschema::column<"device_token", typeschema::varchar<255>, typeschema::nullable>>> {};

}  // namespace assistant

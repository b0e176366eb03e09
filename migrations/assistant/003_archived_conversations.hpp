// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/typeschema.hpp"

namespace assistant {

/// A conversation that is put away without being deleted.
struct archived_conversations
    : typeschema::migration<"003_archived_conversations", typeschema::after<"002_user_settings">,
                            typeschema::add_column<"conversations",
                                                   typeschema::column<"is_archived", typeschema::boolean,
                                                                      typeschema::default_<"false">>>> {};

}  // namespace assistant

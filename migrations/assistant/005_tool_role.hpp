// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/typeschema.hpp"

namespace assistant {

/// Messages that a tool has written. The way back makes the type anew, and is refused while there are any.
struct tool_role : typeschema::migration<"005_tool_role", typeschema::after<"004_message_tokens">,
                                         typeschema::add_enum_value<"message_role", "tool">> {};

}  // namespace assistant

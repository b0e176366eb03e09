// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "001_accounts_and_conversations.hpp"
#include "002_user_settings.hpp"
#include "003_archived_conversations.hpp"
#include "004_message_tokens.hpp"
#include "005_tool_role.hpp"
#include "pins.hpp"

namespace assistant {

/// The names that the tool before has given.
struct names : typeschema::default_naming {
    static constexpr std::string_view primary_key = "{table}_pkey";
    static constexpr std::string_view foreign_key = "{table}_{columns}_fkey";
    static constexpr std::string_view index = "ix_{table}_{name}";
};

/// Accounts, and what people say to an assistant; in the schema public.
struct chain : typeschema::chain<typeschema::settings<"assistant", typeschema::names_by<names>,
                                                      typeschema::released<assistant_pins>>,
                                 accounts_and_conversations_revision, user_settings, archived_conversations,
                                 message_tokens, tool_role> {};

}  // namespace assistant

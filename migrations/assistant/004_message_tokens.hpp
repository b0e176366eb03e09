// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/rare.hpp"

namespace assistant {

/// How many tokens a message took. Until now its metadata said so, where anything did, and nothing kept that a number.
struct message_tokens
    : typeschema::migration<
          "004_message_tokens", typeschema::after<"003_archived_conversations">,
          typeschema::add_column<"messages",
                                 typeschema::column<"token_count", typeschema::integer, typeschema::nullable>>,
          typeschema::backfill<
              "messages", typeschema::set<"token_count", "(metadata ->> 'token_count')::numeric::integer">,
              typeschema::where<"token_count is null and case when jsonb_typeof(metadata -> 'token_count') = 'number' "
                                "then (metadata ->> 'token_count')::numeric between 0 and 2147483647 else false end">,
              typeschema::key<"id">, typeschema::batch<1000>, typeschema::inverse<"">>> {};

}  // namespace assistant

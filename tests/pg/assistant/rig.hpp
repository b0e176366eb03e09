// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "migrations/assistant/chain.hpp"
#include "pg/apply/chain_test.hpp"
#include "support/refused.hpp"

#include <string>

namespace typeschema_test {

class assistant_test : public chain_test<assistant::chain> {
protected:
    /// A user with a token, a conversation and a message of each role there was at first. Says only what the first revision
    /// knows, so that it can be said at any.
    static std::string rows_of(const std::string& email) {
        return "with u as (insert into users (email, password_hash, display_name) values ('" + email +
               "', 'x', 'Ada') returning id), t as (insert into refresh_tokens (user_id, token, expires_at) select "
               "id, 'token of " +
               email +
               "', now() + interval '1 day' from u), c as (insert into conversations (user_id, title) select id, "
               "'First' from u returning id) insert into messages (conversation_id, role, content, metadata) "
               "select id, role::message_role, role, metadata::jsonb from c, (values ('user', null), ('assistant', "
               "'{\"token_count\": 42}'), ('system', '{\"token_count\": \"many\"}')) as m (role, metadata)";
    }
    void fill(const std::string& email = "ada@example.org") { on.execute(rows_of(email)); }
};

/// The same at head, with one user's rows.
class assistant_rows : public assistant_test {
protected:
    void SetUp() override {
        upgrade();
        fill();
    }
};

}  // namespace typeschema_test

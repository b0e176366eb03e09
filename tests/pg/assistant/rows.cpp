// SPDX-License-Identifier: BSL-1.0
#include "rig.hpp"

namespace {

using namespace typeschema_test;

TEST_F(assistant_rows, the_catalog_has_the_three_foreign_keys) {
    EXPECT_EQ(
        value("select string_agg(conrelid::regclass || '.' || a.attname || ' -> ' || confrelid::regclass || ' ' || "
              "confdeltype::text, ', ' order by conrelid::regclass::text) from pg_constraint c join pg_attribute a "
              "on a.attrelid = c.conrelid and a.attnum = c.conkey[1] where contype = 'f'"),
        "conversations.user_id -> users c, messages.conversation_id -> conversations c, refresh_tokens.user_id -> "
        "users c");
}

TEST_F(assistant_rows, the_catalog_has_the_ten_indexes) {
    EXPECT_EQ(value("select string_agg(indexrelid::regclass || case when indisunique then ' unique' else '' end, ', ' "
                    "order by indexrelid::regclass::text collate \"C\") from pg_index where not indisprimary and "
                    "indrelid::regclass::text in ('users', 'refresh_tokens', 'conversations', 'messages')"),
              "ix_conversations_id, ix_conversations_user_id, ix_messages_conversation_id, ix_messages_id, "
              "ix_refresh_tokens_id, ix_refresh_tokens_token unique, ix_refresh_tokens_user_id, ix_users_email unique, "
              "ix_users_id, ix_users_is_active");
    EXPECT_EQ(value("select count(*) from pg_constraint where contype = 'u' and connamespace = 'public'::regnamespace"),
              "0")
        << "the indexes alone are unique";
}

TEST_F(assistant_rows, the_catalog_has_the_labels) {
    EXPECT_EQ(value("select string_agg(enumlabel, ' ' order by enumsortorder) from pg_enum where enumtypid = "
                    "'message_role'::regtype"),
              "user assistant system tool");
}

TEST_F(assistant_rows, an_address_and_a_token_are_taken_once) {
    EXPECT_EQ(refused_with([&] { fill(); }), "23505");
    EXPECT_EQ(refused_with([&] {
                  on.execute(
                      "insert into refresh_tokens (user_id, token, expires_at) select user_id, token, now() from "
                      "refresh_tokens");
              }),
              "23505");
    EXPECT_EQ(refused_with([&] { fill("grace@example.org"); }), "nothing");
}

TEST_F(assistant_rows, an_unknown_role_is_refused) {
    EXPECT_EQ(refused_with([&] { on.execute("update messages set role = 'robot'"); }), "22P02");
}

TEST_F(assistant_rows, all_that_a_user_has_goes_with_the_user) {
    fill("grace@example.org");
    on.execute("delete from users where email = 'ada@example.org'");
    for (const std::string table : {"users", "refresh_tokens", "conversations"})
        EXPECT_EQ(value("select count(*) from " + table), "1") << table;
    EXPECT_EQ(value("select count(*) from messages"), "3");
}

TEST_F(assistant_rows, what_the_later_revisions_add_has_a_value_for_rows_that_were_there) {
    downgrade("001_accounts_and_conversations");
    upgrade();
    EXPECT_EQ(value("select timezone || ' ' || preferences || ' ' || coalesce(device_token, 'none') from users"),
              "UTC {} none");
    EXPECT_EQ(value("select is_archived::text from conversations"), "false");
}

TEST_F(assistant_rows, messages_of_tools_stop_the_way_back_with_their_number) {
    on.execute("insert into messages (conversation_id, role, content) select id, 'tool', 'result' from conversations, "
               "generate_series(1, 2)");
    try {
        downgrade("-1");
        FAIL() << "two rows use the value";
    } catch (const apply::failure& refused) {
        EXPECT_THAT(refused.what(),
                    testing::HasSubstr("2 values of public.messages.role are 'tool', which its type did not have"));
    }
    EXPECT_EQ(current(), "005_tool_role");
    EXPECT_EQ(value("select count(*) from messages where role = 'tool'"), "2");
    on.execute("delete from messages where role = 'tool'");
    downgrade("-1");
    EXPECT_EQ(value("select enum_range(null::message_role)::text"), "{user,assistant,system}");
    EXPECT_EQ(value("select count(*) from messages"), "3");
    EXPECT_EQ(refused_with([&] { on.execute("update messages set role = 'tool'"); }), "22P02");
}

}  // namespace

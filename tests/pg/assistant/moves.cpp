// SPDX-License-Identifier: BSL-1.0
#include "rig.hpp"

#include "pg/roundtrip/up_and_down.hpp"
#include "support/server_without_vector.hpp"

namespace {

using namespace typeschema_test;
using testing::HasSubstr;

TEST_F(assistant_test, each_revision_comes_goes_and_comes_on_empty_tables) {
    walk along(chain);
    walk_up_and_down(along, "select 1");
}

TEST_F(assistant_test, each_revision_comes_goes_and_comes_on_filled_tables) {
    walk along(chain);
    walk_up_and_down(along, rows_of("ada@example.org"));
}

TEST_F(assistant_test, at_base_neither_tables_nor_type_nor_extension_are_left) {
    upgrade();
    fill();
    downgrade("base");
    EXPECT_EQ(value("select string_agg(tablename, ' ') from pg_tables where schemaname = 'public'"),
              "typeschema_journal");
    EXPECT_EQ(value("select count(*) from pg_type where typname in ('message_role', 'vector')"), "0");
    EXPECT_EQ(value("select count(*) from pg_extension where extname = 'vector'"), "0");
}

TEST_F(assistant_test, token_counts_come_from_the_metadata_where_they_are_numbers) {
    upgrade("003_archived_conversations");
    fill();
    on.execute("insert into messages (conversation_id, role, content, metadata) select id, 'user', 'odd', "
               "m::jsonb from conversations, unnest(array['{\"token_count\": 2147483648}', '{\"token_count\": -1}', "
               "'[]', '{\"token_count\": null}']) m");
    upgrade();
    EXPECT_EQ(value("select string_agg(role || ' ' || token_count, ', ') from messages where token_count is not null"),
              "assistant 42");
    EXPECT_EQ(value("select count(*) from messages where token_count is null"), "6");
}

TEST_F(assistant_test, a_server_without_the_extension_is_refused_with_the_reason) {
    const server_without_vector plain;
    pq::connection there = plain.connect();
    apply::observer silent;
    apply::runner runner(there, chain, {}, silent);
    try {
        runner.upgrade("head");
        FAIL() << "there is no vector";
    } catch (const apply::failure& refused) {
        EXPECT_THAT(refused.what(), HasSubstr("this revision requires extension vector"));
    }
    EXPECT_EQ(value(there, "select count(*) from pg_tables where schemaname = 'public'"), "0");
}

}  // namespace

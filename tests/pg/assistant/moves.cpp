// SPDX-License-Identifier: BSL-1.0
#include "rig.hpp"

#include "pg/roundtrip/snapshot.hpp"
#include "pg/roundtrip/walk.hpp"
#include "support/server_without_vector.hpp"

#include <vector>

namespace {

using namespace typeschema_test;
using testing::HasSubstr;

/// Up to head, down to base and up again, one revision at a time: the dump is the same at each place, and rows of the first
/// revision stay what they are. Only with that revision they go, and only when somebody has said so.
void walk_up_and_down(const apply::chain_script& chain, const std::string& rows) {
    walk along(chain);
    std::vector<std::string> dumps{along.dump_text()};
    for (const apply::revision_info& revision : chain.revisions) {
        along.up();
        if (dumps.size() == 1)
            along.on().execute(rows);
        dumps.push_back(along.dump_text());
        const snapshot filled = along.data();
        const difference_map told = along.down();
        EXPECT_TRUE(same_up_to_noise(dumps[dumps.size() - 2], along.dump_text())) << "below " << revision.id;
        along.up();
        EXPECT_EQ(in_words(differences(filled, along.data())), dumps.size() == 2 ? in_words(told) : "nothing")
            << revision.id;
        if (dumps.size() == 2)
            along.on().execute(rows);
    }
    for (std::size_t i = chain.revisions.size(); i-- > 0;) {
        along.down();
        EXPECT_TRUE(same_up_to_noise(dumps[i], along.dump_text())) << "below " << chain.revisions[i].id;
    }
    for (std::size_t i = 0; i < chain.revisions.size(); ++i) {
        along.up();
        EXPECT_TRUE(same_up_to_noise(dumps[i + 1], along.dump_text())) << chain.revisions[i].id;
    }
}

TEST_F(assistant_test, each_revision_comes_goes_and_comes_on_empty_tables) {
    walk_up_and_down(chain, "select 1");
}

TEST_F(assistant_test, each_revision_comes_goes_and_comes_on_filled_tables) {
    walk_up_and_down(chain, rows_of("ada@example.org"));
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

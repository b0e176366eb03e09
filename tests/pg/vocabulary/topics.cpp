// SPDX-License-Identifier: BSL-1.0
#include "pg/roundtrip/snapshot.hpp"
#include "pg/roundtrip/walk.hpp"
#include "pg/vocabulary/page.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace typeschema_test {
namespace {

class vocabulary_topic : public testing::TestWithParam<std::size_t> {
protected:
    const vocabulary::topic& topic() const { return vocabulary::topics()[GetParam()]; }

    /// A server that is too old for a revision refuses it, and stays as it was.
    void expect_refusal(walk& along) {
        for (const vocabulary::entry& entry : topic().entries) {
            SCOPED_TRACE("up " + entry.revision);
            const std::string before = along.dump_text();
            try {
                along.up();
            } catch (const apply::failure&) {
                EXPECT_TRUE(same_up_to_noise(before, along.dump_text()));
                return;
            }
        }
        ADD_FAILURE() << "needs PostgreSQL " << topic().from << ", they say, and this server runs all of it";
    }
};

/// Each revision leads to what the SQL leads to that a person would have written, and its inverse leads back, twice.
TEST_P(vocabulary_topic, does_what_plain_sql_does_and_leads_back) {
    ASSERT_EQ(topic().entries.size(), topic().chain.revisions.size()) << "an entry for each revision, in their order";
    walk along(topic().chain);
    if (along.on().server_version() / 10000 < topic().from)
        return expect_refusal(along);
    const fresh_database by_hand;
    pq::connection hand = by_hand.connect();
    vocabulary::apply_below(topic(), along.on());
    vocabulary::apply_below(topic(), hand);
    std::vector<std::string> dumps{along.dump_text()};
    for (std::size_t i = 0; i < topic().entries.size(); ++i) {
        const vocabulary::entry& entry = topic().entries[i];
        SCOPED_TRACE("up " + entry.revision);
        ASSERT_EQ(entry.revision, topic().chain.revisions[i].id);
        along.up();
        for (const std::string& piece : vocabulary::pieces_of(entry.plain))
            hand.execute(piece);
        dumps.push_back(along.dump_text());
        EXPECT_TRUE(
            same_up_to_noise(dump_text(by_hand.conninfo(), {"--exclude-table=" + along.journal()}), dumps.back()));
    }
    for (std::size_t i = topic().entries.size(); i-- > 0;) {
        SCOPED_TRACE("down " + topic().entries[i].revision);
        along.down();
        EXPECT_TRUE(same_up_to_noise(dumps[i], along.dump_text()));
    }
    for (std::size_t i = 0; i < topic().entries.size(); ++i) {
        SCOPED_TRACE("up again " + topic().entries[i].revision);
        along.up();
        EXPECT_TRUE(same_up_to_noise(dumps[i + 1], along.dump_text()));
    }
}

INSTANTIATE_TEST_SUITE_P(each, vocabulary_topic, testing::Range(std::size_t{0}, vocabulary::topics().size()),
                         [](const auto& instance) {
                             std::string name = vocabulary::topics()[instance.param].title;
                             std::replace(name.begin(), name.end(), ' ', '_');
                             return name;
                         });

/// docs/vocabulary.md is what the topics make. TYPESCHEMA_WRITE_PAGE=1 writes it. Its locks are those of PostgreSQL 15, so
/// another server is only asked whether the page says so.
TEST(vocabulary, the_page_is_what_the_topics_make) {
    const std::string path = TYPESCHEMA_SOURCE_DIR "/docs/vocabulary.md";
    pq::connection on(server().conninfo());
    if (on.server_version() / 10000 != 15) {
        std::ostringstream kept;
        kept << std::ifstream(path).rdbuf();
        EXPECT_NE(kept.str().find("what PostgreSQL 15 locks"), std::string::npos);
        return;
    }
    const std::string made = vocabulary::page();
    if (std::getenv("TYPESCHEMA_WRITE_PAGE") != nullptr)
        std::ofstream(path) << made;
    std::ostringstream kept;
    kept << std::ifstream(path).rdbuf();
    EXPECT_EQ(kept.str(), made) << "TYPESCHEMA_WRITE_PAGE=1 writes it anew";
}

}  // namespace
}  // namespace typeschema_test

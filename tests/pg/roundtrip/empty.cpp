// SPDX-License-Identifier: BSL-1.0
#include "pg/roundtrip/chains.hpp"
#include "pg/roundtrip/walk.hpp"

#include <gtest/gtest.h>

namespace typeschema_test {
namespace {

/// Up one by one, down one by one, up again: the same dump at each place, all three times. What the chain ensures is
/// there before, so that base is a place like the others.
void walk_thrice(const apply::chain_script& chain, const std::string& ensured) {
    walk along(chain);
    along.on().execute(ensured);
    std::vector<std::string> dumps{along.dump_text()};
    for (const apply::revision_info& revision : chain.revisions) {
        SCOPED_TRACE("up " + revision.id);
        ASSERT_NO_THROW(along.up());
        dumps.push_back(along.dump_text());
    }
    for (std::size_t i = chain.revisions.size(); i-- > 0;) {
        SCOPED_TRACE("down " + chain.revisions[i].id);
        ASSERT_EQ(in_words(along.down()), "nothing") << "an empty table has nothing to lose";
        EXPECT_TRUE(same_up_to_noise(dumps[i], along.dump_text()));
    }
    for (std::size_t i = 0; i < chain.revisions.size(); ++i) {
        SCOPED_TRACE("up again " + chain.revisions[i].id);
        ASSERT_NO_THROW(along.up());
        EXPECT_TRUE(same_up_to_noise(dumps[i + 1], along.dump_text()));
    }
}

TEST(roundtrip, the_workshop_leads_back_on_empty_tables) {
    walk_thrice(workshop_script(), R"(create schema "Werkstätte 1"; create extension pgcrypto schema "Werkstätte 1")");
}

TEST(roundtrip, the_inbox_leads_back_on_empty_tables) {
    walk_thrice(inbox_script(), "create schema zero_admin; create extension pgcrypto schema zero_admin");
}

TEST(roundtrip, what_a_chain_ensures_stays_at_base_and_nothing_else_does) {
    walk along(workshop_script());
    const schema_dump before = along.dump();
    along.up();
    along.down();
    const schema_dump base = along.dump();
    std::vector<std::string> left;
    for (const auto& [name, text] : base.objects())
        if (!before.objects().contains(name))
            left.push_back(name.substr(0, name.find("; Owner")));
    EXPECT_THAT(left, testing::UnorderedElementsAre("Werkstätte 1; Type: SCHEMA; Schema: -",
                                                    "pgcrypto; Type: EXTENSION; Schema: -",
                                                    "EXTENSION pgcrypto; Type: COMMENT; Schema: -"));
}

}  // namespace
}  // namespace typeschema_test

// SPDX-License-Identifier: BSL-1.0
#include "pg/random/drawn_chain.hpp"
#include "pg/roundtrip/filler.hpp"
#include "pg/roundtrip/walk.hpp"
#include "support/seed.hpp"
#include "typeschema/apply/script_of.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

namespace typeschema_test {
namespace {

apply::chain_script script_of_drawn(const drawn_chain& chain) {
    apply::chain_script script = apply::script_from(chain.history());
    script.revisions.resize(chain.revisions());
    return script;
}

/// How many chains: four from the printed seed on, or two hundred with TYPESCHEMA_FULL=1.
unsigned chains_to_draw() {
    return std::getenv("TYPESCHEMA_FULL") != nullptr ? 200 : 4;
}

std::string replay(unsigned seed) {
    return "replay with TYPESCHEMA_SEED=" + std::to_string(seed);
}

/// What a revision is made of, to be shown beside a failure.
std::string sql_of(const apply::chain_script& chain, std::size_t revision) {
    const apply::revision_script script = chain.render(revision);
    std::string text = "\nup:";
    for (const std::string& statement : script.up)
        text += "\n  " + statement;
    text += "\ndown:";
    for (const std::string& statement : script.down)
        text += "\n  " + statement;
    return text;
}

void walk_thrice(const drawn_chain& drawn) {
    walk along(script_of_drawn(drawn));
    std::vector<std::string> dumps{along.dump_text()};
    const std::size_t size = along.chain().revisions.size();
    for (std::size_t i = 0; i < size; ++i) {
        SCOPED_TRACE("up " + along.chain().revisions[i].id + sql_of(along.chain(), i));
        ASSERT_NO_THROW(along.up());
        dumps.push_back(along.dump_text());
    }
    for (std::size_t i = size; i-- > 0;) {
        SCOPED_TRACE("down " + along.chain().revisions[i].id + sql_of(along.chain(), i));
        ASSERT_NO_THROW(ASSERT_EQ(in_words(along.down()), "nothing") << "an empty table has nothing to lose");
        ASSERT_TRUE(same_up_to_noise(dumps[i], along.dump_text()));
    }
    for (std::size_t i = 0; i < size; ++i) {
        SCOPED_TRACE("up again " + along.chain().revisions[i].id + sql_of(along.chain(), i));
        ASSERT_NO_THROW(along.up());
        ASSERT_TRUE(same_up_to_noise(dumps[i + 1], along.dump_text()));
    }
}

/// Rows behind each revision: going down destroys what was told before and nothing else, or is refused and changes nothing.
struct filled {
    int losses = 0;
    int refusals = 0;

    void run(const drawn_chain& drawn, unsigned seed) {
        walk along(script_of_drawn(drawn));
        filler fill(seed, along.journal());
        for (std::size_t i = 0; i < along.chain().revisions.size(); ++i) {
            SCOPED_TRACE(along.chain().revisions[i].id + sql_of(along.chain(), i));
            up_or_emptied(along);
            try {
                fill.fill(along.on());
            } catch (const std::exception&) {
                empty(along);  // some sets of rules take no row that the filler thinks of
            }
            ASSERT_NO_FATAL_FAILURE(down_and_up(along));
        }
    }

private:
    /// Rows may stand in the way up, as they may for a chain that somebody has written.
    static void up_or_emptied(walk& along) {
        try {
            along.up();
        } catch (const apply::failure&) {
            empty(along);
            ASSERT_NO_THROW(along.up());
        }
    }
    static void empty(walk& along) {
        for (const table_facts& table : read_tables(along.on(), along.journal()))
            along.on().execute("truncate " + table.name + " cascade");
    }
    void down_and_up(walk& along) {
        const snapshot before = along.data();
        const std::string schema = along.dump_text();
        const std::string refusal = along.refusal_of_down();
        difference_map told;
        if (!refusal.empty()) {
            ASSERT_EQ(in_words(differences(before, along.data())), "nothing") << refusal;
            try {
                told = along.down();
            } catch (const apply::failure& impossible) {
                ++refusals;
                ASSERT_EQ(in_words(differences(before, along.data())), "nothing") << impossible.what();
                ASSERT_TRUE(same_up_to_noise(schema, along.dump_text())) << impossible.what();
                return;
            }
        }
        try {
            along.up();
        } catch (const apply::failure&) {  // a key over a column that came back with one value in all rows
            ++refusals;
            return up_or_emptied(along);
        }
        ASSERT_EQ(in_words(told), in_words(differences(before, along.data()))) << "told before, and lost by it";
        ASSERT_TRUE(same_up_to_noise(schema, along.dump_text()));
        losses += static_cast<int>(told.size());
    }
};

TEST(drawn_chains, lead_up_down_and_up_to_the_same_schema_at_each_revision) {
    const unsigned first = seed();
    int steps = 0, refused = 0;
    for (unsigned i = 0; i < chains_to_draw(); ++i) {
        SCOPED_TRACE(replay(first + i));
        const drawn_chain drawn(first + i, 14);
        steps += drawn.steps();
        refused += drawn.refused();
        ASSERT_NO_FATAL_FAILURE(walk_thrice(drawn));
    }
    std::cout << steps << " steps walked, " << refused << " refused by the rules\n";
    EXPECT_GT(steps, 100);
    EXPECT_GT(refused, 50);
}

TEST(drawn_chains, lose_what_was_told_before_and_nothing_else) {
    const unsigned first = seed() + 1000;
    filled all;
    for (unsigned i = 0; i < chains_to_draw(); ++i) {
        SCOPED_TRACE(replay(first - 1000 + i));
        const drawn_chain drawn(first + i, 14);
        ASSERT_NO_FATAL_FAILURE(all.run(drawn, first + i));
    }
    std::cout << all.losses << " losses told, " << all.refusals << " downgrades refused\n";
    EXPECT_GT(all.losses, 5);
}

TEST(drawn_chains, are_the_same_for_the_same_seed) {
    const drawn_chain one(7, 10), same(7, 10), other(8, 10);
    const auto text = [](const drawn_chain& chain) {
        const apply::chain_script script = script_of_drawn(chain);
        std::string all;
        for (std::size_t i = 0; i < script.revisions.size(); ++i)
            all += sql_of(script, i);
        return all;
    };
    EXPECT_EQ(text(one), text(same));
    EXPECT_NE(text(one), text(other));
}

}  // namespace
}  // namespace typeschema_test

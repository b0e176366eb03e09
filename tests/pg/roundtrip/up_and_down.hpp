// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "pg/roundtrip/snapshot.hpp"
#include "pg/roundtrip/walk.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <vector>

namespace typeschema_test {

inline std::size_t rows_in(const difference_map& differences) {
    std::size_t all = 0;
    for (const auto& [what, count] : differences)
        all += count;
    return all;
}

/// Up to head, down to base and up again, one revision at a time: the dump is the same at each place, and rows of the first
/// revision stay what they are. Only with that revision they go, and only when somebody has said so.
inline void walk_up_and_down(walk& along, const std::string& rows) {
    const std::vector<apply::revision_info>& revisions = along.chain().revisions;
    std::vector<std::string> dumps{along.dump_text()};
    for (std::size_t i = 0; i < revisions.size(); ++i) {
        along.up();
        if (i == 0)
            along.on().execute(rows);
        dumps.push_back(along.dump_text());
        const snapshot filled = along.data();
        const difference_map told = along.down();
        EXPECT_TRUE(same_up_to_noise(dumps[i], along.dump_text())) << "below " << revisions[i].id;
        along.up();
        // A chain whose schema is left open tells its losses without one.
        const difference_map lost = differences(filled, along.data());
        EXPECT_EQ(rows_in(lost), i == 0 ? rows_in(told) : 0) << revisions[i].id << " lost " << in_words(lost);
        if (i == 0)
            along.on().execute(rows);
    }
    for (std::size_t i = revisions.size(); i-- > 0;) {
        along.down();
        EXPECT_TRUE(same_up_to_noise(dumps[i], along.dump_text())) << "below " << revisions[i].id;
    }
    for (std::size_t i = 0; i < revisions.size(); ++i) {
        along.up();
        EXPECT_TRUE(same_up_to_noise(dumps[i + 1], along.dump_text())) << revisions[i].id;
    }
}

}  // namespace typeschema_test

// SPDX-License-Identifier: BSL-1.0
#include "typeschema/apply/pause.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <set>
#include <thread>

namespace apply = typeschema::apply;
using namespace std::chrono_literals;

TEST(pause, lasts_as_long_as_asked) {
    const auto begun = std::chrono::steady_clock::now();
    apply::pause(nullptr, 30ms);
    EXPECT_GE(std::chrono::steady_clock::now() - begun, 30ms);
}

TEST(pause, ends_with_an_interrupt) {
    const typeschema::pq::interrupt stop;
    std::jthread impatient([&] { stop.raise(); });
    EXPECT_THROW(apply::pause(&stop, 60s), typeschema::pq::interrupted);
}

TEST(pause_after, doubles_and_is_bounded) {
    for (int round = 0; round < 100; ++round)
        for (int attempt = 1; attempt <= 40; ++attempt) {
            const double base = 250.0 * (attempt < 6 ? 1 << (attempt - 1) : 32);
            EXPECT_GE(apply::pause_after(attempt).count(), static_cast<long>(base * 0.5) - 1);
            EXPECT_LE(apply::pause_after(attempt).count(), static_cast<long>(base * 1.5) + 1);
        }
}

TEST(pause_after, keeps_two_runners_apart) {
    std::set<long> seen;
    for (int i = 0; i < 50; ++i)
        seen.insert(apply::pause_after(5).count());
    EXPECT_GT(seen.size(), 10u);
}

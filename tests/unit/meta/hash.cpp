// SPDX-License-Identifier: BSL-1.0
#include "typeschema/meta/hash.hpp"

#include <gtest/gtest.h>

using namespace typeschema;

namespace {

// Known answers of FNV-1a: the empty text, "a" and "foobar".
static_assert(meta::hash32("") == 0x811c9dc5u);
static_assert(meta::hash32("a") == 0xe40c292cu);
static_assert(meta::hash32("foobar") == 0xbf9cf968u);

constexpr std::uint64_t hash64(std::string_view text) {
    meta::hasher64 hasher;
    hasher.put(text);
    return hasher.value;
}
static_assert(hash64("") == 0xcbf29ce484222325u);
static_assert(hash64("a") == 0xaf63dc4c8601ec8cu);
static_assert(hash64("foobar") == 0x85944171f73967e8u);

TEST(hash, takes_bytes_above_127_as_unsigned) {
    EXPECT_EQ(meta::hash32("\xff"), (meta::hash32_start ^ 0xffu) * 16777619u);
    EXPECT_EQ(meta::hash32_step(meta::hash32_start, 0xff), meta::hash32("\xff"));
}

TEST(hash, streams_byte_by_byte_to_the_same_value) {
    meta::hasher64 hasher;
    for (const char byte : std::string_view("create table"))
        hasher.put(byte);
    EXPECT_EQ(hasher.value, hash64("create table"));
}

}  // namespace

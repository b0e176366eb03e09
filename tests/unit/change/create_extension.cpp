// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/create_extension.hpp"

#include "unit/change/sample.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

TEST(create_extension, creates_it_and_its_inverse_drops_it) {
    EXPECT_EQ(up<create_extension<"pgcrypto">>(), shown_in("change/create_extension.hpp", "CREATE EXTENSION pgcrypto"));
    EXPECT_EQ(down<create_extension<"pgcrypto">>(), shown_in("change/create_extension.hpp", "DROP EXTENSION pgcrypto"));
}

TEST(ensure_extension, asks_the_catalog_first_and_its_inverse_does_nothing) {
    EXPECT_EQ(
        up<ensure_extension<"pgcrypto">>(),
        "DO $ensure$\nBEGIN\n    IF NOT EXISTS (SELECT FROM pg_catalog.pg_extension WHERE extname = 'pgcrypto') THEN\n"
        "        CREATE EXTENSION pgcrypto;\n    END IF;\nEND\n$ensure$;\n");
    EXPECT_EQ(down<ensure_extension<"pgcrypto">>(), "");
}

TEST(drop_extension, drops_it_and_its_inverse_creates_it) {
    EXPECT_EQ((down<ensure_extension<"pgcrypto">, drop_extension<"pgcrypto">>()), "CREATE EXTENSION pgcrypto;\n");
}

}  // namespace

// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/create_schema.hpp"

#include "unit/change/sample.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

TEST(create_schema, creates_it_and_its_inverse_drops_it) {
    EXPECT_EQ(up<create_schema<"app">>(), shown_in("change/create_schema.hpp", "CREATE SCHEMA app"));
    EXPECT_EQ(down<create_schema<"app">>(), shown_in("change/create_schema.hpp", "DROP SCHEMA app"));
}

TEST(ensure_schema, asks_the_catalog_first_and_its_inverse_does_nothing) {
    EXPECT_EQ(
        up<ensure_schema<"it's">>(),
        "DO $ensure$\nBEGIN\n    IF NOT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = 'it''s') THEN\n"
        "        CREATE SCHEMA \"it's\";\n    END IF;\nEND\n$ensure$;\n");
    EXPECT_EQ(down<ensure_schema<"it's">>(), "");
}

TEST(drop_schema, drops_it_and_its_inverse_creates_it) {
    EXPECT_EQ((up<create_schema<"app">, drop_schema<"app">>()), "CREATE SCHEMA app;\nDROP SCHEMA app;\n");
    EXPECT_EQ((down<create_schema<"app">, drop_schema<"app">>()), "CREATE SCHEMA app;\nDROP SCHEMA app;\n");
}

}  // namespace

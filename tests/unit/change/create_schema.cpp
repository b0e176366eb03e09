// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/create_schema.hpp"

#include "unit/check/mistakes.hpp"

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

TEST(create_schema, takes_no_name_that_postgresql_would_not_take) {
    const sentences kept{"next: TS117 PostgreSQL keeps the name pg_mine for a schema of its own; choose another name"};
    EXPECT_EQ((mistakes_of<create_schema<"pg_mine">>()), kept);
    EXPECT_EQ((mistakes_of<ensure_schema<"pg_mine">>()), kept);
    EXPECT_EQ((mistakes_of<ensure_schema<"">>()), sentences{"next: TS106 a name is empty; names have 1 to 63 bytes"});
    EXPECT_EQ(
        (mistakes_of<ensure_schema<"a_schema_whose_name_is_longer_than_the_sixty_three_bytes_of_postgresql">>().size()),
        1u);
}

}  // namespace

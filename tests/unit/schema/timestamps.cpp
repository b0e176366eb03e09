// SPDX-License-Identifier: BSL-1.0
#include "typeschema/schema/timestamps.hpp"

#include "unit/change/sample.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

TEST(timestamps, are_two_columns_and_a_trigger) {
    struct notes : table<"notes", column<"id", uuid>, timestamps<"prevent_mutation">, primary_key<on<"id">>> {};
    EXPECT_EQ(up<create_table<notes>>(),
              "CREATE TABLE notes (\n    id uuid NOT NULL,\n    created_at timestamptz DEFAULT now() NOT NULL,\n"
              "    updated_at timestamptz DEFAULT now() NOT NULL,\n    CONSTRAINT pk_notes PRIMARY KEY (id)\n);\n"
              "CREATE TRIGGER trg_notes_set_updated_at before update ON notes FOR EACH ROW EXECUTE FUNCTION "
              "prevent_mutation();\n");
}

}  // namespace

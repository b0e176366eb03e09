// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/drop_table.hpp"

#include "unit/change/sample.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

TEST(drop_table, drops_it_alone_and_its_inverse_creates_it_as_it_stood) {
    EXPECT_EQ((up<drop_table<"chunks">, drop_table<"inbox_items">>()),
              "DROP TABLE chunks;\n" + shown_in("change/drop_table.hpp", "DROP TABLE inbox_items"));
    EXPECT_EQ(
        (down<add_column<"chunks", column<"words", integer, nullable>>, rename_column<"chunks", "seq_no", "place">,
              drop_table<"chunks">>()),
        "CREATE TABLE chunks (\n    id uuid NOT NULL,\n    tenant_id uuid NOT NULL,\n    item_id uuid NOT NULL,\n"
        "    place integer NOT NULL,\n    words integer,\n    CONSTRAINT pk_chunks PRIMARY KEY (id),\n"
        "    CONSTRAINT fk_item_id_inbox_items FOREIGN KEY (item_id) REFERENCES inbox_items (id) ON DELETE CASCADE,\n"
        "    CONSTRAINT ck_chunks__seq_no_positive CHECK (place > 0)\n);\n"
        "CREATE INDEX ix_chunks__seq ON chunks (tenant_id, place);\n"
        "CREATE TRIGGER trg_chunks_guard before delete ON chunks FOR EACH STATEMENT EXECUTE FUNCTION "
        "prevent_mutation();\n"
        "ALTER TABLE chunks RENAME COLUMN place TO seq_no;\nALTER TABLE chunks DROP COLUMN words;\n");
}

}  // namespace

// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/drop_column.hpp"

#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

TEST(drop_column, says_drop_column_alone) {
    EXPECT_EQ((up<drop_column<"inbox_items", "uri">>()),
              shown_in("change/drop_column.hpp", "ALTER TABLE inbox_items DROP COLUMN uri"));
}

TEST(drop_column, is_undone_with_the_constraints_and_indexes_that_went_in_silence) {
    EXPECT_EQ((down<drop_column<"inbox_items", "uri">>()),
              "ALTER TABLE inbox_items ADD COLUMN uri text;\n"
              "ALTER TABLE inbox_items ADD CONSTRAINT uq_inbox_items__uri UNIQUE (source, uri);\n"
              "CREATE INDEX ix_inbox_items__source ON inbox_items (source) WHERE uri is null;\n");
    EXPECT_EQ(
        (down<drop_column<"inbox_items", "status">>()),
        "ALTER TABLE inbox_items ADD COLUMN status varchar(32) DEFAULT 'received' NOT NULL;\n"
        "ALTER TABLE inbox_items ADD CONSTRAINT ck_inbox_items__status_valid CHECK (status in ('received', 'parsed'));\n");
}

TEST(drop_column, refills_a_column_without_default_and_drops_the_refill) {
    EXPECT_EQ(
        (down<drop_column<"chunks", "item_id", refill<"gen_random_uuid()">>>()),
        "ALTER TABLE chunks ADD COLUMN item_id uuid DEFAULT gen_random_uuid() NOT NULL;\n"
        "ALTER TABLE chunks ALTER COLUMN item_id DROP DEFAULT;\n"
        "ALTER TABLE chunks ADD CONSTRAINT fk_item_id_inbox_items FOREIGN KEY (item_id) REFERENCES inbox_items (id) "
        "ON DELETE CASCADE;\n");
}

TEST(drop_column, takes_a_foreign_key_to_the_same_table_along_with_its_own_column) {
    struct nodes : table<"nodes", column<"id", bigint>, column<"parent", bigint, nullable>, primary_key<on<"id">>,
                         foreign_key<on<"parent">, references<"nodes">>> {};
    EXPECT_EQ(
        (down<create_table<nodes>, drop_column<"nodes", "parent">>()),
        "ALTER TABLE nodes ADD COLUMN parent bigint;\n"
        "ALTER TABLE nodes ADD CONSTRAINT fk_parent_nodes FOREIGN KEY (parent) REFERENCES nodes;\nDROP TABLE nodes;\n");
}

TEST(drop_column, takes_an_exclusion_along_with_its_keys_and_stops_at_its_predicate_and_expressions) {
    struct stays : table<"stays", column<"room", integer>, column<"until", date>, column<"note", text, nullable>,
                         column<"paid", boolean, default_<"false">>, column<"rank", integer, default_<"0">>,
                         exclude<"one_stay", method<"gist">, with<"room", "=">, with<expression<"rank + 1">, "=">,
                                 include_columns<"note">, where<"paid">>> {};
    using made = create_table<stays>;
    EXPECT_EQ((mistakes_of<made, drop_column<"stays", "paid">>()),
              sentences{"next: TS210 column stays.paid is still used by exclusion constraint one_stay; drop those "
                        "first"});
    EXPECT_EQ((mistakes_of<made, drop_column<"stays", "rank">>().size()), 1u);
    EXPECT_EQ((mistakes_of<made, drop_column<"stays", "note">>()), sentences{});
    EXPECT_EQ((mistakes_of<made, drop_column<"stays", "room", refill<"1">>>()), sentences{});
}

TEST(drop_column, takes_a_refill_that_the_column_can_take) {
    EXPECT_EQ((mistakes_of<drop_column<"chunks", "item_id", refill<"'none'">>>()),
              sentences{"next: TS104 the refill 'none' of chunks.item_id does not fit its type uuid; write a value of "
                        "that type, text in quotes"});
    EXPECT_EQ((mistakes_of<drop_column<"chunks", "item_id", refill<"md5(">>>()),
              sentences{"next: TS108 the refill of chunks.item_id cannot be read: a parenthesis or bracket has no "
                        "partner, at byte 4 of: md5("});
    EXPECT_EQ((mistakes_of<drop_column<"chunks", "item_id", refill<"tenant_id">>>()),
              sentences{"next: TS113 the refill of chunks.item_id names a column, which PostgreSQL does not allow; set "
                        "it in a trigger, or put text in quotes"});
}

TEST(drop_column, takes_no_refill_of_a_column_that_fills_itself) {
    struct lots : table<"lots", column<"id", bigint, generated_always_as_identity<>>,
                        column<"twice", bigint, generated_always_as<"weight * 2">>, column<"weight", bigint>> {};
    using made = create_table<lots>;
    EXPECT_EQ((mistakes_of<made, drop_column<"lots", "id", refill<"7">>>()),
              sentences{"next: TS125 column lots.id fills itself when it comes back; remove refill<...>"});
    EXPECT_EQ((mistakes_of<made, drop_column<"lots", "twice", refill<"7">>>().size()), 1u);
    EXPECT_EQ((mistakes_of<made, drop_column<"lots", "id">, drop_column<"lots", "twice">>()), sentences{});
}

TEST(drop_column, is_not_refilled_by_null) {
    EXPECT_EQ(
        (mistakes_of<drop_column<"chunks", "tenant_id", refill<"null">>>()),
        sentences{"next: TS214 column chunks.tenant_id is NOT NULL without default: its inverse could not fill it; "
                  "add refill<...> to drop_column"});
    using nulled = set_default<"chunks", "tenant_id", "NULL">;
    EXPECT_EQ((mistakes_of<nulled, drop_column<"chunks", "tenant_id">>().size()), 1u);
    EXPECT_EQ((down<nulled, drop_column<"chunks", "tenant_id", refill<"gen_random_uuid()">>>()).substr(0, 173),
              "ALTER TABLE chunks ADD COLUMN tenant_id uuid DEFAULT gen_random_uuid() NOT NULL;\n"
              "ALTER TABLE chunks ALTER COLUMN tenant_id SET DEFAULT NULL;\n"
              "CREATE INDEX ix_chunks__seq ON c");
}

TEST(drop_column, takes_no_option_of_another_verb) {
    EXPECT_EQ((mistakes_of<drop_column<"inbox_items", "uri", irreversible<"why">>>()),
              sentences{"next: TS115 drop_column on inbox_items takes refill<...>, once and nothing else"});
}

}  // namespace

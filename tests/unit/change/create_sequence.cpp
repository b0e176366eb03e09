// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/create_sequence.hpp"

#include "typeschema/change/loss_count.hpp"
#include "typeschema/rare/set_schema.hpp"
#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

struct numbers : sequence<"numbers", start_with<1000>> {};
using created = create_sequence<numbers>;
using takes = set_default<"chunks", "seq_no", "nextval('numbers')">;

TEST(create_sequence, is_undone_by_a_drop) {
    EXPECT_EQ(up<created>(), "CREATE SEQUENCE numbers START WITH 1000;\n");
    EXPECT_EQ(down<created>(), "DROP SEQUENCE numbers;\n");
}

TEST(create_sequence, loses_where_it_stood_on_the_way_back) {
    const model::history& h = chain_detail::history_of<history<created>>;
    std::string told;
    change::for_each_loss(h, 1, [&](const change::loss& l) {
        told += sql::to_string([&](sql::writer& w) { change::put_loss(w, l); }) + ": " +
                sql::to_string([&](sql::writer& w) { change::put_count(w, l); });
    });
    EXPECT_EQ(told, "positions of numbers: SELECT count(*) FROM numbers WHERE is_called");
}

TEST(alter_sequence, says_what_stood_before_or_what_postgresql_does) {
    using altered =
        alter_sequence<"numbers", increment_by<-1>, start_with<7>, max_value<9>, no_max_value, cache<3>, cycle>;
    EXPECT_EQ((up<created, altered>()), up<created>() + "ALTER SEQUENCE numbers INCREMENT BY -1;\n"
                                                        "ALTER SEQUENCE numbers START WITH 7;\n"
                                                        "ALTER SEQUENCE numbers MAXVALUE 9;\n"
                                                        "ALTER SEQUENCE numbers NO MAXVALUE;\n"
                                                        "ALTER SEQUENCE numbers CACHE 3;\n"
                                                        "ALTER SEQUENCE numbers CYCLE;\n");
    EXPECT_EQ((down<created, altered>()), "ALTER SEQUENCE numbers NO CYCLE;\n"
                                          "ALTER SEQUENCE numbers CACHE 1;\n"
                                          "ALTER SEQUENCE numbers MAXVALUE 9;\n"
                                          "ALTER SEQUENCE numbers NO MAXVALUE;\n"
                                          "ALTER SEQUENCE numbers START WITH 1000;\n"
                                          "ALTER SEQUENCE numbers INCREMENT BY 1;\n" +
                                              down<created>());
}

struct downwards : sequence<"downwards", increment_by<-1>> {};
struct bounded : sequence<"bounded", min_value<5>> {};
TEST(alter_sequence, starts_where_postgresql_would) {
    EXPECT_EQ((down<create_sequence<downwards>, alter_sequence<"downwards", start_with<-9>>>()),
              "ALTER SEQUENCE downwards START WITH -1;\nDROP SEQUENCE downwards;\n");
    EXPECT_EQ((down<create_sequence<bounded>, alter_sequence<"bounded", start_with<9>>>()),
              "ALTER SEQUENCE bounded START WITH 5;\nDROP SEQUENCE bounded;\n");
}

TEST(rename_sequence, is_followed_by_the_defaults_that_come_back) {
    EXPECT_EQ((down<created, takes, rename_sequence<"numbers", "Numbers">, drop_default<"chunks", "seq_no">>()),
              "ALTER TABLE chunks ALTER COLUMN seq_no SET DEFAULT nextval('\"Numbers\"');\n"
              "ALTER SEQUENCE \"Numbers\" RENAME TO numbers;\n"
              "ALTER TABLE chunks ALTER COLUMN seq_no DROP DEFAULT;\n"
              "DROP SEQUENCE numbers;\n");
}

TEST(set_schema_of_sequence, is_followed_by_the_defaults_that_come_back) {
    const std::string back = down<created, takes, ensure_schema<"app">, set_schema_of_sequence<"numbers", "app">,
                                  drop_default<"chunks", "seq_no">>();
    EXPECT_EQ(back.substr(0, back.find('\n')),
              "ALTER TABLE chunks ALTER COLUMN seq_no SET DEFAULT nextval('app.numbers');");
}

TEST(drop_sequence, is_refused_while_a_default_takes_its_numbers) {
    EXPECT_EQ(
        (mistakes_of<created, takes, drop_sequence<"numbers">>()),
        sentences{"next: TS210 sequence numbers is still used by the default of seq_no of chunks; drop those first"});
    EXPECT_EQ((mistakes_of<created, takes, rename_sequence<"numbers", "n">, drop_sequence<"n">>()),
              sentences{"next: TS210 sequence n is still used by the default of seq_no of chunks; drop those first"});
    EXPECT_EQ((mistakes_of<created, takes, drop_default<"chunks", "seq_no">, drop_sequence<"numbers">>()), sentences{});
}

TEST(owned_by, keeps_the_column_and_its_table) {
    using owned = alter_sequence<"numbers", owned_by<"chunks", "seq_no">>;
    EXPECT_EQ((mistakes_of<created, owned, rename_column<"chunks", "seq_no", "n">,
                           drop_column<"chunks", "n", refill<"1">>>()),
              sentences{"next: TS210 column chunks.n is still used by sequence numbers; drop those first"});
    EXPECT_EQ((mistakes_of<created, owned, drop_table<"chunks">>()),
              sentences{"next: TS210 table chunks is still used by sequence numbers; drop those first"});
    EXPECT_EQ((mistakes_of<created, owned, alter_sequence<"numbers", owned_by_none>, drop_table<"chunks">>()),
              sentences{});
    EXPECT_EQ((mistakes_of<created, owned, drop_column<"chunks", "tenant_id", refill<"gen_random_uuid()">>>()),
              sentences{});
    EXPECT_EQ((mistakes_of<created, owned, change_type<"chunks", "seq_no", bigint>>()), sentences{});
}

TEST(owned_by, moves_to_a_column_of_the_same_name) {
    EXPECT_EQ((down<created, alter_sequence<"numbers", owned_by<"chunks", "id">>,
                    alter_sequence<"numbers", owned_by<"inbox_items", "id">>>()),
              "ALTER SEQUENCE numbers OWNED BY chunks.id;\n"
              "ALTER SEQUENCE numbers OWNED BY NONE;\n"
              "DROP SEQUENCE numbers;\n");
}

TEST(next_number, is_read_where_a_default_does_nothing_else) {
    using sql::reader::read_next_number;
    const auto named = [](std::string_view text) {
        const sql::reader::sequence_use use = read_next_number(text);
        return std::string(use.schema) + "|" + std::string(use.named);
    };
    EXPECT_EQ(named("nextval('a')"), "|a");
    EXPECT_EQ(named("pg_catalog.NextVal('app.a'::regclass)"), "app|a");
    EXPECT_EQ(named("nextval('\"App\".\"A b\"')"), "App|A b");
    EXPECT_EQ(named("nextval('Folded')"), "|");
    EXPECT_EQ(named("nextval('a.b.c')"), "|");
    EXPECT_EQ(named("nextval(E'a')"), "|");
    EXPECT_EQ(named("setval('a', 1)"), "|");
    EXPECT_EQ(named("nextval()"), "|");
}

using added = add_column<"chunks", column<"number", integer, serial>>;
TEST(serial, makes_a_sequence_that_keeps_its_name_and_gets_the_type_of_the_column) {
    EXPECT_EQ(up<added>(), "ALTER TABLE chunks ADD COLUMN number serial NOT NULL;\n");
    EXPECT_EQ((up<added, change_type<"chunks", "number", bigint>>()),
              up<added>() + "ALTER TABLE chunks ALTER COLUMN number TYPE bigint;\n"
                            "ALTER SEQUENCE chunks_number_seq AS bigint;\n");
    EXPECT_EQ((down<added, rename_column<"chunks", "number", "n">, drop_column<"chunks", "n">>()),
              "ALTER TABLE chunks ADD COLUMN n serial NOT NULL;\n"
              "ALTER SEQUENCE chunks_n_seq RENAME TO chunks_number_seq;\n"
              "ALTER TABLE chunks RENAME COLUMN n TO number;\n" +
                  down<added>());
}

TEST(serial, is_a_number_without_other_default) {
    EXPECT_EQ((mistakes_of<added, set_default<"chunks", "number", "7">>()),
              sentences{"next: TS125 column chunks.number is numbered, so it has no other default; remove this step"});
    EXPECT_EQ(
        (mistakes_of<add_column<"chunks", column<"number", text, serial>>>()),
        sentences{"next: TS125 column chunks.number is numbered, so it is smallint, integer or bigint; give it such a "
                  "type"});
}

}  // namespace

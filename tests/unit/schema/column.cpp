// SPDX-License-Identifier: BSL-1.0
#include "typeschema/schema/column.hpp"

#include "unit/change/sample.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

template <class Column>
std::string made() {
    struct t : table<"t", Column> {};
    const std::string sql = up<create_table<t>>();
    const std::string before = "CREATE TABLE t (\n    ";
    return sql.substr(before.size(), sql.size() - before.size() - 4);
}

TEST(column, is_not_null_unless_it_says_nullable) {
    EXPECT_EQ((made<column<"id", uuid>>()), "id uuid NOT NULL");
    EXPECT_EQ((made<column<"id", uuid, nullable>>()), "id uuid");
}

TEST(column, takes_its_attributes_in_any_order) {
    const std::string sql = "status varchar(32) DEFAULT 'received' NOT NULL";
    EXPECT_EQ((made<column<"status", varchar<32>, default_<"'received'">>>()), sql);
    EXPECT_EQ(shown_in("schema/column.hpp", sql), sql + ";\n");
    EXPECT_EQ((made<column<"n", integer, nullable, default_<"1">>>()), "n integer DEFAULT 1");
    EXPECT_EQ((made<column<"n", integer, default_<"1">, nullable>>()), "n integer DEFAULT 1");
}

TEST(column, spells_every_type_as_ddl_does) {
    EXPECT_EQ((made<column<"c", text>>()), "c text NOT NULL");
    EXPECT_EQ((made<column<"c", smallint>>()), "c smallint NOT NULL");
    EXPECT_EQ((made<column<"c", integer>>()), "c integer NOT NULL");
    EXPECT_EQ((made<column<"c", bigint>>()), "c bigint NOT NULL");
    EXPECT_EQ((made<column<"c", boolean>>()), "c boolean NOT NULL");
    EXPECT_EQ((made<column<"c", real>>()), "c real NOT NULL");
    EXPECT_EQ((made<column<"c", double_precision>>()), "c double precision NOT NULL");
    EXPECT_EQ((made<column<"c", timestamptz>>()), "c timestamptz NOT NULL");
    EXPECT_EQ((made<column<"c", date>>()), "c date NOT NULL");
    EXPECT_EQ((made<column<"c", jsonb>>()), "c jsonb NOT NULL");
    EXPECT_EQ((made<column<"c", bytea>>()), "c bytea NOT NULL");
    EXPECT_EQ((made<column<"c", numeric<>>>()), "c numeric NOT NULL");
    EXPECT_EQ((made<column<"c", numeric<10>>>()), "c numeric(10) NOT NULL");
    EXPECT_EQ((made<column<"c", numeric<10, 2>>>()), "c numeric(10,2) NOT NULL");
    EXPECT_EQ((made<column<"c", array_of<varchar<8>>>>()), "c varchar(8)[] NOT NULL");
}

TEST(column, spells_types_with_modifiers_of_their_own) {
    EXPECT_EQ((made<column<"c", varchar<>>>()), "c varchar NOT NULL");
    EXPECT_EQ((made<column<"c", char_<3>>>()), "c char(3) NOT NULL");
    EXPECT_EQ((made<column<"c", timestamp>>()), "c timestamp NOT NULL");
    EXPECT_EQ((made<column<"c", of_precision<timestamp, 0>>>()), "c timestamp(0) NOT NULL");
    EXPECT_EQ((made<column<"c", of_precision<timestamptz, 3>>>()), "c timestamptz(3) NOT NULL");
    EXPECT_EQ((made<column<"c", array_of<of_precision<time_, 6>>>>()), "c time(6)[] NOT NULL");
    EXPECT_EQ((made<column<"c", interval_of<"year to month">>>()), "c interval year to month NOT NULL");
    EXPECT_EQ((made<column<"c", of_precision<interval_of<"day to second">, 2>>>()),
              "c interval day to second(2) NOT NULL");
    EXPECT_EQ((made<column<"c", bit<8>>>()), "c bit(8) NOT NULL");
    EXPECT_EQ((made<column<"c", varbit<>>>()), "c varbit NOT NULL");
    EXPECT_EQ((made<column<"c", internal_char>>()), "c \"char\" NOT NULL");
    EXPECT_EQ((made<column<"c", array_of<int4multirange>>>()), "c int4multirange[] NOT NULL");
}

TEST(column, spells_types_that_are_there_without_the_chain) {
    EXPECT_EQ((made<column<"c", existing_type<"pg_snapshot">>>()), "c pg_snapshot NOT NULL");
    EXPECT_EQ((made<column<"c", array_of<existing_type<"app.state">>>>()), "c app.state[] NOT NULL");
    EXPECT_EQ((made<column<"c", existing_type<"grid(3,4)">>>()), "c grid(3,4) NOT NULL");
}

TEST(column, quotes_a_hostile_name) {
    EXPECT_EQ((made<column<"order", text>>()), "\"order\" text NOT NULL");
    EXPECT_EQ((made<column<"Mixed Case", text>>()), "\"Mixed Case\" text NOT NULL");
    EXPECT_EQ((made<column<"say \"hi\"", text>>()), "\"say \"\"hi\"\"\" text NOT NULL");
    EXPECT_EQ((made<column<"semi;colon--", text>>()), "\"semi;colon--\" text NOT NULL");
    EXPECT_EQ((made<column<"größe", text>>()), "\"größe\" text NOT NULL");
    EXPECT_EQ((made<column<"abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk", text>>()),
              "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk text NOT NULL");
}

}  // namespace

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

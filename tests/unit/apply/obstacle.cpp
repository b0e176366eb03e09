// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/obstacle_count.hpp"

#include "typeschema/apply/script_of.hpp"
#include "typeschema/typeschema.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace typeschema;

// clang-format off
struct lots : table<"lots", column<"tenant", integer>, column<"no", integer>, primary_key<on<"tenant", "no">>> {};
struct items : table<"items",
    column<"id",     uuid>,
    column<"pages",  integer>,
    column<"price",  numeric<8, 2>>,
    column<"sizes",  array_of<smallint>>,
    column<"code",   varchar<8>>,
    column<"note",   text>,
    column<"tenant", integer>,
    column<"lot",    integer, nullable>,
    primary_key<on<"id">>,
    foreign_key<on<"tenant", "lot">, references<"lots">>> {};
// clang-format on
struct create : migration<"001_create", create_table<lots>, create_table<items>> {};
struct widen
    : migration<"002_widen", after<"001_create">, change_type<"items", "pages", bigint>,
                change_type<"items", "price", numeric<10, 3>>, change_type<"items", "sizes", array_of<integer>>,
                change_type<"items", "code", text>, rename_column<"items", "pages", "leaves">> {};
struct say
    : migration<
          "003_say", after<"002_widen">,
          change_type<"items", "note", integer, using_<"length(note)">, back_using<"repeat('x', note)">>,
          change_type<"items", "code", varchar<12>, using_<"left(code, 12)">>,
          change_type<"items", "sizes", array_of<text>, using_<"sizes::text[]">, back_using<"sizes::integer[]">>> {};
struct twice
    : migration<"004_twice", after<"003_say">, change_type<"items", "leaves", text, back_using<"leaves::bigint">>,
                rename_column<"items", "leaves", "sheets">,
                change_type<"items", "sheets", varchar<20>, using_<"left(sheets, 20)">>> {};
struct narrower : migration<"005_narrower", after<"004_twice">, change_type<"items", "price", numeric<8, 1>>> {};
struct free_items
    : migration<"006_free_items", after<"005_narrower">, drop_constraint<"items", exactly<"fk_tenant_lot_lots">>,
                rename_column<"lots", "no", "number">, rename_table<"lots", "batches">> {};
struct tie_items : migration<"007_tie_items", after<"006_free_items">,
                             add_constraint<"items", foreign_key<on<"tenant", "lot">, references<"batches">>>> {};
struct end_lots : migration<"008_end_lots", after<"007_tie_items">,
                            drop_constraint<"items", exactly<"fk_tenant_lot_batches">>, drop_table<"batches">> {};
struct end_items : migration<"009_end_items", after<"008_end_lots">, drop_column<"items", "lot">, drop_table<"items">> {
};
struct history : chain<settings<"items", in_schema<"app">, released<>>, create, widen, say, twice, narrower, free_items,
                       tie_items, end_lots, end_items> {};

std::vector<std::string> obstacles(std::size_t revision) {
    std::vector<std::string> all;
    for (const apply::obstacle_probe& o : apply::script_of<history>().render(revision).down_obstacles)
        all.push_back(o.what + ": " + o.count_sql + (o.may_raise ? " (may raise)" : "") + "; " + o.cure);
    return all;
}
const std::string change_them = "; change these values or delete their rows";

TEST(obstacle, of_a_wider_type_is_what_the_type_before_does_not_take_but_for_texts_that_are_cut) {
    EXPECT_EQ(obstacles(1),
              (std::vector<std::string>{
                  "values of app.items.sizes cannot go back from integer[] to smallint[]: SELECT count(*) "
                  "FROM app.items WHERE EXISTS (SELECT FROM unnest(sizes) AS element WHERE element NOT "
                  "BETWEEN -32768 AND 32767)" +
                      change_them,
                  "values of app.items.price cannot go back from numeric(10,3) to numeric(8,2): SELECT "
                  "count(*) FROM app.items WHERE abs(round(price, 2)) >= 1e6 AND price <> 'NaN'" +
                      change_them,
                  "values of app.items.leaves cannot go back from bigint to integer: SELECT count(*) FROM "
                  "(SELECT leaves AS pages FROM app.items) AS probe WHERE pages NOT BETWEEN -2147483648 AND "
                  "2147483647" +
                      change_them}));
}

TEST(obstacle, of_an_expression_is_what_its_type_does_not_take_or_what_postgresql_says) {
    EXPECT_EQ(obstacles(2),
              (std::vector<std::string>{
                  "values of app.items.sizes cannot go back from text[] to integer[]: SELECT 0 * "
                  "count((sizes::integer[])::integer[]) FROM app.items (may raise)" +
                      change_them,
                  "values of app.items.note cannot go back from integer to text: SELECT 0 * count((repeat('x', "
                  "note))::text) FROM app.items (may raise)" +
                      change_them}));
}

TEST(obstacle, of_a_column_whose_type_changes_twice_looks_at_each_step_back) {
    EXPECT_EQ(obstacles(3),
              (std::vector<std::string>{
                  "values of app.items.sheets cannot go back from text to bigint: SELECT 0 * "
                  "count((leaves::bigint)::bigint) FROM (SELECT (sheets)::text AS leaves FROM app.items) AS "
                  "probe (may raise)" +
                  change_them}));
}

TEST(obstacle, is_none_where_the_type_before_is_wider) {
    EXPECT_TRUE(obstacles(4).empty());
}

TEST(obstacle, of_a_foreign_key_that_comes_back_is_a_row_that_refers_to_none) {
    EXPECT_EQ(
        obstacles(5),
        (std::vector<std::string>{
            "rows of app.items would refer to no row of app.batches: SELECT count(*) FROM app.items AS child WHERE "
            "child.tenant IS NOT NULL AND child.lot IS NOT NULL AND NOT EXISTS (SELECT FROM app.batches AS parent "
            "WHERE parent.tenant = child.tenant AND parent.number = child.lot); delete these rows or set their lot "
            "to NULL"}));
    EXPECT_TRUE(obstacles(6).empty());
}

TEST(obstacle, of_a_foreign_key_to_a_table_that_comes_back_empty_is_each_row_that_refers_to_it) {
    EXPECT_EQ(obstacles(7),
              (std::vector<std::string>{
                  "rows of app.items would refer to no row of app.batches, which comes back empty: SELECT "
                  "count(*) FROM app.items AS child WHERE child.tenant IS NOT NULL AND child.lot IS NOT NULL; "
                  "delete these rows or set their lot to NULL"}));
}

TEST(obstacle, is_none_in_a_table_that_is_gone) {
    EXPECT_TRUE(obstacles(8).empty());
}

}  // namespace

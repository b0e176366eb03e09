// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/loss_count.hpp"

#include "typeschema/apply/script_of.hpp"
#include "typeschema/typeschema.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace typeschema;

struct items : table<"items", column<"id", uuid>, column<"amount", numeric<12, 2>>, column<"source", varchar<20>>,
                     primary_key<on<"id">>> {};
struct create : migration<"001_create", create_table<items>> {};
struct add : migration<"002_add", after<"001_create">, add_column<"items", column<"note", text, nullable>>,
                       add_column<"items", column<"state", text, default_<"'new'">>>,
                       rename_column<"items", "note", "remark">> {};
struct retype : migration<"003_retype", after<"002_add">, change_type<"items", "source", text>,
                          change_type<"items", "amount", bigint, using_<"round(amount)">, back_using<"amount / 1.0">>> {
};
struct harmless : migration<"004_harmless", after<"003_retype">, set_default<"items", "source", "'mail'">,
                            drop_column<"items", "remark">, create_index<"items", index_<"source", on<"source">>>> {};
struct fleeting : table<"fleeting", column<"id", uuid>> {};
struct brief
    : migration<"005_brief", after<"004_harmless">, create_table<fleeting>, add_column<"fleeting", column<"x", text>>,
                drop_table<"fleeting">, add_column<"items", column<"y", text, nullable>>, drop_column<"items", "y">> {};
struct often
    : migration<"006_often", after<"005_brief">, change_type<"items", "amount", integer>,
                rename_column<"items", "amount", "sum">, change_type<"items", "sum", text, back_using<"sum::integer">>,
                rename_column<"items", "sum", "total">> {};
struct adapted
    : migration<"007_adapted", after<"006_often">, add_column<"items", column<"size", text, default_<"'abc'">>>,
                drop_default<"items", "size">,
                change_type<"items", "size", integer, using_<"length(size)">, back_using<"repeat('x', size)">>> {};
struct filled : migration<"008_filled", after<"007_adapted">,
                          add_column<"items", column<"kind", text, default_<"'a'">>>, drop_default<"items", "kind">> {};
struct mixed
    : migration<"009_mixed", after<"008_filled">, change_type<"items", "size", bigint, using_<"size + length(kind)">>> {
};
struct exact : migration<"010_exact", after<"009_mixed">, change_type<"items", "source", varchar<30>>,
                         change_type<"items", "size", numeric<>>> {};
struct rounded : migration<"011_rounded", after<"010_exact">, change_type<"items", "size", numeric<9, 2>>> {};
struct place : composite_type<"place", attribute<"street", text>, attribute<"town", text>> {};
struct placed : migration<"012_placed", after<"011_rounded">, create_composite_type<place>,
                          add_column<"items", column<"at", of_type<"place">, nullable>>,
                          add_column<"items", column<"past", array_of<of_type<"place">>, nullable>>> {};
struct history : chain<settings<"items", in_schema<"app">, released<>>, create, add, retype, harmless, brief, often,
                       adapted, filled, mixed, exact, rounded, placed> {};

std::vector<std::string> losses(std::size_t revision) {
    std::vector<std::string> all;
    for (const apply::loss_probe& l : apply::script_of<history>().render(revision).down_losses)
        all.push_back(l.what + ": " + l.count_sql);
    return all;
}

TEST(loss, of_a_created_table_is_its_rows) {
    EXPECT_EQ(losses(0), (std::vector<std::string>{"rows of app.items: SELECT count(*) FROM app.items"}));
}

TEST(loss, of_an_added_column_is_what_its_default_would_not_bring_back_under_the_name_it_has_at_the_end) {
    EXPECT_EQ(losses(1), (std::vector<std::string>{
                             "values of app.items.remark: SELECT count(*) FROM app.items WHERE remark IS NOT NULL",
                             "values of app.items.state: SELECT count(*) FROM app.items WHERE state IS DISTINCT FROM "
                             "('new')::text"}));
}

TEST(loss, of_a_change_of_type_is_what_does_not_survive_the_way_down_and_up) {
    EXPECT_EQ(losses(2),
              (std::vector<std::string>{
                  "values of app.items.source: SELECT count(*) FROM (SELECT source AS typeschema_now, "
                  "(source)::varchar(20) AS source FROM app.items) AS probe WHERE (source)::text IS DISTINCT FROM "
                  "typeschema_now",
                  "values of app.items.amount: SELECT count(*) FROM (SELECT amount AS typeschema_now, "
                  "(amount / 1.0)::numeric(12,2) AS amount FROM app.items) AS probe WHERE (round(amount))::bigint IS "
                  "DISTINCT FROM typeschema_now"}));
}

TEST(loss, of_a_column_whose_type_changes_twice_is_told_once_and_goes_all_the_way) {
    EXPECT_EQ(
        losses(5),
        (std::vector<std::string>{
            "values of app.items.total: SELECT count(*) FROM (SELECT typeschema_now, CASE WHEN amount "
            "NOT BETWEEN -2147483648 AND 2147483647 THEN NULL ELSE (amount)::integer END AS sum FROM (SELECT typeschema_now, (amount)::bigint AS amount FROM (SELECT typeschema_now, "
            "(sum::integer)::integer AS amount FROM (SELECT total AS typeschema_now, total AS sum FROM "
            "app.items) AS probe) AS probe) AS probe) AS probe WHERE (sum)::text IS DISTINCT FROM "
            "typeschema_now"}));
}

TEST(loss, of_an_added_column_that_changes_its_type_compares_with_what_becomes_of_its_default) {
    EXPECT_EQ(losses(6), (std::vector<std::string>{
                             "values of app.items.size: SELECT count(*) FROM app.items WHERE size IS DISTINCT FROM "
                             "(SELECT (length(size))::integer FROM (SELECT ('abc')::text AS size) AS probe)"}));
}

TEST(loss, of_an_added_column_compares_with_the_default_that_filled_it) {
    EXPECT_EQ(losses(7),
              (std::vector<std::string>{
                  "values of app.items.kind: SELECT count(*) FROM app.items WHERE kind IS DISTINCT FROM ('a')::text"}));
}

/// A row of which one attribute is NULL is a value, and PostgreSQL calls it neither NULL nor NOT NULL.
TEST(loss, of_an_added_column_of_rows_counts_those_without_all_their_attributes) {
    EXPECT_EQ(losses(11), (std::vector<std::string>{
                              "values of app.items.at: SELECT count(*) FROM app.items WHERE at IS DISTINCT FROM NULL",
                              "values of app.items.past: SELECT count(*) FROM app.items WHERE past IS NOT NULL"}));
}

TEST(loss, of_a_change_of_type_that_reads_other_columns_is_every_value) {
    EXPECT_EQ(losses(8), (std::vector<std::string>{
                             "values of app.items.size: SELECT count(*) FROM app.items WHERE size IS NOT NULL"}));
}

TEST(loss, of_a_change_of_type_is_counted_only_where_values_can_come_back_otherwise) {
    EXPECT_EQ(
        losses(9),
        (std::vector<std::string>{
            "values of app.items.size: SELECT count(*) FROM (SELECT size AS typeschema_now, CASE WHEN round(size) NOT "
            "BETWEEN -9223372036854775808 AND 9223372036854775807 THEN NULL ELSE (size)::bigint END AS size FROM "
            "app.items) AS probe WHERE (size)::numeric IS DISTINCT FROM typeschema_now"}));
    EXPECT_TRUE(losses(10).empty());
}

TEST(loss, is_nothing_where_the_inverse_adds_or_where_nothing_stayed) {
    EXPECT_TRUE(losses(3).empty());
    EXPECT_TRUE(losses(4).empty());
}

}  // namespace

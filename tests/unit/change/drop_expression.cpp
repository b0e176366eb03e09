// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/drop_expression.hpp"

#include "typeschema/change/loss_count.hpp"
#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

template <class... Steps>
std::string lost() {
    const model::history& h = chain_detail::history_of<history<Steps...>>;
    std::string told;
    change::for_each_loss(h, 1, [&](const change::loss& l) {
        told += sql::to_string([&](sql::writer& w) { change::put_loss(w, l); }) + ": " +
                sql::to_string([&](sql::writer& w) { change::put_count(w, l); }) + '\n';
    });
    return told;
}

using added = add_column<"chunks", column<"next", integer, generated_always_as<"seq_no + 1">>>;

TEST(generated_column, is_added_to_rows_that_are_there) {
    EXPECT_EQ(up<added>(),
              "ALTER TABLE chunks ADD COLUMN next integer GENERATED ALWAYS AS (seq_no + 1) STORED NOT NULL;\n");
    EXPECT_EQ(down<added>(), "ALTER TABLE chunks DROP COLUMN next;\n");
    EXPECT_EQ(lost<added>(), "") << "it can be computed again";
}

TEST(generated_column, comes_back_with_the_names_that_columns_have_by_now) {
    EXPECT_EQ((down<added, rename_column<"chunks", "seq_no", "Place">, drop_column<"chunks", "next">>()),
              "ALTER TABLE chunks ADD COLUMN next integer GENERATED ALWAYS AS (\"Place\" + 1) STORED NOT NULL;\n"
              "ALTER TABLE chunks RENAME COLUMN \"Place\" TO seq_no;\n" +
                  down<added>());
}

struct sums
    : table<"sums", column<"a", integer>, column<"b", integer, generated_always_as<"a * 2">>, index_<"b", on<"b">>> {};
struct of_sums : migration<"sums", create_table<sums>> {};
template <class... Steps>
struct later : migration<"next", after<"sums">, Steps...> {};
template <class... Steps>
struct history_of_sums : chain<settings<"sums", in_schema<"">, released<>>, of_sums, later<Steps...>> {};

TEST(drop_expression, is_undone_by_a_column_that_is_made_anew) {
    using chain = history_of_sums<rename_column<"sums", "a", "c">, drop_expression<"sums", "b">>;
    static_assert(valid<chain>);
    const model::history& h = chain_detail::history_of<chain>;
    EXPECT_EQ(sql::to_string([&](sql::writer& w) { chain_detail::put_forward(w, h, 1); }),
              "ALTER TABLE sums RENAME COLUMN a TO c;\n"
              "ALTER TABLE sums ALTER COLUMN b DROP EXPRESSION;\n");
    EXPECT_EQ(sql::to_string([&](sql::writer& w) { chain_detail::put_backward(w, h, 1); }),
              "ALTER TABLE sums DROP COLUMN b;\n"
              "ALTER TABLE sums ADD COLUMN b integer GENERATED ALWAYS AS (c * 2) STORED NOT NULL;\n"
              "CREATE INDEX ix_sums__b ON sums (b);\n"
              "ALTER TABLE sums RENAME COLUMN c TO a;\n");
}

TEST(drop_expression, loses_values_that_are_not_those_of_the_expression) {
    using chain = history_of_sums<rename_column<"sums", "a", "c">, drop_expression<"sums", "b">>;
    std::string told;
    change::for_each_loss(chain_detail::history_of<chain>, 1, [&](const change::loss& l) {
        told += sql::to_string([&](sql::writer& w) { change::put_loss(w, l); }) + ": " +
                sql::to_string([&](sql::writer& w) { change::put_count(w, l); });
    });
    EXPECT_EQ(told, "values of sums.b: SELECT count(*) FROM sums WHERE b IS DISTINCT FROM (c * 2)");
    EXPECT_EQ((lost<added, drop_expression<"chunks", "next">>()),
              "values of chunks.next: SELECT count(*) FROM chunks WHERE next IS NOT NULL\n")
        << "the column goes whole, which is told once";
}

TEST(drop_expression, wants_a_generated_column) {
    EXPECT_EQ((mistakes_of<drop_expression<"chunks", "seq_no">>()),
              sentences{"next: TS215 the expression of chunks.seq_no is not there; remove the step"});
    EXPECT_EQ((mistakes_of<added, drop_expression<"chunks", "next">, set_default<"chunks", "next", "7">>()),
              sentences{});
}

TEST(generated_column, is_computed_of_columns_that_are_not) {
    const std::string sentence =
        "next: TS134 generated column twice of chunks names a column that is generated, which PostgreSQL "
        "does not allow; write what that one is computed of";
    EXPECT_EQ((mistakes_of<added, add_column<"chunks", column<"twice", integer, generated_always_as<"next * 2">>>>()),
              sentences{sentence});
    EXPECT_EQ((mistakes_of<add_column<"chunks", column<"twice", integer, generated_always_as<"twice * 2">>>>()),
              sentences{sentence});
}
struct crossed : table<"crossed", column<"a", integer, generated_always_as<"b + 1">>,
                       column<"b", integer, generated_always_as<"c + 1">>, column<"c", integer>> {};
TEST(generated_column, is_no_part_of_one_that_is_declared_before_it) {
    EXPECT_EQ(mistakes_of<create_table<crossed>>().size(), 1u);
}

TEST(generated_column, has_no_other_source_of_values) {
    EXPECT_EQ((mistakes_of<add_column<"chunks", column<"n", integer, default_<"1">, generated_always_as<"seq_no">>>>()),
              sentences{"next: TS125 column chunks.n is generated, so it has no default; remove default_<...>"});
    EXPECT_EQ(
        (mistakes_of<add_column<"chunks", column<"n", integer, serial, generated_always_as<"seq_no">>>>()),
        sentences{"next: TS125 column chunks.n is generated, numbered or a serial, and one of these alone; remove the "
                  "others"});
    EXPECT_EQ((mistakes_of<added, set_default<"chunks", "next", "7">>()),
              sentences{"next: TS125 column chunks.next is generated, so it has no default; remove this step"});
    EXPECT_EQ(
        (mistakes_of<added, change_type<"chunks", "next", bigint>>()),
        sentences{
            "next: TS125 column chunks.next is generated, so it keeps its type; drop it and add it with another one"});
}

TEST(generated_column, keeps_what_it_is_computed_of) {
    EXPECT_EQ((mistakes_of<added, drop_column<"chunks", "seq_no", refill<"1">>>()),
              sentences{"next: TS210 column chunks.seq_no is still used by generated column next; drop those first"});
    EXPECT_EQ((mistakes_of<added, change_type<"chunks", "seq_no", bigint>>()),
              sentences{"next: TS210 column chunks.seq_no is still used by generated column next; drop those first"});
    EXPECT_EQ((mistakes_of<added, drop_column<"chunks", "next">, change_type<"chunks", "seq_no", bigint>>()),
              sentences{});
}

TEST(generated_column, has_an_expression_that_can_be_read) {
    EXPECT_EQ(
        (mistakes_of<add_column<"chunks", column<"n", integer, generated_always_as<"seq_mo + 1">>>>()),
        sentences{"next: TS103 the expression of chunks.n names unknown column chunks.seq_mo; did you mean seq_no?"});
    EXPECT_EQ((mistakes_of<add_column<"chunks", column<"n", integer, generated_always_as<"(seq_no">>>>()).size(), 1u);
    EXPECT_EQ(
        (mistakes_of<add_column<"chunks", column<"n", integer, generated_always_as<"(select 1)">>>>()),
        sentences{
            "next: TS111 generated column n holds a subquery, which PostgreSQL does not allow there; name columns "
            "of the table alone"});
}

}  // namespace

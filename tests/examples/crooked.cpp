// SPDX-License-Identifier: BSL-1.0
#include "crooked_tables.hpp"

#include "crooked/chain.hpp"
#include "support/server.hpp"
#include "typeschema/apply/runner.hpp"
#include "typeschema/apply/script_of.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace {

using namespace typeschema_test;
using namespace std::chrono_literals;
namespace tables = crooked::tables;

/// A database at the head of the crooked chain, used through its generated helpers.
class crooked_helpers : public testing::Test {
protected:
    void SetUp() override {
        apply::observer silent;
        const apply::chain_script chain = apply::script_of<crooked::chain>();
        apply::runner(on, chain, {}, silent).upgrade("head");
    }

    static tables::every_kind::insert_row sample(std::int64_t id) {
        return {.id = id,
                .a_uuid = {{0x7f, 0x1b}},
                .a_text = "ä \"text\"",
                .a_smallint = static_cast<std::int16_t>(-id),
                .a_bigint = std::int64_t{1} << 60,
                .is_true = true,
                .a_real = 0.5F,
                .a_double = -2.25,
                .a_numeric = "12345678901234567890." + std::to_string(1000000000 + id),
                .a_time = std::chrono::sys_days(std::chrono::year(2025) / 10 / 18) + 123456us,
                .a_date = std::chrono::year(1999) / 12 / static_cast<unsigned>(id),
                .a_jsonb = {R"({"a": [1, 2]})"},
                .a_bytea = {std::byte{0}, std::byte{255}},
                .texts = {"a", "b,c", ""},
                .numbers = std::vector<std::int32_t>{},
                .numerics = {"1.50", "-7"},
                .flags = {true, false}};
    }

    fresh_database database;
    pq::connection on = database.connect();
};

TEST_F(crooked_helpers, insert_returns_the_row_that_find_finds) {
    namespace kind = tables::every_kind;
    const kind::row row = kind::insert(on, sample(1));
    EXPECT_EQ(row.a_varchar, "it's");
    EXPECT_EQ(row.an_integer, 7);
    EXPECT_EQ(row.a_numeric, "12345678901234567890.1000000001");
    EXPECT_EQ(row.a_text, "ä \"text\"");
    EXPECT_EQ(row.a_time, sample(1).a_time);
    EXPECT_EQ(row.a_date, sample(1).a_date);
    EXPECT_EQ(row.texts, sample(1).texts);
    EXPECT_EQ(row.numbers, sample(1).numbers);
    EXPECT_EQ(row.numerics, sample(1).numerics);
    EXPECT_EQ(row.flags, sample(1).flags);
    EXPECT_EQ(row.a_bytea, sample(1).a_bytea);
    EXPECT_EQ(row.a_jsonb, sample(1).a_jsonb);
    EXPECT_EQ(kind::find_by_id(on, 1), row);
    EXPECT_EQ(kind::find_by_a_numeric(on, row.a_numeric), row);
    EXPECT_EQ(kind::find_by_id(on, 2), std::nullopt);
}

TEST_F(crooked_helpers, insert_leaves_to_postgresql_what_it_numbers_and_computes) {
    namespace numbered = tables::numbered;
    const numbered::row first = numbered::insert(on, {.lot = {}, .note = "abc", .seat = {}});
    EXPECT_EQ(first.seat, 1);
    EXPECT_EQ(first.size, 3);
    EXPECT_EQ(first.id, 1);
    EXPECT_EQ(first.lot, 40);
    const numbered::row second = numbered::insert(on, {.lot = 7, .note = "b", .seat = 9});
    EXPECT_EQ(second.seat, 9);
    EXPECT_EQ(second.id, 2);
    EXPECT_EQ(second.lot, 7);
}

TEST_F(crooked_helpers, a_nullable_column_with_a_default_takes_the_default_a_value_or_null) {
    namespace kind = tables::every_kind;
    kind::insert_row row = sample(1);
    row.an_integer = std::optional<std::int32_t>();
    EXPECT_EQ(kind::insert(on, row).an_integer, std::nullopt);
    row = sample(2);
    row.an_integer = 8;
    EXPECT_EQ(kind::insert(on, row).an_integer, 8);
}

TEST_F(crooked_helpers, lists_come_in_the_order_of_the_index_and_end_at_the_limit) {
    namespace kind = tables::every_kind;
    for (const std::int64_t id : {2, 3, 1})
        kind::insert(on, sample(id));
    const auto rows = kind::list_by_is_true_ordered_by_a_smallint_and_a_text(on, true, 2);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].a_smallint, -1);
    EXPECT_EQ(rows[1].a_smallint, -2);
    EXPECT_TRUE(kind::list_by_is_true_ordered_by_a_smallint_and_a_text(on, false, 2).empty());
    EXPECT_EQ(kind::list_by_is_true_and_a_smallint_and_a_text(on, true, -3, "ä \"text\"", 9).size(), 1U);
}

TEST_F(crooked_helpers, the_list_of_a_partial_index_has_its_rows_alone) {
    namespace kind = tables::every_kind;
    kind::insert_row row = sample(1);
    row.is_true = false;
    kind::insert(on, row);
    kind::insert(on, sample(2));
    EXPECT_TRUE(kind::list_only_true_by_a_date(on, row.a_date, 9).empty());
    EXPECT_EQ(kind::list_only_true_by_a_date(on, sample(2).a_date, 9).size(), 1U);
    EXPECT_EQ(kind::list_true_by_time_by_a_time(on, row.a_time, 9).size(), 1U);
}

TEST_F(crooked_helpers, names_that_cpp_does_not_take_are_reached_through_others) {
    namespace odd = tables::class_;
    const odd::row row = odd::insert(on, {.int_ = 1,
                                          .Int = 2,
                                          .a_b_2 = "one space",
                                          .a_b = "underscore",
                                          .a_b_3 = "two spaces",
                                          .std_ = "s",
                                          .row_ = "r",
                                          .connection = "c",
                                          .state = odd::state_value::in_progress_2});
    EXPECT_EQ(row.gruf6udfe, 42);
    EXPECT_EQ(odd::find_by_int_and_a_b_2(on, 1, "one space"), row);
    EXPECT_EQ(odd::find_by_connection_and_std_and_row(on, "c", "s", "r"), row);
    EXPECT_EQ(on.execute(R"(select state || '/' || "a b" || '/' || "a  b" from "Odd Home".class)").one<std::string>(),
              "in progress/one space/two spaces");
}

TEST_F(crooked_helpers, a_row_of_defaults_alone_can_be_inserted) {
    const auto row = tables::only_defaults::insert(on, {});
    EXPECT_EQ(tables::only_defaults::find_by_id(on, row.id), row);
}

TEST_F(crooked_helpers, a_decoy_earlier_in_the_search_path_changes_nothing) {
    on.execute("create schema decoy; create table decoy.class (id text); set search_path = decoy");
    EXPECT_EQ(tables::other_class::insert(on, {.id = 5}).id, 5);
    EXPECT_TRUE(tables::other_class::find_by_id(on, 5));
}

}  // namespace

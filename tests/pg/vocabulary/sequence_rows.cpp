// SPDX-License-Identifier: BSL-1.0
#include "pg/roundtrip/snapshot.hpp"
#include "pg/roundtrip/walk.hpp"
#include "typeschema/apply/script_of.hpp"
#include "typeschema/typeschema.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace typeschema_test {
namespace {

using namespace typeschema;

// clang-format off
struct numbers : sequence<"numbers", start_with<10>> {};
struct counted : migration<"numbers", create_sequence<numbers>> {};
struct history_of_numbers : chain<settings<"sequence_rows", released<>>, counted> {};

struct lines : table<"lines",
    column<"price", integer>,
    column<"twice", integer, generated_always_as<"price * 2">>> {};
struct start : migration<"start", create_table<lines>> {};
struct computed : migration<"computed", after<"start">,
    add_column<"lines", column<"next", integer, generated_always_as<"price + 1">>>> {};
struct plain : migration<"plain", after<"computed">,
    drop_expression<"lines", "twice">, rename_column<"lines", "price", "cost">> {};
struct numbered : migration<"numbered", after<"plain">,
    add_column<"lines", column<"id", bigint, generated_always_as_identity<>>>,
    add_column<"lines", column<"seat", integer, serial>>> {};
struct bare : migration<"bare", after<"numbered">,
    drop_column<"lines", "id">, drop_column<"lines", "seat">> {};
struct history_of_lines : chain<settings<"sequence_rows", released<>>, start, computed, plain, numbered, bare> {};
// clang-format on

TEST(sequence_rows, of_a_sequence_that_goes_are_its_position) {
    walk along(apply::script_of<history_of_numbers>());
    along.up("head");
    EXPECT_EQ(in_words(along.down()), "nothing") << "nobody has taken a number";
    along.up("head");
    along.on().execute("select nextval('numbers')");
    EXPECT_EQ(in_words(along.down()), "1 positions of public.numbers");
}

TEST(sequence_rows, of_a_column_that_was_generated_are_those_that_differ) {
    walk along(apply::script_of<history_of_lines>());
    along.up("computed");
    along.on().execute("insert into lines values (1), (2), (3)");
    along.up("plain");
    along.on().execute("update lines set twice = 5 where cost > 1; insert into lines values (4, 8)");
    EXPECT_EQ(in_words(along.down()), "2 values of public.lines.twice");
    EXPECT_EQ(along.on().execute_params("select sum(twice) from lines").one<std::int64_t>(), 20);
    EXPECT_EQ(in_words(along.down()), "nothing") << "what is computed can be computed again";
}

TEST(sequence_rows, are_numbered_again_when_their_column_comes_back) {
    walk along(apply::script_of<history_of_lines>());
    along.up("plain");
    along.on().execute("insert into lines (cost, twice) values (1, 2), (2, 4)");
    along.up("head");
    along.down();
    along.on().execute("insert into lines (cost, twice) values (3, 6)");
    EXPECT_EQ(along.on()
                  .execute_params("select string_agg(id || '|' || seat, ' ' order by id) from lines")
                  .one<std::string>(),
              "1|1 2|2 3|3");
}

}  // namespace
}  // namespace typeschema_test

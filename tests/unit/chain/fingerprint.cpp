// SPDX-License-Identifier: BSL-1.0
#include "typeschema/chain/fingerprint.hpp"

#include "migrations/inbox/chain.hpp"

#include <gtest/gtest.h>

namespace {

using namespace typeschema;

template <class Chain>
std::uint64_t of(std::uint32_t revision) {
    return fingerprint(chain_detail::history_of<Chain>, revision);
}

// One table, said in several ways.
struct plain : table<"items", column<"id", uuid>, column<"state", text, default_<"'new'">>, primary_key<on<"id">>,
                     check<"state_valid", "state in ('new', 'done')">> {};
struct respelt : table<"items", column<"id", uuid>, column<"state", text, default_<" 'new' -- the first\n">>,
                       primary_key<on<"id">>, check<"state_valid", "STATE  IN ( 'new','done' ) /* both */">> {};
struct other_label : table<"items", column<"id", uuid>, column<"state", text, default_<"'new'">>, primary_key<on<"id">>,
                           check<"state_valid", "state in ('new', 'Done')">> {};
struct other_type : table<"items", column<"id", uuid>, column<"state", varchar<9>, default_<"'new'">>, primary_key<on<"id">>,
                          check<"state_valid", "state in ('new', 'done')">> {};

template <class Table>
struct first : migration<"001_items", create_table<Table>> {};
template <class Table>
struct history : chain<settings<"items">, first<Table>> {};

struct postgres_names : default_naming {
    static constexpr std::string_view primary_key = "{table}_pkey";
};
struct renamed : chain<settings<"items", names_by<postgres_names>>, first<plain>> {};
struct moved : chain<settings<"items", in_schema<"app">>, first<plain>> {};

// Stored in journals and pin headers all over: none of these may ever change.
TEST(fingerprint, of_the_shipped_inbox_chain_never_changes) {
    EXPECT_EQ(of<inbox::chain>(0), 0x30933ef1d100e08bull);
    EXPECT_EQ(of<inbox::chain>(1), 0x1dc74e0cfa49b4b7ull);
    EXPECT_EQ(of<inbox::chain>(2), 0xda12be7498056c53ull);
}

TEST(fingerprint, is_the_same_at_compile_time_and_at_run_time) {
    static_assert(fingerprint(chain_detail::history_of<history<plain>>, 0) != 0);
    constexpr std::uint64_t compiled = fingerprint(chain_detail::history_of<history<plain>>, 0);
    EXPECT_EQ(of<history<plain>>(0), compiled);
}

TEST(fingerprint, ignores_white_space_comments_and_the_case_of_keywords) {
    EXPECT_EQ(of<history<plain>>(0), of<history<respelt>>(0));
}

TEST(fingerprint, tells_a_label_from_another_and_a_type_from_another) {
    EXPECT_NE(of<history<plain>>(0), of<history<other_label>>(0));
    EXPECT_NE(of<history<plain>>(0), of<history<other_type>>(0));
}

TEST(fingerprint, counts_the_names_that_the_convention_makes_and_the_schema) {
    EXPECT_NE(of<history<plain>>(0), of<renamed>(0));
    EXPECT_NE(of<history<plain>>(0), of<moved>(0));
}

}  // namespace

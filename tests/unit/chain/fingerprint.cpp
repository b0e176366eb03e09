// SPDX-License-Identifier: BSL-1.0
#include "typeschema/chain/fingerprint.hpp"

#include "migrations/assistant/chain.hpp"
#include "migrations/inbox/chain.hpp"
#include "migrations/jobs/chain.hpp"
#include "migrations/ledger/chain.hpp"
#include "migrations/tenants/retrieval/chain.hpp"
#include "migrations/tenants/shared/chain.hpp"
#include "migrations/tenants/tenant/chain.hpp"

#include <gtest/gtest.h>

#include <set>

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
struct other_type : table<"items", column<"id", uuid>, column<"state", varchar<9>, default_<"'new'">>,
                          primary_key<on<"id">>, check<"state_valid", "state in ('new', 'done')">> {};

// The same again: parts in another order, names spelt out.
struct reordered : table<in<"public", "items">, check<exactly<"ck_items__state_valid">, "state in ('new', 'done')">,
                         primary_key<on<"id">, named<exactly<"pk_items">>>, column<"id", uuid>,
                         column<"state", text, default_<"'new'">>> {};
struct swapped_columns : table<"items", column<"state", text, default_<"'new'">>, column<"id", uuid>,
                               primary_key<on<"id">>, check<"state_valid", "state in ('new', 'done')">> {};

template <class Table>
struct first : migration<"001_items", create_table<Table>> {};
template <class Table>
struct history : chain<settings<"items", released<>>, first<Table>> {};

template <class Type>
struct of_one : table<"items", column<"c", Type>> {};
template <class Type>
struct typed : migration<"typed", ensure_extension<"ltree">, ensure_extension<"other">, create_table<of_one<Type>>> {};
template <class Type>
struct history_of_type : chain<settings<"items", released<>>, typed<Type>> {};

struct postgres_names : default_naming {
    static constexpr std::string_view primary_key = "{table}_pkey";
};
struct renamed : chain<settings<"items", names_by<postgres_names>, released<>>, first<plain>> {};
struct moved : chain<settings<"items", in_schema<"app">, released<>>, first<plain>> {};

// Stored in journals and pin headers all over: none of these may ever change.
TEST(fingerprint, of_the_shipped_inbox_chain_never_changes) {
    EXPECT_EQ(of<inbox::chain>(0), 0x30933ef1d100e08bull);
    EXPECT_EQ(of<inbox::chain>(1), 0x2782f7b3c8c95c7full);
    EXPECT_EQ(of<inbox::chain>(2), 0xc557bcd73db7f70eull);
}

TEST(fingerprint, of_the_shipped_jobs_chain_never_changes) {
    EXPECT_EQ(of<jobs::chain>(0), 0xe7a18110f50bc121ull);
    EXPECT_EQ(of<jobs::chain>(1), 0x44194e8c00440e75ull);
}

TEST(fingerprint, of_the_shipped_ledger_chain_never_changes) {
    EXPECT_EQ(of<ledger::chain>(0), 0xfb995f09c77ab648ull);
    EXPECT_EQ(of<ledger::chain>(1), 0x2b152508df134d1eull);
    EXPECT_EQ(of<ledger::chain>(2), 0x62a575e62bd45c2aull);
    EXPECT_EQ(of<ledger::chain>(3), 0x58e2fcd03874c270ull);
}

TEST(fingerprint, of_the_shipped_assistant_chain_never_changes) {
    EXPECT_EQ(of<assistant::chain>(0), 0xec16d0059e7ec87bull);
    EXPECT_EQ(of<assistant::chain>(1), 0xd9103ecc916b928dull);
    EXPECT_EQ(of<assistant::chain>(2), 0x23c9767217f2dd2bull);
    EXPECT_EQ(of<assistant::chain>(3), 0x7fad886a42251019ull);
    EXPECT_EQ(of<assistant::chain>(4), 0x1cccf5f198187239ull);
}

TEST(fingerprint, of_the_shipped_tenants_chains_never_changes) {
    EXPECT_EQ(of<tenants::shared>(0), 0xdc677a8928d9be06ull);
    EXPECT_EQ(of<tenants::shared>(1), 0xfdf77234d685c4a4ull);
    EXPECT_EQ(of<tenants::tenant>(0), 0x26dbcc0ceca0a548ull);
    EXPECT_EQ(of<tenants::tenant>(1), 0x3c1c049b225f9e8cull);
    EXPECT_EQ(of<tenants::tenant>(2), 0x29bb16dae2f39268ull);
    EXPECT_EQ(of<tenants::tenant>(3), 0x55b5765b8d75d5b6ull);
    EXPECT_EQ(of<tenants::retrieval>(0), 0x938c0e5b1f40fee9ull);
    EXPECT_EQ(of<tenants::retrieval>(1), 0x235681e6d510d1abull);
    EXPECT_EQ(of<tenants::retrieval>(2), 0x57aace10ce7cea20ull);
}

TEST(fingerprint, tells_types_apart_by_each_of_their_modifiers) {
    const std::set<std::uint64_t> all{
        of<history_of_type<interval>>(0),
        of<history_of_type<of_precision<interval, 0>>>(0),
        of<history_of_type<of_precision<interval, 1>>>(0),
        of<history_of_type<interval_of<"day">>>(0),
        of<history_of_type<interval_of<"day to second">>>(0),
        of<history_of_type<existing_type<"ltree">>>(0),
        of<history_of_type<existing_type<"ltree(1)">>>(0),
        of<history_of_type<extension_type<"ltree", "ltree">>>(0),
        of<history_of_type<extension_type<"other", "ltree">>>(0),
        of<history_of_type<of_type<"ltree">>>(0),
    };
    EXPECT_EQ(all.size(), 10u);
}

TEST(fingerprint, is_the_same_at_compile_time_and_at_run_time) {
    static_assert(fingerprint(chain_detail::history_of<history<plain>>, 0) != 0);
    constexpr std::uint64_t compiled = fingerprint(chain_detail::history_of<history<plain>>, 0);
    EXPECT_EQ(of<history<plain>>(0), compiled);
}

TEST(fingerprint, ignores_white_space_comments_and_the_case_of_keywords) {
    EXPECT_EQ(of<history<plain>>(0), of<history<respelt>>(0));
}

TEST(fingerprint, ignores_the_order_of_constraints_and_how_names_are_spelt) {
    EXPECT_EQ(of<history<plain>>(0), of<history<reordered>>(0));
    EXPECT_NE(of<history<plain>>(0), of<history<swapped_columns>>(0));
}

struct drop_short : migration<"002_drop", after<"001_items">, drop_constraint<"items", "state_valid">> {};
struct drop_exact
    : migration<"002_drop", after<"001_items">, drop_constraint<"items", exactly<"ck_items__state_valid">>> {};
struct dropped_short : chain<settings<"items", released<>>, first<plain>, drop_short> {};
struct dropped_exact : chain<settings<"items", released<>>, first<plain>, drop_exact> {};

TEST(fingerprint, does_not_care_by_which_of_its_names_a_constraint_is_dropped) {
    EXPECT_EQ(of<dropped_short>(1), of<dropped_exact>(1));
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

// SPDX-License-Identifier: BSL-1.0
#include "typeschema/chain/binds.hpp"

#include "migrations/inbox/chain.hpp"

#include <gtest/gtest.h>

#include <string>

namespace service {

enum class item_status { received, validated, parsed, error };
enum class unordered { error = 7, parsed = 3, validated, received };
enum class short_status { received, parsed };
enum class wrong_status { received, validated, parsed, errors };

enum class labelled { first, second };
constexpr std::string_view label_of(labelled l) {
    return l == labelled::first ? "to-do" : "";
}
enum class keywords { new_, delete_ };

}  // namespace service

namespace {

using namespace typeschema;

struct jobs : table<"jobs", column<"state", text>, column<"verb", text>, column<"note", text>,
                    check<"state_valid", "state = 'to-do' or state = 'second'">,
                    check<"verb_valid", "verb = any (array['new', 'delete'])">> {};
struct first : migration<"001_jobs", create_table<jobs>> {};
struct history : chain<settings<"jobs", released<>>, first> {};

static_assert(binds<service::item_status, inbox::chain, "inbox_items", "status">);
static_assert(binds<service::unordered, inbox::chain, "inbox_items", "status">);
static_assert(binds<service::labelled, history, "jobs", "state">);
static_assert(binds<service::keywords, history, "jobs", "verb">);

template <class Enum, class Chain, meta::fixed_string Table, meta::fixed_string Column>
std::string mismatch() {
    return std::string(chain_detail::binding<Enum, Chain, Table, Column>::view);
}

TEST(binds, names_each_value_that_the_enum_lacks) {
    EXPECT_EQ((mismatch<service::short_status, inbox::chain, "inbox_items", "status">()),
              "TS501 enum short_status does not match inbox_items.status: the enum lacks validated, error");
}

TEST(binds, names_the_values_on_both_sides) {
    EXPECT_EQ(
        (mismatch<service::wrong_status, inbox::chain, "inbox_items", "status">()),
        "TS501 enum wrong_status does not match inbox_items.status: the enum lacks error; the status list lacks errors");
}

TEST(binds, suggests_the_table_and_the_column_that_were_meant) {
    EXPECT_EQ((mismatch<service::item_status, inbox::chain, "inbox_itms", "status">()),
              "TS201 enum item_status is bound to unknown table inbox_itms; did you mean inbox_items?");
    EXPECT_EQ((mismatch<service::item_status, inbox::chain, "inbox_items", "stats">()),
              "TS202 enum item_status is bound to unknown column inbox_items.stats; did you mean status?");
}

TEST(binds, says_when_a_column_has_no_status_list) {
    EXPECT_EQ(
        (mismatch<service::item_status, history, "jobs", "note">()),
        "TS501 enum item_status is bound to jobs.note, which has no status list; give it a check of the form note in "
        "(...)");
}

}  // namespace

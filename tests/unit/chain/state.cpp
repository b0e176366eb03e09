// SPDX-License-Identifier: BSL-1.0
#include "typeschema/chain/state.hpp"

#include "migrations/inbox/chain.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace typeschema;

struct items : table<"items", column<"id", uuid>, column<"uri", text, nullable>, primary_key<on<"id">>,
                     check<"uri_short", "length(uri) < 99">> {};
struct create : migration<"001_create", create_table<items>> {};
struct change
    : migration<"002_change", after<"001_create">, rename_column<"items", "uri", "source">,
                rename_table<"items", "documents">, add_column<"documents", column<"pages", integer, nullable>>> {};
struct remove : migration<"003_remove", after<"002_change">, drop_table<"documents">> {};
struct history : chain<settings<"items", in_schema<"app">, released<>>, create, change, remove> {};

static_assert(!base<history>.has_table("items"));
static_assert(at<history, "001_create">.has_table("items"));
static_assert(at<history, "001_create">.table("items").column("uri")->nullable);
static_assert(at<history, "001_create">.table("items").column("source") == nullptr);
static_assert(!at<history, "002_change">.has_table("items"));
static_assert(at<history, "002_change">.table("documents").column("source")->type.id == model::type_id::text);
static_assert(at<history, "002_change">.table("app", "documents").column("pages") != nullptr);
static_assert(!head<history>.has_table("documents"));
static_assert(head<inbox::chain>.table("inbox_items").column("uri")->nullable);

TEST(state, names_columns_in_the_order_of_the_table) {
    std::vector<std::string> names;
    at<history, "002_change">.table("documents").for_each_column([&](const model::column_record& c) {
        names.emplace_back(c.named.view());
    });
    EXPECT_EQ(names, (std::vector<std::string>{"id", "source", "pages"}));
}

TEST(state, finds_a_constraint_by_the_name_that_it_got_when_it_was_made) {
    const table_view documents = at<history, "002_change">.table("documents");
    EXPECT_NE(documents.part("ck_items__uri_short"), nullptr);
    EXPECT_EQ(documents.part("ck_documents__uri_short"), nullptr);
}

TEST(state, lists_the_tables_of_a_revision) {
    std::vector<std::string> names;
    head<inbox::chain>.for_each_table([&](const table_view& t) {
        EXPECT_EQ(t.schema(), "zero_admin");
        names.emplace_back(t.name());
    });
    EXPECT_EQ(names, (std::vector<std::string>{"inbox_items", "parsed_items", "chunks", "event_outbox",
                                               "processed_events", "dead_letters"}));
}

}  // namespace

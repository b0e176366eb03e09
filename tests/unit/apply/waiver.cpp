// SPDX-License-Identifier: BSL-1.0
#include "typeschema/apply/waiver.hpp"

#include "support/fake_chain.hpp"
#include "typeschema/apply/explain.hpp"
#include "typeschema/apply/saved_rows.hpp"

#include <gtest/gtest.h>

namespace {

using namespace typeschema;
using apply::empty_guard;

empty_guard guard(const std::string& schema, const std::string& table) {
    return {.schema = schema, .table = table};
}

TEST(waiver, means_a_table_by_its_name_with_or_without_its_schema) {
    const empty_guard legacy = guard("shop", "legacy");
    EXPECT_TRUE(apply::is_called(legacy, "legacy"));
    EXPECT_TRUE(apply::is_called(legacy, "shop.legacy"));
    EXPECT_FALSE(apply::is_called(legacy, "store.legacy"));
    EXPECT_FALSE(apply::is_called(legacy, "Legacy"));
    EXPECT_FALSE(apply::is_called(legacy, ""));
    const empty_guard odd = guard("shop", "My \"table\"");
    EXPECT_TRUE(apply::is_called(odd, "My \"table\""));
    EXPECT_TRUE(apply::is_called(odd, "shop.\"My \"\"table\"\"\""));
    EXPECT_EQ(apply::lock_in_place_of(odd), "lock table shop.\"My \"\"table\"\"\" in share mode");
}

TEST(saved_rows, have_a_file_name_that_means_nothing_to_a_file_system) {
    EXPECT_EQ(apply::file_name_for(guard("shop", "legacy_jobs")), "shop.legacy_jobs.csv");
    EXPECT_EQ(apply::file_name_for(guard("", "legacy")), "legacy.csv");
    EXPECT_EQ(apply::file_name_for(guard("a.b", "../c d")), "a%2Eb.%2E%2E%2Fc%20d.csv");
    EXPECT_EQ(apply::file_name_for(guard("", "-rf")), "%2Drf.csv");
    EXPECT_EQ(apply::file_name_for(guard("", "100%\n")), "100%25%0A.csv");
    EXPECT_EQ(apply::file_name_for(guard("", "größe-1")), "größe-1.csv");
    EXPECT_NE(apply::file_name_for(guard("a", "b.c")), apply::file_name_for(guard("a.b", "c")));
    EXPECT_EQ(apply::path_for("/backup", guard("", "a")), "/backup/a.csv");
    EXPECT_EQ(apply::path_for("/backup/", guard("", "a")), "/backup/a.csv");
}

/// A chain whose second revision asks for two tables of one name.
apply::chain_script asking() {
    apply::chain_script chain = typeschema_test::fake_chain();
    chain.render = [base = chain.render](std::size_t index) {
        apply::revision_script script = base(index);
        if (index == 1)
            script.guards = {{0, "shop", "legacy"}, {1, "store", "legacy"}};
        return script;
    };
    return chain;
}

std::string refusal(const apply::waiver& waived, std::vector<apply::move> moves) {
    try {
        apply::require_asked(asking(), waived, "", moves);
    } catch (const apply::failure& why) {
        EXPECT_EQ(why.code(), apply::exit_code::usage);
        return why.what();
    }
    return "";
}

TEST(waiver, is_for_one_table_that_the_run_asks_for) {
    const std::vector<apply::move> up = apply::moves_between(0, 3);
    EXPECT_EQ(refusal({.tables = {"shop.legacy"}}, up), "");
    EXPECT_EQ(refusal({}, up), "");
    EXPECT_EQ(refusal({.tables = {"legacy"}}, up), "--allow legacy fits several tables: shop.legacy, store.legacy");
    EXPECT_EQ(
        refusal({.tables = {"shop.legacy"}}, apply::moves_between(0, 1)),
        "--allow shop.legacy: no revision that this run applies asks for it, only 250102_price; nothing was changed");
    EXPECT_EQ(
        refusal({.tables = {"shop.legacy"}}, apply::moves_between(3, 0)),
        "--allow shop.legacy: no revision that this run applies asks for it, only 250102_price; nothing was changed");
    EXPECT_EQ(refusal({.tables = {"nothing"}}, up),
              "--allow nothing: no revision of chain shop asks whether such a table is empty; nothing was changed");
}

TEST(explain, tells_the_hint_of_a_guard_as_what_to_do_next) {
    apply::whereabouts where{.doing = "statement 1 of 1", .statement = "DO $guard$"};
    const pq::error error({.sqlstate = "P0001", .message = "no", .hint = "say yes"});
    const auto details = [&] { return apply::explain(asking(), {apply::direction::up, 0}, where, error, 0).details(); };
    EXPECT_EQ(details()[1], "hint: say yes");
    where.own = true;
    EXPECT_EQ(details().size(), 3u);
    EXPECT_EQ(details()[2], "next: say yes");
}

}  // namespace

// SPDX-License-Identifier: BSL-1.0
#include "typeschema/apply/offline.hpp"

#include "support/fake_chain.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

namespace apply = typeschema::apply;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;
using typeschema_test::fake_chain;

namespace {

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

constexpr std::chrono::milliseconds five_seconds{5000};

}  // namespace

TEST(offline_script, stops_psql_at_the_first_error_and_opens_one_transaction_a_revision) {
    const std::string script = apply::offline_script(fake_chain(), 0, 3, five_seconds, {});
    EXPECT_THAT(script, StartsWith("-- typeschema "));
    EXPECT_THAT(script, HasSubstr("chain shop: base -> 250201_orders\n\\set ON_ERROR_STOP on\n\\encoding UTF8\n"));
    EXPECT_EQ(count_of(script, "\nbegin;\n"), 3u);
    EXPECT_EQ(count_of(script, "\ncommit;\n"), 3u);
    EXPECT_EQ(count_of(script, "insert into shop.typeschema_journal"), 3u);
}

TEST(offline_script, sets_each_transaction_up) {
    EXPECT_THAT(apply::offline_script(fake_chain(), 1, 2, five_seconds, {}),
                HasSubstr("-- apply 250102_price\n"
                          "begin;\n"
                          "set transaction isolation level read committed;\n"
                          "set local search_path = shop, public;\n"
                          "set local timezone = 'UTC';\n"
                          "set local lock_timeout = '5000ms';\n"
                          "set local row_security = off;\n"
                          "set local standard_conforming_strings = on;\n"
                          "do $$\n"
                          "declare\n"
                          "    typeschema_place text := coalesce((select revision from shop.typeschema_journal where "
                          "chain = 'shop' and target = '' order by position desc limit 1), 'base');\n"
                          "begin\n"
                          "    if typeschema_place <> '250101_items' then\n"
                          "        raise exception using message = 'this part of the script goes on from 250101_items, "
                          "but the journal shop.typeschema_journal says that shop is at ' || typeschema_place;\n"
                          "    end if;\n"
                          "end\n"
                          "$$;\n"
                          "alter table items add column price numeric;\n"));
}

TEST(offline_script, makes_the_journal_from_base_only) {
    EXPECT_EQ(
        count_of(apply::offline_script(fake_chain(), 0, 3, five_seconds, {}), "create table shop.typeschema_journal"),
        1u);
    EXPECT_EQ(
        count_of(apply::offline_script(fake_chain(), 1, 3, five_seconds, {}), "create table shop.typeschema_journal"),
        0u);
}

TEST(offline_script, guards_data_on_the_way_down_unless_it_was_given_up) {
    const std::string guarded = apply::offline_script(fake_chain(), 3, 2, five_seconds, {});
    EXPECT_THAT(guarded, HasSubstr("(select count(*) from shop.orders)"));
    EXPECT_THAT(guarded, HasSubstr("drop table orders;\ndelete from shop.typeschema_journal"));
    EXPECT_THAT(apply::offline_script(fake_chain(), 3, 2, five_seconds, {2}), Not(HasSubstr("select count(*)")));
}

TEST(offline_script, keeps_a_line_comment_from_swallowing_the_semicolon) {
    auto chain = fake_chain();
    chain.render = [](std::size_t) {
        apply::revision_script script;
        script.up = {"select 1 -- one"};
        return script;
    };
    EXPECT_THAT(apply::offline_script(chain, 1, 2, five_seconds, {}), HasSubstr("select 1 -- one\n;\n"));
}

TEST(offline_script, refuses_a_way_down_through_what_cannot_be_undone) {
    auto chain = fake_chain();
    chain.render = [](std::size_t) {
        return apply::revision_script{
            .up = {}, .down = {}, .down_losses = {}, .reversible = false, .irreversible_because = "rows were merged"};
    };
    try {
        apply::offline_script(chain, 2, 1, five_seconds, {});
        FAIL() << "wrote a script";
    } catch (const apply::failure& why) {
        EXPECT_STREQ(why.what(), "250102_price cannot be undone: rows were merged; nothing was changed");
    }
}

TEST(offline_script, an_end_of_line_in_a_name_does_not_end_the_comment) {
    apply::chain_script chain = fake_chain();
    chain.name = "shop\ndrop schema shop;";
    chain.revisions[0].id = "250101\rdrop schema shop;";
    const std::string script = apply::offline_script(chain, 0, 1, five_seconds, {});
    EXPECT_THAT(script, HasSubstr("chain shop drop schema shop;: base -> 250101 drop schema shop;\n\\set"));
    EXPECT_THAT(script, HasSubstr("\n-- apply 250101 drop schema shop;\nbegin;\n"));
}

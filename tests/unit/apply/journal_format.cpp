// SPDX-License-Identifier: BSL-1.0
#include "typeschema/apply/journal_format.hpp"

#include "support/fake_chain.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace apply = typeschema::apply;
using testing::HasSubstr;
using typeschema_test::fake_chain;

TEST(journal_format, stands_in_the_comment_of_the_table) {
    EXPECT_EQ(apply::create_journal(fake_chain()).at(1),
              "comment on table shop.typeschema_journal is 'typeschema journal, format 1'");
    EXPECT_EQ(apply::journal_format_of("typeschema journal, format 1"), 1);
    EXPECT_EQ(apply::journal_format_of("typeschema journal, format 27"), 27);
}

TEST(journal_format, is_not_read_from_a_strangers_comment) {
    EXPECT_EQ(apply::journal_format_of(""), std::nullopt);
    EXPECT_EQ(apply::journal_format_of("our journal"), std::nullopt);
    EXPECT_EQ(apply::journal_format_of("typeschema journal, format x"), std::nullopt);
}

TEST(create_journal, makes_the_columns_that_the_reader_demands) {
    const std::string table = apply::create_journal(fake_chain()).at(0);
    std::string columns;
    for (std::size_t line = table.find("\n    "); line != std::string::npos; line = table.find("\n    ", line + 1)) {
        const std::string name = table.substr(line + 5, table.find(' ', line + 5) - line - 5);
        if (name != "primary")
            columns += (columns.empty() ? "" : ",") + name;
    }
    EXPECT_EQ(columns, apply::journal_columns);
}

TEST(create_journal, goes_to_public_for_a_chain_without_a_schema) {
    auto chain = fake_chain();
    chain.schema = "";
    EXPECT_THAT(apply::create_journal(chain).at(0), HasSubstr("create table public.typeschema_journal ("));
}

TEST(journal_schema, is_the_one_that_the_chain_says_or_its_own) {
    auto chain = fake_chain();
    EXPECT_EQ(apply::journal_schema(chain), "shop");
    EXPECT_EQ(apply::journal_schema(apply::placed(chain, "north")), "public");
    chain.journal = "ops";
    EXPECT_EQ(apply::journal_schema(chain), "ops");
    EXPECT_EQ(apply::journal_schema(apply::placed(chain, "north")), "ops");
}

TEST(insert_journal_row, names_the_schema_that_a_chain_is_placed_in) {
    const auto chain = apply::placed(fake_chain(), "o'clock");
    const std::string sql = apply::insert_journal_row(chain, 0, chain.render(0), apply::journal_state::applied);
    EXPECT_THAT(sql, HasSubstr("insert into public.typeschema_journal\n"));
    EXPECT_THAT(sql, HasSubstr("('shop', 'o''clock', '250101_items', 0, "));
    for (const std::string& each : {apply::delete_journal_row(chain, 0, 0), apply::reopen_journal_row(chain, 0, 0),
                                    apply::finish_journal_row(chain, 0, 0), apply::forget_above(chain, 1)})
        EXPECT_THAT(each, HasSubstr(" where chain = 'shop' and target = 'o''clock' and revision "));
}

TEST(insert_journal_row, records_the_inverse_and_what_it_destroys) {
    const auto chain = fake_chain();
    const std::string sql = apply::insert_journal_row(chain, 1, chain.render(1), apply::journal_state::applied);
    EXPECT_THAT(sql,
                HasSubstr("('shop', '', '250102_price', 0, 1, 1, '250101_items', '1:00000000000000b2', 'applied', "));
    EXPECT_THAT(sql, HasSubstr("array['shop', 'public']::text[], array['alter table items drop column price']::text[], "
                               "array['values of shop.items.price']::text[], "
                               "array['select count(price) from shop.items']::text[], null)"));
}

TEST(insert_journal_row, records_why_there_is_no_inverse) {
    const auto chain = fake_chain();
    apply::revision_script script;
    script.reversible = false;
    script.irreversible_because = "it's gone";
    const std::string sql = apply::insert_journal_row(chain, 0, script, apply::journal_state::stamped);
    EXPECT_THAT(sql, HasSubstr("'stamped', session_user, clock_timestamp(), 0, "));
    EXPECT_THAT(sql, HasSubstr("array[]::text[], array[]::text[], array[]::text[], 'it''s gone')"));
}

TEST(forget_above, keeps_the_first_revisions) {
    EXPECT_EQ(apply::forget_above(fake_chain(), 2),
              "delete from shop.typeschema_journal where chain = 'shop' and target = '' and revision <> all "
              "(array['250101_items', '250102_price']::text[])");
}

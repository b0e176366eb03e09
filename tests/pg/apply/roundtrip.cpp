// SPDX-License-Identifier: BSL-1.0
#include "typeschema/apply/roundtrip.hpp"

#include "pg/apply/rig.hpp"
#include "typeschema/apply/schema_dump.hpp"

namespace {

using namespace typeschema_test;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

class roundtrip_test : public apply_test {
protected:
    apply::roundtrip_report roundtrip() {
        const std::string pg_dump = server().programs() / "pg_dump";
        return apply::roundtrip(on, chain, options, watcher,
                                [&] { return apply::dump_schema(chain, pg_dump, database.conninfo()); });
    }

    /// Changes the script of one revision.
    void change(std::size_t which, const std::function<void(apply::revision_script&)>& how) {
        chain.render = [base = chain.render, which, how](std::size_t index) {
            apply::revision_script script = base(index);
            if (index == which)
                how(script);
            return script;
        };
    }
};

}  // namespace

TEST_F(roundtrip_test, compares_every_revision_twice) {
    const auto report = roundtrip();
    EXPECT_EQ(report.comparisons, 6u);
    EXPECT_EQ(report.lowest, 0u);
    EXPECT_THAT(watcher.lines,
                ElementsAre("up 0", "up 1", "up 2", "down 2", "down 1", "down 0", "up 0", "up 1", "up 2"));
}

TEST_F(roundtrip_test, a_column_that_comes_back_in_last_place_is_no_difference) {
    change(2, [](apply::revision_script& script) {
        script.up = {"alter table items drop column name"};
        script.down = {"alter table items add column name text not null"};
    });
    EXPECT_NO_THROW(roundtrip());
}

TEST_F(roundtrip_test, an_inverse_that_forgets_something_is_found) {
    change(1, [](apply::revision_script& script) {
        script.up.push_back("create index items_price on items (price)");
        script.up.push_back("create function vat() returns int language sql as 'select 19'");
    });
    const auto why = failure_of([&] { roundtrip(); });
    EXPECT_STREQ(why.what(), "undoing 250102_price does not lead back to 250101_items: the dumps differ");
    EXPECT_THAT(why.details(), Contains(StartsWith("down only: CREATE FUNCTION shop.vat()")));
}

TEST_F(roundtrip_test, an_inverse_that_takes_too_much_is_found) {
    change(2, [](apply::revision_script& script) {
        script.down.push_back("alter table items drop constraint items_pkey");
    });
    const auto why = failure_of([&] { roundtrip(); });
    EXPECT_STREQ(why.what(), "undoing 250201_orders does not lead back to 250102_price: the dumps differ");
    EXPECT_THAT(why.details(), Contains(HasSubstr("up only:     ADD CONSTRAINT items_pkey")));
}

TEST_F(roundtrip_test, an_extension_that_is_only_ensured_may_stay) {
    change(1, [](apply::revision_script& script) {
        script.up.insert(script.up.begin(), "create extension if not exists pgcrypto");
    });
    EXPECT_THAT(roundtrip().kept, Contains("CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA shop;"));
}

TEST_F(roundtrip_test, goes_down_as_far_as_there_are_inverses) {
    change(1, [](apply::revision_script& script) { script.reversible = false; });
    const auto report = roundtrip();
    EXPECT_EQ(report.lowest, 2u);
    EXPECT_EQ(report.comparisons, 2u);
}

TEST_F(roundtrip_test, a_database_that_holds_anything_is_left_alone) {
    on.execute("create table precious (id int)");
    EXPECT_THAT(failure_of([&] { roundtrip(); }).what(), HasSubstr("is not empty; nothing was changed"));
    EXPECT_TRUE(watcher.lines.empty());
    EXPECT_TRUE(exists("precious"));
}

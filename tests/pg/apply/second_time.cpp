// SPDX-License-Identifier: BSL-1.0
#include "pg/apply/rig.hpp"
#include "typeschema/apply/roundtrip.hpp"
#include "typeschema/apply/schema_dump.hpp"

using namespace typeschema_test;
using testing::ElementsAre;
using testing::StartsWith;

namespace {

class second_time_test : public apply_test {};

}  // namespace

TEST_F(second_time_test, a_revision_that_leads_elsewhere_when_it_is_applied_again_is_found) {
    chain.render = [base = chain.render](std::size_t index) {
        apply::revision_script script = base(index);
        if (index == 1)
            script.up.push_back("do $$ begin if current_setting('shop.seen', true) = 'yes' then "
                                "create index items_price on items (price); end if; "
                                "perform set_config('shop.seen', 'yes', false); end $$");
        return script;
    };
    const std::string pg_dump = server().programs() / "pg_dump";
    const auto dump = [&] { return apply::dump_schema(chain, pg_dump, database.conninfo()); };
    const auto why = failure_of([&] { apply::roundtrip(on, chain, options, watcher, dump); });
    EXPECT_STREQ(why.what(), "applying 250102_price a second time leads elsewhere: the dumps differ");
    EXPECT_THAT(why.details(), ElementsAre(StartsWith("again only: CREATE INDEX items_price")));
}

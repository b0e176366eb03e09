// SPDX-License-Identifier: BSL-1.0
#include "typeschema/apply/script_of.hpp"

#include "typeschema/rare.hpp"
#include "unit/change/sample.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace sample;

TEST(script_of, keeps_a_follow_up_for_people_and_no_statement) {
    struct told : chain<settings<"sample", in_schema<"">, released<>>, start, next<follow_up<"tell the readers">>> {};
    const apply::chain_script script = apply::script_of<told>();
    EXPECT_EQ(script.revisions[1].follow_ups, std::vector<std::string>{"tell the readers"});
    EXPECT_TRUE(script.revisions[1].plain);
    EXPECT_TRUE(script.render(1).up.empty());
    EXPECT_TRUE(script.render(1).reversible);
}

TEST(script_of, tells_what_a_guard_requires) {
    struct guarded : chain<settings<"sample", in_schema<"">, released<>>, start,
                           next<require_server<"15">, require_role<"worker", "LOGIN">, require_extension<"vector">>> {};
    EXPECT_EQ(apply::script_of<guarded>().revisions[1].summary,
              (std::vector<std::string>{"require PostgreSQL 15", "require role worker with LOGIN",
                                        "require extension vector"}));
}

TEST(script_of, a_data_step_without_a_way_back_makes_its_revision_irreversible) {
    struct gone : chain<settings<"sample", in_schema<"">, released<>>, start,
                        next<truncate_table<"chunks", irreversible<"too old">>>> {};
    const apply::revision_script script = apply::script_of<gone>().render(1);
    EXPECT_FALSE(script.reversible);
    EXPECT_EQ(script.irreversible_because, "too old");
}

}  // namespace

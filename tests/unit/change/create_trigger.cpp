// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/create_trigger.hpp"

#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

TEST(create_trigger, creates_it_and_its_inverse_drops_it) {
    using gone = drop_trigger<"chunks", "guard">;
    using step = create_trigger<"chunks", trigger<"guard", "before delete", execute<"prevent_mutation">>>;
    const std::string dropped = shown_in("change/drop_trigger.hpp", "DROP TRIGGER trg_chunks_guard ON chunks");
    const std::string created = shown_in("change/create_trigger.hpp",
                                         "CREATE TRIGGER trg_chunks_guard before delete ON chunks FOR EACH STATEMENT "
                                         "EXECUTE FUNCTION prevent_mutation()");
    EXPECT_EQ((up<gone, step>()), dropped + created);
    EXPECT_EQ((down<gone, step>()), dropped + created);
}

TEST(create_trigger, takes_one_trigger_and_nothing_else) {
    const sentences expected{
        "next: TS115 create_trigger on chunks takes one trigger and nothing else; "
        "the verbs are add_column, add_constraint, create_index, create_trigger and create_policy"};
    EXPECT_EQ((mistakes_of<create_trigger<"chunks", index_<"seq_no", on<"seq_no">>>>()), expected);
    EXPECT_EQ((mistakes_of<create_trigger<"chunks", text>>()), expected);
}

}  // namespace

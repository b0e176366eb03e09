// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/drop_trigger.hpp"

#include "unit/change/sample.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

TEST(drop_trigger, is_undone_by_the_trigger_as_it_stood) {
    using step = drop_trigger<"chunks", "guard">;
    EXPECT_EQ(up<step>(), shown_in("change/drop_trigger.hpp", "DROP TRIGGER trg_chunks_guard ON chunks"));
    EXPECT_EQ(down<step>(),
              "CREATE TRIGGER trg_chunks_guard before delete ON chunks FOR EACH STATEMENT EXECUTE FUNCTION "
              "prevent_mutation();\n");
}

}  // namespace

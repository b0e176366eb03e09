// SPDX-License-Identifier: BSL-1.0
#include "typeschema/check/check_steps.hpp"

#include "unit/check/mistakes.hpp"

#include <vector>

#include <gtest/gtest.h>

namespace {

using namespace sample;

/// A history in which the unique key outlives the column that takes it along, as a defect of drop_column would have it.
struct defective_history {
    using dropping = history<drop_column<"inbox_items", "uri">>;

    model::history h = chain_detail::history_of<dropping>;
    std::vector<model::table_records> segments;
    std::vector<model::part_record> parts;
    std::uint32_t step = h.first_steps[1];

    defective_history() {
        segments.assign(h.segments, h.segments + chain_detail::plan<dropping>::data.segment_count);
        model::table_records& r = segments[h.segment_at(h.names.steps[step].object, step + 1)];
        parts.assign(r.parts, r.parts + r.part_count);
        for (model::part_record& p : parts)
            if (p.part->kind == model::part_kind::unique)
                p.to = model::forever;
        r.parts = parts.data();
        h.segments = segments.data();
    }
    model::findings check(std::uint64_t quiet) const { return check_detail::check_steps(h, step, step + 1, quiet); }
};

TEST(check_steps, reports_an_inverse_that_does_not_lead_back) {
    const model::findings found = defective_history().check(0);
    ASSERT_EQ(found.size, 1u);
    EXPECT_EQ(found.items[0].code, model::problem_code::inverse_does_not_lead_back);
    EXPECT_EQ(found.items[0].step, defective_history().step);
}

TEST(check_steps, asks_for_no_proof_of_a_step_that_is_wrong_already) {
    EXPECT_EQ(defective_history().check(1).size, 0u);
}

}  // namespace

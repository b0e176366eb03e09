// SPDX-License-Identifier: BSL-1.0
#include "typeschema/check/leads_back.hpp"

#include "unit/check/mistakes.hpp"

#include <vector>

#include <gtest/gtest.h>

namespace {

using namespace sample;

// A history whose records of the second revision's table can be altered, as a defect of a verb would.
template <class Chain>
struct altered {
    model::history h = chain_detail::history_of<Chain>;
    std::vector<model::table_records> segments;
    std::vector<model::part_record> parts;
    std::vector<model::column_record> columns;
    std::uint32_t step = h.first_steps[1];

    altered() {
        segments.assign(h.segments, h.segments + chain_detail::plan<Chain>::data.segment_count);
        model::table_records& r = segments[h.segment_at(h.names.steps[step].object, step + 1)];
        parts.assign(r.parts, r.parts + r.part_count);
        columns.assign(r.columns, r.columns + r.column_count);
        r.parts = parts.data();
        r.columns = columns.data();
        h.segments = segments.data();
    }
    bool holds() const { return check_detail::leads_back(h, step); }
};

using dropping = history<drop_column<"inbox_items", "uri">>;

TEST(leads_back, holds_for_what_the_verbs_record) {
    EXPECT_TRUE(altered<dropping>().holds());
}

TEST(leads_back, fails_where_a_constraint_survives_a_column_that_takes_it_along) {
    altered<dropping> chain;
    for (model::part_record& p : chain.parts)
        if (p.part->kind == model::part_kind::unique)
            p.to = model::forever;
    EXPECT_FALSE(chain.holds());
}

TEST(leads_back, fails_where_an_index_ends_with_a_column_that_it_does_not_need) {
    altered<dropping> chain;
    for (model::part_record& p : chain.parts)
        if (p.part->kind == model::part_kind::check)
            p.to = chain.step + 1;
    EXPECT_FALSE(chain.holds());
}

TEST(leads_back, fails_where_a_step_opens_a_column_that_it_does_not_make) {
    altered<dropping> chain;
    chain.columns[0].from = chain.step + 1;
    EXPECT_FALSE(chain.holds());
}

// An inverse that alters a column which it forgot to add again would pass, if only the end were looked at.
TEST(leads_back, counts_an_action_on_a_column_that_is_not_there_as_impossible) {
    altered<dropping> chain;
    const model::table_state before =
        change::state_around(chain.h, chain.h.names.steps[chain.step].object, chain.step, chain.step);
    const check_detail::simulated_table<1> start(before, true);
    check_detail::simulated_table<1> moving = start;
    const change::action drop{
        .kind = change::action_kind::drop_column, .table = &before, .was = before.records.columns};
    const change::action alter{.kind = change::action_kind::alter_default,
                               .table = &before,
                               .was = before.records.columns,
                               .now = before.records.columns};
    moving.run(alter);
    EXPECT_TRUE(moving.same(start));
    moving.run(drop);
    moving.run(alter);
    EXPECT_FALSE(moving.possible);
}

}  // namespace

// SPDX-License-Identifier: BSL-1.0
#include "pg/roundtrip/chains.hpp"
#include "pg/roundtrip/filler.hpp"
#include "pg/roundtrip/walk.hpp"
#include "support/seed.hpp"
#include "typeschema/apply/probe.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace typeschema_test {
namespace {

/// What the way up destroys, in the names of the state before it, and the statement that puts it into a row, so that each
/// of them shows whatever the filler made. Rows of a table need none.
using declared_losses = std::map<std::string, std::string>;

/// Values that the way down refuses: the statement that puts one into a row, what the refusal says, and the statement that
/// changes all such values.
struct obstacle {
    std::string place;
    std::string said;
    std::string mend;
};

template <class Values>
std::set<std::string> names_of(const std::map<std::string, Values>& map) {
    std::set<std::string> names;
    for (const auto& [what, value] : map)
        names.insert(what);
    return names;
}

std::set<std::string> columns_of(const std::set<std::string>& losses) {
    std::set<std::string> columns;
    for (const std::string& loss : losses)
        if (loss.starts_with("values of "))
            columns.insert(loss.substr(10));
    return columns;
}

/// Each revision on filled tables: up, down, up; new rows; down and up again.
class filled_walk {
public:
    struct plan {
        std::string ensured;
        fill_hints hints;
        std::map<std::string, declared_losses> lost_by_up;
        std::map<std::string, std::vector<obstacle>> in_the_way;
        std::set<std::string>
            no_fill_behind;  // revisions that lift a rule that their inverse or their heir brings back
    };

    filled_walk(const apply::chain_script& chain, plan given)
        : along_(chain), fill_(seed(), along_.journal(), std::move(given.hints)), plan_(std::move(given)) {}

    void run() {
        along_.on().execute(plan_.ensured);
        schema_ = along_.dump_text();
        bool fill = true;
        for (const apply::revision_info& revision : along_.chain().revisions) {
            SCOPED_TRACE(revision.id);
            if (fill) {
                ASSERT_NO_THROW(fill_.fill(along_.on()));
            }
            for (const auto& [what, show] : plan_.lost_by_up[revision.id])
                if (!show.empty()) {
                    ASSERT_NO_THROW(along_.on().execute(show)) << what;
                }
            ASSERT_NO_FATAL_FAILURE(up_and_back(names_of(plan_.lost_by_up[revision.id])));
            fill = !plan_.no_fill_behind.contains(revision.id);
            if (fill) {
                ASSERT_NO_THROW(fill_.fill(along_.on()));
            }
            ASSERT_NO_FATAL_FAILURE(refuse_and_mend(plan_.in_the_way[revision.id]));
            ASSERT_NO_FATAL_FAILURE(back_and_up());
        }
        std::cout << compared_ << " rows compared, " << lost_ << " losses told\n";
        EXPECT_GT(compared_, 100u);
        EXPECT_GT(lost_, 10u);
    }

private:
    /// Rows from before the revision: what an exact step does to them is undone, and what a step destroys is declared.
    void up_and_back(const std::set<std::string>& declared) {
        const std::string schema = schema_;
        const snapshot before = along_.data();
        const auto order = along_.orders();
        ASSERT_NO_THROW(along_.up());
        schema_ = along_.dump_text();
        const snapshot above = along_.data();
        difference_map told;
        ASSERT_NO_THROW(told = along_.down());
        EXPECT_TRUE(same_up_to_noise(schema, along_.dump_text())) << "down";
        const difference_map lost = differences(before, along_.data());
        EXPECT_EQ(names_of(lost), declared) << "lost by up and down: " << in_words(lost);
        EXPECT_EQ(misplaced_column(order, along_.orders(), columns_of(declared)), "") << "the order of columns";
        ASSERT_NO_THROW(along_.up());
        EXPECT_TRUE(same_up_to_noise(schema_, along_.dump_text())) << "up again";
        EXPECT_EQ(in_words(told), in_words(differences(above, along_.data())))
            << "told before going down, and lost by it";
        for (const auto& [name, table] : before)
            compared_ += table.rows.size();
    }

    /// Rows from behind the revision that the way down does not take are refused with their number, each kind in its turn.
    void refuse_and_mend(const std::vector<obstacle>& obstacles) {
        for (const obstacle& each : obstacles)
            ASSERT_NO_THROW(along_.on().execute(each.place)) << each.said;
        for (const obstacle& each : obstacles) {
            const snapshot before = along_.data();
            const std::string refusal = along_.refusal_of_down();
            EXPECT_EQ(in_words(differences(before, along_.data())), "nothing") << refusal;
            const std::size_t count = along_.on().execute(each.mend).affected_rows();
            EXPECT_THAT(refusal,
                        testing::HasSubstr(": " + apply::counted(static_cast<std::int64_t>(count), each.said)));
        }
    }

    /// Rows from behind the revision: what going down destroys is told before, each value of it, and refused.
    void back_and_up() {
        const snapshot before = along_.data();
        const std::string refusal = along_.refusal_of_down();
        difference_map told;
        if (!refusal.empty()) {
            EXPECT_EQ(in_words(differences(before, along_.data())), "nothing")
                << "refused, so nothing may have changed";
            ASSERT_NO_THROW(told = along_.down());
        }
        ASSERT_NO_THROW(along_.up());
        EXPECT_EQ(in_words(told), in_words(differences(before, along_.data())))
            << "told before going down, and lost by it";
        lost_ += told.size();
    }

    walk along_;
    filler fill_;
    plan plan_;
    std::string schema_;  // where the walk stands
    std::size_t compared_ = 0;
    std::size_t lost_ = 0;
};

filled_walk::plan workshop_plan() {
    filled_walk::plan plan;
    const std::vector<std::optional<std::string>> codes{"a1", "b2", "c3", "d4", "e5", "f6", "g7", "h8"};
    std::vector<std::optional<std::string>> positive;
    for (int i = 1; i <= 9000; ++i)
        positive.push_back(std::to_string(i));
    plan.ensured = R"(create schema "Werkstätte 1"; create extension pgcrypto schema "Werkstätte 1")";
    plan.hints = {
        {"tenants.name", {"one", "two"}},  // NOT NULL one day
        {"tenants.id", positive},          // referred to by columns of several types
        {"jobs.\"Wéight \"\"kg\"\"\"", {"1.5", "2.0"}},
        {"jobs.parts", {"{0}", "{1,2}"}},  // NOT NULL one day before
        {"\"Jobs of ours\".parts", {"{0}", "{1,2}"}},
        {"jobs.size", {"1", "2", std::nullopt}},  // a smallint one day
        {"\"Jobs of ours\".size", {"1", "2", std::nullopt}},
        {"\"Jobs of ours\".\"job code\"", codes},
        {"\"Jobs of ours\".owner", {"3", "7", "12"}},
        {"\"Jobs of ours\".attempts", {"3", "04", "5"}},
        {"jobs.tags", {"{a,b}", "{}", "{\"x,y\"}"}},
        {"\"Jobs of ours\".tags", {"{a,b}", "{}", "{\"x,y\"}"}},
        {"boxes.kind", {"-7", "0", "3", "2147483647"}},  // above -1000000000 one day
        {"egg.id", positive},
        {"chicken.id", positive},
    };
    const std::string home = R"("Werkstätte 1".)", jobs = home + R"("Jobs of ours")";
    const auto values = [&](const std::string& column) { return "values of " + home + column; };
    const auto rows = [&](const std::string& table) { return "rows of " + home + table; };
    const auto set = [&](const std::string& table, const std::string& what) {
        return "update " + home + table + " set " + what + " where ctid = (select min(ctid) from " + home + table + ")";
    };
    plan.lost_by_up = {
        {"08_alter_columns", {{values("kinds.whole"), set("kinds", "whole = null")}}},
        {"12_convert",
         {{values("\"Jobs of ours\".owner"), set("\"Jobs of ours\"", "owner = 'abc'")},
          {values("\"Jobs of ours\".tags"), set("\"Jobs of ours\"", "tags = '{\"x,y\"}'")},
          {values("kinds.money"), set("kinds", "money = 0.125")},
          {values("kinds.words"), set("kinds", "words = 'too long'")}}},
        {"14_drop_columns",
         {{values("boxes.a"), set("boxes", "c = 2000000000, a = (select min(id) from " + home + "tenants)")},
          {values("boxes.c"), set("boxes", "c = 2000000000")},
          {values("boxes.d"), set("boxes", "d = 0.75")},
          {values("boxes.parent"), set("boxes", "parent = id")},
          {values("\"all\".twin"), set("\"all\"", "twin = key")},
          {values("\"Jobs of ours\".due"), set("\"Jobs of ours\"", "due = '2020-02-29'")},
          {values("\"Jobs of ours\".open"), set("\"Jobs of ours\"", "open = false")},
          {values("\"Jobs of ours\".payload"), set("\"Jobs of ours\"", "payload = '{}'")},
          {values("\"select\".of"), set("\"select\"", "of = number")},
          {values("selected.a_column_whose_name_is_exactly_as_long_as_names_may_be_63_bytes"),
           set("selected", "a_column_whose_name_is_exactly_as_long_as_names_may_be_63_bytes = '2020-02-29'")}}},
        {"15_replace_columns", {{values("boxes.b"), set("boxes", "b = 'c'")}}},
        {"20_swap_back", {{values("chicken.color"), set("chicken", "color = 'red'")}}},
        {"19_pass", {{rows("texts"), ""}}},
        {"23_clear",
         {{rows("a_table_whose_name_is_exactly_as_long_as_a_name_may_be_63_bytes"), ""},
          {rows("selected"), ""},
          {rows("\"select\""), ""},
          {rows("job_notes"), ""},
          {rows("\"Jobs of ours\""), ""},
          {rows("cartons"), ""},
          {"rows of \"order\".items", ""},
          {rows("\"all\""), ""},
          {rows("kinds"), ""}}},
    };
    plan.in_the_way = {
        {"11_widen",
         {{set("\"Jobs of ours\"", "scores = '{1,2147483648}'"),
           values("\"Jobs of ours\".scores") + " cannot go back from bigint[] to integer[]; nothing was changed",
           "update " + jobs + " set scores = '{1}' where 2147483647 < any (scores) or -2147483648 > any (scores)"},
          {set("\"Jobs of ours\"", "rank = -2147483649"),
           values("\"Jobs of ours\".rank") + " cannot go back from bigint to integer; nothing was changed",
           "update " + jobs + " set rank = 1 where rank > 2147483647 or rank < -2147483648"},
          {set("\"Jobs of ours\"", "\"betrag_€\" = 9999999999.995"),
           values("\"Jobs of ours\".\"betrag_€\"") +
               " cannot go back from numeric(16,4) to numeric(12,2); nothing was changed",
           "update " + jobs + " set \"betrag_€\" = 1.2345 where abs(\"betrag_€\") >= 9999999999.995"}}},
        {"18_build",
         {{set("texts", "of = 2147483648"),
           values("texts.of") + " cannot go back from bigint to integer; nothing was changed",
           "update " + home + "texts set of = 1 where of > 2147483647"}}},
    };
    plan.no_fill_behind = {"16_drop_parts", "21_many"};
    return plan;
}

TEST(roundtrip, the_workshop_leads_back_on_filled_tables_and_tells_each_loss_before) {
    filled_walk(workshop_script(), workshop_plan()).run();
}

TEST(roundtrip, several_revisions_of_filled_tables_go_down_in_one_run) {
    walk along(workshop_script());
    const filled_walk::plan plan = workshop_plan();
    along.on().execute(plan.ensured);
    const std::string base = along.dump_text();
    along.up("05_jobs");
    const std::string below = along.dump_text();
    const snapshot empty = along.data();
    along.up("15_replace_columns");
    filler(seed(), along.journal(), plan.hints).fill(along.on());
    for (const obstacle& each : plan.in_the_way.at("11_widen"))
        along.on().execute(each.mend);
    EXPECT_GT(along.down("05_jobs").size(), 5u);
    EXPECT_TRUE(same_up_to_noise(below, along.dump_text()));
    EXPECT_EQ(in_words(differences(empty, along.data())).find("columns of"), std::string::npos);
    EXPECT_EQ(along.down("base").size(), empty.size());
    EXPECT_TRUE(same_up_to_noise(base, along.dump_text()));
}

TEST(roundtrip, a_null_that_was_not_allowed_before_stops_the_downgrade_and_nothing_changes) {
    walk along(workshop_script());
    along.up("08_alter_columns");
    filler(seed(), along.journal(), workshop_plan().hints).fill(along.on());
    along.on().execute("update \"Werkstätte 1\".jobs set parts = null where id = (select min(id) from "
                       "\"Werkstätte 1\".jobs)");
    const snapshot before = along.data();
    const std::string schema = along.dump_text();
    EXPECT_THROW(along.down(), apply::failure);
    EXPECT_EQ(in_words(differences(before, along.data())), "nothing");
    EXPECT_TRUE(same_up_to_noise(schema, along.dump_text()));
}

TEST(roundtrip, the_inbox_leads_back_on_filled_tables) {
    walk along(inbox_script());
    filler fill(seed(), along.journal());
    for (std::size_t i = 0; i < along.chain().revisions.size(); ++i)
        along.up();
    fill.fill(along.on());
    const snapshot filled = along.data();
    const std::string schema = along.dump_text();
    EXPECT_EQ(filled.size(), 6u);
    EXPECT_THAT(along.refusal_of_down(), testing::HasSubstr("would destroy 4 rows of zero_admin.inbox_items"));
    EXPECT_EQ(in_words(differences(filled, along.data())), "nothing");
    const difference_map told = along.down();
    EXPECT_EQ(told.size(), 6u);
    along.up();
    EXPECT_EQ(in_words(told), in_words(differences(filled, along.data())));
    EXPECT_TRUE(same_up_to_noise(schema, along.dump_text()));
}

}  // namespace
}  // namespace typeschema_test

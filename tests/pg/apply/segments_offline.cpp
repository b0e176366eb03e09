// SPDX-License-Identifier: BSL-1.0
#include "typeschema/apply/offline.hpp"

#include "pg/apply/segments.hpp"

namespace {

using namespace typeschema_test;
using testing::HasSubstr;

class segments_offline_test : public segments_test {
protected:
    std::string script(apply::position from, apply::position to) {
        return apply::offline_script(chain, from, to, options.lock_timeout, {0, 1, 2});
    }
    /// The script as far as the beginning of `line`, as of a psql that was killed there.
    static std::string until(const std::string& script, const std::string& line) {
        const std::size_t at = script.find("\n" + line);
        EXPECT_NE(at, std::string::npos) << line;
        return script.substr(0, at + 1);
    }

    std::string journal() {
        return value(
            "select string_agg(concat_ws('|', chain, target, revision, segment, format, position, parent, fingerprint, state, "
            "tool_version, search_path, inverse, destroys, destroys_counted_by, irreversible_because, progress), ' ' "
            "order by position, segment) from shop.typeschema_journal");
    }
};

}  // namespace

TEST_F(segments_offline_test, psql_reaches_the_same_place_and_the_same_journal_as_the_runner) {
    const auto result = psql(script(0, 2));
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    EXPECT_EQ(place(), "2_index");
    EXPECT_EQ(index(), "valid");
    const std::string by_psql = journal();
    downgrade("base");
    upgrade("2_index");
    EXPECT_EQ(journal(), by_psql);
}

TEST_F(segments_offline_test, psql_drops_concurrently_and_goes_down_again) {
    upgrade("2_index");
    const auto up = psql(script(2, 3));
    EXPECT_EQ(up.exit_code, 0) << up.errors;
    EXPECT_EQ(index(), "NULL");
    EXPECT_EQ(place(), "3_no_index");
    const auto down = psql(script(3, 1));
    EXPECT_EQ(down.exit_code, 0) << down.errors;
    EXPECT_EQ(place(), "1_items");
    EXPECT_EQ(index(), "NULL");
    EXPECT_EQ(columns(), "id name");
}

TEST_F(segments_offline_test, a_script_that_ended_in_the_middle_goes_on_when_it_is_run_again) {
    upgrade("1_items");
    const std::string whole = script(1, 2);
    EXPECT_EQ(psql(until(whole, "-- segment 2 of 3, outside of a transaction")).exit_code, 0);
    EXPECT_EQ(rows(), "2_index 0 part");
    const auto result = psql(whole);
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    EXPECT_EQ(index(), "valid");
    EXPECT_EQ(columns(), "id name price stock");
    EXPECT_EQ(psql(whole).exit_code, 0) << "all of it is skipped";
    EXPECT_EQ(rows(), "2_index 0 part, 2_index 1 part, 2_index 2 applied");
}

TEST_F(segments_offline_test, the_runner_goes_on_where_a_script_has_ended) {
    psql(script(0, 1));
    const std::string whole = script(1, 2);
    psql(until(whole, "-- segment 3 of 3"));
    EXPECT_EQ(part().done, 2u);
    upgrade("2_index");
    EXPECT_EQ(place(), "2_index");
    psql(until(script(2, 1), "-- segment 1 of 3"));
    EXPECT_EQ(part().done, 1u);
    downgrade("1_items");
    EXPECT_EQ(columns(), "id name");
}

TEST_F(segments_offline_test, an_invalid_index_is_dropped_and_built_again) {
    upgrade("1_items");
    on.execute("insert into shop.items values (1, 'a'), (2, 'a')");
    const std::string whole = script(1, 2);
    const auto stopped = psql(whole);
    EXPECT_EQ(stopped.exit_code, 3);
    EXPECT_THAT(stopped.errors, HasSubstr("could not create unique index"));
    EXPECT_EQ(index(), "invalid");
    EXPECT_EQ(rows(), "2_index 0 part, 2_index 1 begun");
    on.execute("update shop.items set name = 'b' where id = 2");
    const auto result = psql(whole);
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    EXPECT_EQ(index(), "valid");
}

TEST_F(segments_offline_test, an_index_that_somebody_else_made_stops_it) {
    upgrade("1_items");
    on.execute("create index ix_items__name on shop.items (id)");
    const auto result = psql(script(1, 2));
    EXPECT_EQ(result.exit_code, 3);
    EXPECT_THAT(result.errors, HasSubstr("index shop.ix_items__name exists already, and nothing of this chain began to "
                                         "build it"));
    EXPECT_EQ(rows(), "2_index 0 part");
}

TEST_F(segments_offline_test, a_script_for_another_place_changes_nothing) {
    psql(script(0, 1));
    EXPECT_EQ(psql(script(2, 3)).exit_code, 3);
    EXPECT_EQ(rows(), "NULL");
    upgrade();
    const auto result = psql(script(1, 2));
    EXPECT_EQ(result.exit_code, 3);
    EXPECT_THAT(result.errors, HasSubstr("this part of the script goes on from 1_items, but the journal "
                                         "shop.typeschema_journal says that shop is at 3_no_index"));
}

TEST_F(segments_offline_test, values_stop_the_way_down_unless_they_were_given_up) {
    upgrade("2_index");
    on.execute("insert into shop.items (id, name, price) values (1, 'a', 5)");
    const auto refused = psql(apply::offline_script(chain, 2, 1, options.lock_timeout, {}));
    EXPECT_EQ(refused.exit_code, 3);
    EXPECT_THAT(refused.errors, HasSubstr("undoing 2_index would destroy 1 values of shop.items.price"));
    EXPECT_EQ(index(), "valid");
    EXPECT_EQ(columns(), "id name price stock");
}

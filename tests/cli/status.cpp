// SPDX-License-Identifier: BSL-1.0
#include "rig.hpp"

#include <string>
#include <vector>

namespace {

using namespace typeschema_test;
using testing::HasSubstr;
using testing::MatchesRegex;

class status_test : public cli_test {
protected:
    program_result status(const std::string& chains = "", const std::vector<std::string>& more = {}) const {
        std::vector<std::string> arguments{"status"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments, chains);
    }
    /// The result as JSON without what stands before the places.
    std::string places(const std::string& chains, const std::vector<std::string>& more = {}) const {
        std::vector<std::string> arguments{"--json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const std::string json = status(chains, arguments).output;
        return json.substr(json.find("\"exit_code\""));
    }
};

TEST_F(status_test, is_4_until_nothing_is_pending) {
    const auto empty = status();
    EXPECT_EQ(empty.exit_code, 4);
    EXPECT_EQ(empty.output, "shop: at base, 0 of 3 revisions applied\n"
                            "  pending  250101_items: create table items\n"
                            "  pending  250102_price: add column items.price\n"
                            "  pending  250201_orders: create table orders\n"
                            "next: 'upgrade' applies them\n");
    EXPECT_EQ(empty.errors, "");
    run({"upgrade", "+2"});
    EXPECT_EQ(status().output, "shop: at 250102_price, 2 of 3 revisions applied\n"
                               "  pending  250201_orders: create table orders\n"
                               "next: 'upgrade' applies it\n");
    EXPECT_EQ(status("", {"--json"}).output,
              "{\"chain\": \"shop\", \"database\": \"" + database.name() +
                  "\", \"exit_code\": 4, \"places\": [{\"revision\": \"250102_price\", \"applied\": 2, \"pending\": "
                  "[\"250201_orders\"], \"in_part\": null, \"unknown\": [], \"contradiction\": null, \"cure\": "
                  "null}]}\n");
    run({"upgrade"});
    const auto done = status();
    EXPECT_EQ(done.exit_code, 0);
    EXPECT_EQ(done.output, "shop: at 250201_orders, 3 of 3 revisions applied\n");
}

TEST_F(status_test, explains_a_revision_that_is_there_in_part) {
    run({"upgrade", "+2"}, "segmented");
    on.execute("delete from shop.typeschema_journal where segment = 2");
    const auto part = status("segmented");
    EXPECT_EQ(part.exit_code, 4);
    EXPECT_EQ(part.output, "shop: at 250101_items, 1 of 3 revisions applied\n"
                           "  in part  250102_price: 2 of 3 segments are applied\n"
                           "  pending  250201_orders: create table orders\n"
                           "next: 'upgrade' goes on there, 'downgrade 250101_items' takes it back\n");
    on.execute("update shop.typeschema_journal set state = 'begun' where segment = 1");
    EXPECT_THAT(
        status("segmented").output,
        HasSubstr("  in part  250102_price: 1 of 3 segments are applied, and the next one was begun\n"
                  "           what runs outside of a transaction may have ended half way; the catalog tells the "
                  "next run how far it is\n"));
    EXPECT_THAT(places("segmented"),
                HasSubstr("\"in_part\": {\"revision\": \"250102_price\", \"segments\": 1, \"of\": 3, "
                          "\"begun\": true}"));
    // What it names does what it says.
    EXPECT_EQ(run({"upgrade", "--quiet"}, "segmented").exit_code, 0);
    EXPECT_EQ(status("segmented").exit_code, 0);
}

TEST_F(status_test, names_the_revisions_that_this_program_does_not_know) {
    run({"upgrade"});
    const auto older = status("older");
    EXPECT_EQ(older.exit_code, 3);
    EXPECT_THAT(older.output,
                MatchesRegex("shop: at 250201_orders, 1 of 1 revisions applied\n"
                             "  unknown  250102_price, applied on [-0-9]+ [:0-9]+Z by postgres with 0.1.0\n"
                             "  unknown  250201_orders, applied on [-0-9]+ [:0-9]+Z by postgres with "
                             "0.1.0\n"));
    EXPECT_EQ(older.errors, "error: the database is at 250102_price, which chain shop does not know; run the newer "
                            "program that knows it\n");
    EXPECT_EQ(places("older"),
              "\"exit_code\": 3, \"places\": [{\"revision\": \"250201_orders\", \"applied\": 1, "
              "\"pending\": [], \"in_part\": null, \"unknown\": [\"250102_price\", \"250201_orders\"], "
              "\"contradiction\": \"the database is at 250102_price, which chain shop does not know\", "
              "\"cure\": \"run the newer program that knows it\"}]}\n");
}

TEST_F(status_test, proposes_nothing_where_history_was_edited) {
    run({"upgrade", "+1"});
    const auto edited = status("edited");
    EXPECT_EQ(edited.exit_code, 3);
    EXPECT_EQ(edited.output, "shop: at 250101_items, 1 of 3 revisions applied\n");
    EXPECT_THAT(edited.errors, HasSubstr("error: history was edited: 250101_items was applied as "));
}

TEST_F(status_test, goes_through_the_schemas_that_a_chain_was_applied_to) {
    const std::vector<std::string> stands{"--chain", "stands"};
    EXPECT_EQ(status("stands", stands).output, "chain stands is applied to no schema\n");
    EXPECT_EQ(status("stands", stands).exit_code, 0);
    run({"upgrade", "--chain", "shop"}, "stands");
    run({"upgrade", "+1", "--chain", "stands", "--schema", "Nord"}, "stands");
    run({"upgrade", "--chain", "stands", "--schema", "south"}, "stands");
    const auto both = status("stands", stands);
    EXPECT_EQ(both.exit_code, 4);
    EXPECT_EQ(both.output, "stands in schema Nord: at 250101_items, 1 of 2 revisions applied\n"
                           "  pending  250102_price: add column items.price\n"
                           "next: 'upgrade --schema \"Nord\"' applies it\n"
                           "stands in schema south: at 250102_price, 2 of 2 revisions applied\n");
    EXPECT_EQ(status("stands", {"--chain", "stands", "--schema", "south"}).exit_code, 0);
    on.execute("drop schema south cascade");
    const auto gone = status("stands", stands);
    EXPECT_EQ(gone.exit_code, 3) << "drift is worse than what is pending";
    EXPECT_THAT(gone.errors,
                HasSubstr("error: schema south: the journal has revisions in schema south, and there is no "
                          "such schema; "));
    EXPECT_THAT(places("stands", stands),
                HasSubstr("[{\"schema\": \"Nord\", \"revision\": \"250101_items\", \"applied\": 1, "));
}

}  // namespace

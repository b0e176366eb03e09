// SPDX-License-Identifier: BSL-1.0
#include "cli/rig.hpp"

#include <filesystem>

namespace {

using namespace typeschema_test;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::MatchesRegex;
using testing::Not;

}  // namespace

TEST_F(cli_test, current_prints_base_on_an_empty_database) {
    const auto result = run({"current"});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_EQ(result.output, "base\n");
    EXPECT_EQ(result.errors, "");
}

TEST_F(cli_test, current_prints_the_revision_after_each_move) {
    run({"upgrade", "+2"});
    EXPECT_EQ(run({"current"}).output, "250102_price\n");
    run({"downgrade", "-1"});
    EXPECT_EQ(run({"current"}).output, "250101_items\n");
}

TEST_F(cli_test, current_as_json_counts_what_is_pending) {
    run({"upgrade", "+1"});
    EXPECT_EQ(run({"--json", "current"}).output,
              "{\"chain\": \"shop\", \"database\": \"" + database.name() +
                  "\", \"revision\": \"250101_items\", \"pending\": 2, \"contradiction\": null}\n");
}

TEST_F(cli_test, upgrade_puts_its_result_on_stdout_and_its_progress_on_stderr) {
    const auto result = run({"upgrade"});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_EQ(result.output, "shop: base -> 250201_orders, 3 revisions applied\n");
    EXPECT_THAT(result.errors,
                MatchesRegex("applied 250101_items \\([0-9]+ ms\\)\napplied 250102_price \\([0-9]+ ms\\)\n"
                             "applied 250201_orders \\([0-9]+ ms\\)\n"));
}

TEST_F(cli_test, quiet_upgrade_prints_the_result_only) {
    const auto result = run({"upgrade", "--quiet"});
    EXPECT_EQ(result.output, "shop: base -> 250201_orders, 3 revisions applied\n");
    EXPECT_EQ(result.errors, "");
}

TEST_F(cli_test, what_the_server_says_on_the_way_is_passed_on) {
    const auto result = run({"upgrade"}, "talkative");
    EXPECT_THAT(result.errors, HasSubstr("notice: so far so good\nwarning: mind the gap\napplied 250102_price"));
    EXPECT_EQ(run({"downgrade", "base", "--quiet"}, "talkative").errors, "");
    EXPECT_EQ(run({"upgrade", "--quiet"}, "talkative").errors, "warning: mind the gap\n");
}

TEST_F(cli_test, upgrade_twice_has_nothing_to_do_the_second_time) {
    run({"upgrade"});
    const auto result = run({"upgrade"});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_EQ(result.output, "shop: at 250201_orders, nothing to do\n");
    EXPECT_EQ(result.errors, "");
}

TEST_F(cli_test, upgrade_as_json_lists_what_it_applied) {
    EXPECT_EQ(
        run({"upgrade", "250102", "--json"}).output,
        "{\"chain\": \"shop\", \"from\": \"base\", \"to\": \"250102_price\", \"revisions\": [\"250101_items\", \"250102_price\"]}\n");
    EXPECT_EQ(run({"upgrade", "250102", "--json"}).output,
              "{\"chain\": \"shop\", \"from\": \"250102_price\", \"to\": \"250102_price\", \"revisions\": []}\n");
}

TEST_F(cli_test, upgrade_goes_on_where_it_is_allowed_and_saves_rows_first) {
    run({"upgrade", "+1"});
    on.execute("insert into shop.items values (1, 'a')");
    const auto refused = run({"upgrade", "250102", "--no-invariants"}, "guarded");
    EXPECT_EQ(refused.exit_code, 1);
    EXPECT_THAT(refused.errors, HasSubstr("items has rows"));
    const auto broken = run({"upgrade", "250102", "--allow", "items"}, "guarded");
    EXPECT_EQ(broken.exit_code, 1);
    EXPECT_THAT(broken.errors, HasSubstr("error: cannot apply 250102_price: invariant 1 of 1: it does not hold"));
    const std::string folder = std::filesystem::temp_directory_path() / (database.name() + "_saved");
    const std::vector<std::string> whole{"upgrade",  "250102", "--allow",        "shop.items",
                                         "--export", folder,   "--no-invariants"};
    const auto nowhere = run(whole, "guarded");
    EXPECT_EQ(nowhere.exit_code, 1);
    EXPECT_EQ(nowhere.errors,
              "error: cannot save rows in " + folder + ": No such file or directory; nothing was changed\n");
    std::filesystem::create_directory(folder);
    const auto done = run(whole, "guarded");
    EXPECT_EQ(done.exit_code, 0);
    EXPECT_THAT(done.errors,
                HasSubstr("saved 1 row of shop.items as " + folder + "/shop.items.csv\napplied 250102_price"));
    EXPECT_EQ(value("select progress from shop.typeschema_journal where position = 1"),
              "allowed 1 row of shop.items, saved as " + folder + "/shop.items.csv; without 1 invariant");
    std::filesystem::remove_all(folder);
    const auto again = run(whole, "guarded");
    EXPECT_EQ(again.exit_code, 2);
    EXPECT_THAT(again.errors,
                HasSubstr("--allow shop.items: no revision that this run applies asks for it, only 250102_price"));
}

TEST_F(cli_without_server_test, upgrade_refuses_a_table_that_no_revision_asks_for) {
    const auto wrong = fake_apply({"upgrade", "--allow", "itms"}, {{"FAKE_CHAINS", "guarded"}});
    EXPECT_EQ(wrong.exit_code, 2);
    EXPECT_EQ(
        wrong.errors,
        "error: --allow itms: no revision of chain shop asks whether such a table is empty; did you mean 'items'?\n");
    const auto script =
        fake_apply({"upgrade", "--sql", "--allow", "items", "--export", "/tmp"}, {{"FAKE_CHAINS", "guarded"}});
    EXPECT_EQ(script.exit_code, 2);
    EXPECT_THAT(script.errors, HasSubstr("--export saves rows while it runs, and a script cannot"));
    const auto allowed =
        fake_apply({"upgrade", "--sql", "--allow", "items", "--no-invariants"}, {{"FAKE_CHAINS", "guarded"}});
    EXPECT_EQ(allowed.exit_code, 0);
    EXPECT_THAT(allowed.output, HasSubstr("-- allowed: rows of shop.items\nlock table shop.items in share mode;\n"));
    EXPECT_THAT(allowed.output, HasSubstr("-- without 1 invariant\n"));
    EXPECT_EQ(fake_apply({"upgrade", "--allow", ""}, {{"FAKE_CHAINS", "guarded"}}).exit_code, 2);
    EXPECT_EQ(fake_apply({"upgrade", "--export"}, {{"FAKE_CHAINS", "guarded"}}).exit_code, 2);
    EXPECT_EQ(fake_apply({"downgrade", "base", "--allow", "items"}, {{"FAKE_CHAINS", "guarded"}}).exit_code, 2);
}

TEST_F(cli_without_server_test, show_prints_invariants_behind_the_statements) {
    const auto shown = fake_apply({"show", "250102"}, {{"FAKE_CHAINS", "guarded"}});
    EXPECT_THAT(shown.output,
                HasSubstr("-- invariants, before the commit\ndo $$ begin raise 'it does not hold'; end $$;\n"));
    EXPECT_THAT(fake_apply({"show", "250102", "--json"}, {{"FAKE_CHAINS", "guarded"}}).output,
                HasSubstr("\"invariants\": [\"do $$ begin"));
}

TEST_F(cli_test, downgrade_says_how_far_it_went) {
    run({"upgrade"});
    const auto result = run({"downgrade", "base"});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_EQ(result.output, "shop: 250201_orders -> base, 3 revisions undone\n");
    EXPECT_THAT(result.errors, ContainsRegex("undone 250101_items \\([0-9]+ ms\\)\n"));
}

TEST_F(cli_test, stamp_runs_nothing) {
    const auto result = run({"stamp", "250101"});
    EXPECT_EQ(result.output, "shop: base -> 250101_items, 1 revision stamped\n");
    EXPECT_EQ(value("select to_regclass('shop.items') is null"), "t");
}

TEST_F(cli_test, database_option_goes_before_the_variable) {
    const fresh_database other;
    run({"upgrade", "--database", other.conninfo()});
    EXPECT_EQ(run({"current"}).output, "base\n");
    EXPECT_EQ(run({"--database", other.conninfo(), "current"}).output, "250201_orders\n");
}

TEST_F(cli_test, one_of_several_chains_is_chosen_by_name) {
    EXPECT_EQ(run({"upgrade", "--chain", "mart"}, "two").output, "mart: base -> 250101_items, 1 revision applied\n");
    EXPECT_EQ(run({"--chain", "shop", "current"}, "two").output, "base\n");
}

TEST_F(cli_test, a_chain_whose_schema_is_left_open_is_applied_to_one_schema_after_the_other) {
    const auto unnamed = run({"upgrade", "--chain", "stands"}, "stands");
    EXPECT_EQ(unnamed.exit_code, 2);
    EXPECT_THAT(unnamed.errors,
                HasSubstr("chain stands is applied to one schema at a time; say which with --schema NAME"));
    for (const std::string schema : {"north", "Süd \"1\""})
        EXPECT_EQ(run({"upgrade", "+1", "--chain", "stands", "--schema", schema}, "stands").exit_code, 0) << schema;
    EXPECT_EQ(
        value("select count(*) from pg_tables where tablename = 'stands' and schemaname in ('north', 'Süd \"1\"')"),
        "2");
    EXPECT_EQ(run({"downgrade", "base", "--chain", "stands", "--schema", "north"}, "stands").exit_code, 0);
    EXPECT_EQ(run({"current", "--chain", "stands", "--schema", "north"}, "stands").output, "base\n");
    EXPECT_EQ(run({"current", "--chain", "stands", "--schema", "Süd \"1\""}, "stands").output, "250101_items\n");
    EXPECT_EQ(run({"history", "--chain", "stands"}, "stands").exit_code, 0);
    const auto refused = run({"upgrade", "--chain", "stands", "--schema", "pg_toast"}, "stands");
    EXPECT_EQ(refused.exit_code, 2);
    EXPECT_THAT(refused.errors,
                HasSubstr("chain stands cannot be applied to schema 'pg_toast': that one belongs to PostgreSQL"));
    const auto placed = run({"current", "--chain", "shop", "--schema", "north"}, "stands");
    EXPECT_EQ(placed.exit_code, 2);
    EXPECT_THAT(placed.errors, HasSubstr("chain shop has its own schema, shop; leave --schema out"));
}

TEST_F(cli_test, current_lists_the_schemas_of_a_chain_that_leaves_them_open) {
    const std::vector<std::string> current{"current", "--chain", "stands"};
    const std::vector<std::string> as_json{"current", "--chain", "stands", "--json"};
    EXPECT_EQ(run(current, "stands").output, "chain stands is applied to no schema\n");
    EXPECT_EQ(run(as_json, "stands").output,
              "{\"chain\": \"stands\", \"database\": \"" + database.name() + "\", \"schemas\": []}\n");
    run({"upgrade", "--chain", "shop"}, "stands");
    run({"upgrade", "--chain", "stands", "--schema", "north"}, "stands");
    run({"upgrade", "+1", "--chain", "stands", "--schema", "sou\nth"}, "stands");
    EXPECT_EQ(run(current, "stands").output, "north  250102_price\nsou; th  250101_items\n");
    on.execute("drop schema north cascade");
    const auto gone = run(as_json, "stands");
    EXPECT_EQ(gone.exit_code, 3);
    EXPECT_EQ(gone.output,
              "{\"chain\": \"stands\", \"database\": \"" + database.name() +
                  "\", \"schemas\": [{\"schema\": \"north\", \"revision\": \"250102_price\", \"pending\": 0, "
                  "\"contradiction\": \"the journal has revisions in schema north, and there is no such schema\"}, "
                  "{\"schema\": \"sou\\u000ath\", \"revision\": \"250101_items\", \"pending\": 1, "
                  "\"contradiction\": null}]}\n");
    EXPECT_THAT(gone.errors,
                HasSubstr("error: schema north: the journal has revisions in schema north, and there is no "
                          "such schema; bring it back, or have the journal forget it with 'stamp base'\n"));
    EXPECT_EQ(run({"stamp", "base", "--chain", "stands", "--schema", "north"}, "stands").exit_code, 0);
    EXPECT_EQ(run(current, "stands").output, "sou; th  250101_items\n");
}

TEST_F(cli_test, a_chain_goes_up_only_on_what_it_rests_on) {
    const std::vector<std::string> up{"upgrade", "--chain", "stands", "--schema", "north"};
    run({"upgrade", "250101", "--chain", "shop"}, "stands");
    const auto refused = run(up, "stands");
    EXPECT_EQ(refused.exit_code, 1);
    EXPECT_THAT(refused.errors, HasSubstr("cannot apply 250102_price: it needs chain shop at 250102_price, which this "
                                          "database has not reached; nothing was changed"));
    EXPECT_THAT(refused.errors, HasSubstr("next: 'upgrade 250102_price --chain shop', then this again"));
    EXPECT_EQ(value("select count(*) from pg_namespace where nspname = 'north'"), "0");
    EXPECT_EQ(run({"upgrade", "+1", "--chain", "stands", "--schema", "north"}, "stands").exit_code, 0);
    run({"upgrade", "250102_price", "--chain", "shop"}, "stands");
    EXPECT_EQ(run(up, "stands").exit_code, 0);
}

TEST_F(cli_test, a_chain_does_not_go_down_below_what_rests_on_it) {
    run({"upgrade", "--chain", "shop"}, "stands");
    for (const std::string schema : {"north", "south"})
        run({"upgrade", "--chain", "stands", "--schema", schema}, "stands");
    const std::vector<std::string> down{"downgrade", "250101_items", "--chain", "shop"};
    EXPECT_EQ(run({"downgrade", "250102_price", "--chain", "shop"}, "stands").exit_code, 0);
    for (const std::string schema : {"north", "south"}) {
        const auto refused = run(down, "stands");
        EXPECT_EQ(refused.exit_code, 1);
        EXPECT_THAT(refused.errors,
                    HasSubstr("cannot undo 250102_price: 250102_price of chain stands in schema " + schema +
                              (schema == "north" ? " (and in 1 more)" : "") + " rests on it; nothing was changed"));
        EXPECT_THAT(refused.errors, HasSubstr("next: 'downgrade 250101_items --chain stands --schema " + schema +
                                              "', then this again"));
        run({"downgrade", "-1", "--chain", "stands", "--schema", schema}, "stands");
    }
    EXPECT_EQ(run(down, "stands").exit_code, 0);
}

TEST_F(cli_test, roundtrip_on_a_given_database_says_that_the_dumps_are_identical) {
    const auto result = run({"roundtrip"});
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    EXPECT_EQ(result.output,
              "shop: up, down and up again between base and 250201_orders, 6 comparisons: the dumps are identical\n");
    EXPECT_THAT(result.errors, HasSubstr("kept at base: CREATE SCHEMA shop;\n"));
}

TEST_F(cli_test, roundtrip_leaves_a_database_alone_that_is_not_empty) {
    run({"upgrade"});
    const auto result = run({"roundtrip"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.errors, HasSubstr("is not empty; nothing was changed"));
    EXPECT_EQ(run({"current"}).output, "250201_orders\n");
}

TEST_F(cli_without_server_test, ephemeral_brings_its_own_database) {
    EXPECT_EQ(fake_apply({"current", "--ephemeral"}).output, "base\n");
}

TEST_F(cli_without_server_test, roundtrip_on_a_throwaway_server_goes_through_all_chains) {
    const auto result = fake_apply({"roundtrip", "--ephemeral", "--quiet"}, {{"FAKE_CHAINS", "two"}});
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    EXPECT_EQ(result.output,
              "shop: up, down and up again between base and 250201_orders, 6 comparisons: the dumps are identical\n"
              "mart: up, down and up again between base and 250101_items, 2 comparisons: the dumps are identical\n");
}

TEST_F(cli_without_server_test, ephemeral_does_not_mind_what_the_environment_says_of_other_servers) {
    const auto result =
        fake_apply({"upgrade", "--ephemeral", "--quiet"}, {{"PGSERVICE", "of_another_server"},
                                                           {"PGTARGETSESSIONATTRS", "standby"},
                                                           {"PGOPTIONS", "-c default_transaction_read_only=on"}});
    EXPECT_EQ(result.errors, "");
    EXPECT_EQ(result.exit_code, 0);
}

TEST_F(cli_without_server_test, history_lists_the_revisions_base_first) {
    EXPECT_EQ(fake_apply({"history"}).output, "250101_items   create table items\n"
                                              "250102_price   add column items.price\n"
                                              "250201_orders  create table orders\n");
}

TEST_F(cli_without_server_test, verbose_history_has_parent_fingerprint_source_and_steps) {
    EXPECT_THAT(fake_apply({"history", "--verbose"}).output, HasSubstr("250102_price\n"
                                                                       "  parent       250101_items\n"
                                                                       "  fingerprint  1:00000000000000b2\n"
                                                                       "  source       shop.cpp:9\n"
                                                                       "  steps        add column items.price\n"));
}

TEST_F(cli_without_server_test, what_is_accepted_is_shown_with_its_reason) {
    const std::vector<std::pair<std::string, std::string>> accepting{{"FAKE_CHAINS", "accepting"}};
    EXPECT_THAT(fake_apply({"history", "--verbose"}, accepting).output,
                HasSubstr("  accepted     step 1, loses_data: nobody reads it\n"));
    EXPECT_THAT(fake_apply({"history", "--json"}, accepting).output,
                HasSubstr("\"accepted\": [\"step 1, loses_data: nobody reads it\"]"));
    EXPECT_THAT(fake_apply({"show", "250102"}, accepting).output,
                HasSubstr("--   accepted: step 1, loses_data: nobody reads it\n"));
}

TEST_F(cli_test, a_revision_of_several_segments_tells_each_of_them) {
    const auto result = run({"upgrade", "+2"}, "segmented");
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    EXPECT_EQ(result.output, "shop: base -> 250102_price, 2 revisions applied\n");
    EXPECT_THAT(result.errors, testing::ContainsRegex("applied segment 2 of 3 of 250102_price \\([0-9]+ ms\\)\n"));
    EXPECT_EQ(run({"current"}, "segmented").output, "250102_price\n");
}

TEST_F(cli_test, current_tells_what_is_there_of_the_next_revision) {
    run({"upgrade", "+2"}, "segmented");
    on.execute("delete from shop.typeschema_journal where segment = 2;"
               "update shop.typeschema_journal set state = 'begun' where segment = 1");
    EXPECT_EQ(run({"current"}, "segmented").output,
              "250101_items\nin part 250102_price: 1 of 3 segments are applied, and the next one was begun\n");
    EXPECT_THAT(run({"current", "--json"}, "segmented").output,
                HasSubstr("\"revision\": \"250101_items\", \"pending\": 2, \"contradiction\": null, \"in_part\": "
                          "{\"revision\": \"250102_price\", \"segments\": 1, \"of\": 3, \"begun\": true}}"));
    EXPECT_EQ(run({"downgrade", "-1", "--accept-loss", "250102_price"}, "segmented").output,
              "shop: 250102_price -> 250101_items, 1 revision undone\n");
}

TEST_F(cli_without_server_test, a_revision_of_several_segments_shows_where_it_is_cut) {
    const environment segmented{{"FAKE_CHAINS", "segmented"}};
    EXPECT_THAT(fake_apply({"history", "--verbose"}, segmented).output,
                HasSubstr("  source       shop.cpp:9\n  segments     3\n  steps        add"));
    const std::string shown = fake_apply({"show", "250102"}, segmented).output;
    EXPECT_THAT(shown, HasSubstr("-- forward\n-- segment 1 of 3\nalter table items add column price numeric;\n"
                                 "-- segment 2 of 3, outside of a transaction\ncreate index concurrently"));
    EXPECT_THAT(shown,
                HasSubstr("-- segment 2 of 3, outside of a transaction\ndrop index concurrently shop.items_price;\n"
                          "-- segment 1 of 3\nalter table items drop column price;\n"));
    EXPECT_THAT(fake_apply({"show", "250102", "--json"}, segmented).output,
                HasSubstr("{\"forward\": [\"create index concurrently items_price on items (price)\"], \"inverse\": "
                          "[\"drop index concurrently shop.items_price\"], \"in_transaction\": false}"));
}

TEST_F(cli_without_server_test, history_as_json) {
    EXPECT_THAT(fake_apply({"history", "--json"}).output,
                HasSubstr("{\"id\": \"250101_items\", \"parent\": null, \"fingerprint\": \"1:00000000000000a1\", "
                          "\"source\": \"shop.cpp:3\", \"steps\": [\"create table items\"]}"));
}

TEST_F(cli_without_server_test, heads_prints_the_last_revision) {
    EXPECT_EQ(fake_apply({"heads"}).output, "250201_orders\n");
}

TEST_F(cli_without_server_test, chains_lists_what_is_linked) {
    EXPECT_EQ(fake_apply({"chains"}, {{"FAKE_CHAINS", "two"}}).output,
              "shop  schema shop, 3 revisions, head 250201_orders\n"
              "mart  schema mart, 1 revisions, head 250101_items\n");
}

TEST_F(cli_without_server_test, show_prints_both_directions) {
    EXPECT_EQ(fake_apply({"show", "250102"}).output,
              "-- 250102_price\n"
              "-- revision 2 of 3 in chain shop, after 250101_items, fingerprint 1:00000000000000b2, shop.cpp:9\n"
              "--   add column items.price\n"
              "\n"
              "-- forward\n"
              "alter table items add column price numeric;\n"
              "comment on column items.price is 'it''s in EUR';\n"
              "\n"
              "-- inverse\n"
              "-- destroys values of shop.items.price\n"
              "alter table items drop column price;\n");
}

TEST_F(cli_without_server_test, show_says_what_the_inverse_destroys_and_what_would_stop_it) {
    EXPECT_THAT(fake_apply({"show", "250102"}, {{"FAKE_CHAINS", "obstructed"}}).output,
                HasSubstr("-- inverse\n"
                          "-- destroys values of shop.items.price\n"
                          "-- impossible while values of shop.items.price cannot go back\n"
                          "alter table items drop column price;\n"));
    EXPECT_THAT(fake_apply({"show", "250102", "--json"}, {{"FAKE_CHAINS", "obstructed"}}).output,
                HasSubstr("\"destroys\": [\"values of shop.items.price\"], "
                          "\"impossible_while\": [\"values of shop.items.price cannot go back\"], "));
}

TEST_F(cli_without_server_test, show_says_why_there_is_no_inverse) {
    EXPECT_THAT(fake_apply({"show", "250102"}, {{"FAKE_CHAINS", "irreversible"}}).output,
                HasSubstr("-- none: it merges rows\n"));
}

TEST_F(cli_without_server_test, offline_upgrade_is_a_whole_script) {
    const auto result = fake_apply({"upgrade", "--sql"});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_THAT(result.output, HasSubstr("base -> 250201_orders"));
    EXPECT_THAT(result.output, HasSubstr("create table shop.typeschema_journal"));
    EXPECT_EQ(result.errors, "");
}

TEST_F(cli_without_server_test, offline_ranges_name_their_ends) {
    EXPECT_THAT(fake_apply({"upgrade", "--sql", "250101:250102"}).output, HasSubstr("250101_items -> 250102_price"));
    EXPECT_THAT(fake_apply({"upgrade", "--sql", "250101:"}).output, HasSubstr("250101_items -> 250201_orders"));
    EXPECT_THAT(fake_apply({"upgrade", "250102", "--sql"}).output, HasSubstr("base -> 250102_price"));
    EXPECT_THAT(fake_apply({"downgrade", "--sql", "head:base"}).output, HasSubstr("250201_orders -> base"));
}

TEST_F(cli_without_server_test, offline_downgrade_guards_data_unless_it_is_given_up) {
    EXPECT_THAT(fake_apply({"downgrade", "--sql", "head:250102"}).output,
                HasSubstr("(select count(*) from shop.orders)"));
    EXPECT_THAT(fake_apply({"downgrade", "--sql", "head:250102", "--accept-loss", "250201"}).output,
                Not(HasSubstr("count(*)")));
}

TEST_F(cli_without_server_test, version_and_help_go_to_stdout) {
    EXPECT_EQ(fake_apply({"--version"}).output, "typeschema-apply 0.1.0\n");
    const auto help = fake_apply({"--help"});
    EXPECT_EQ(help.exit_code, 0);
    EXPECT_THAT(
        help.output,
        HasSubstr("Exit codes: 0 done, 1 failed, 2 usage, 3 drift between chain and database, 4 pending revisions."));
    EXPECT_EQ(help.errors, "");
}

TEST_F(cli_without_server_test, help_of_a_command_has_its_options_and_examples) {
    const auto help = fake_apply({"downgrade", "--help"});
    EXPECT_EQ(help.exit_code, 0);
    EXPECT_EQ(
        help.output,
        "undo revisions: down to a revision, by N, or to base\n"
        "Usage: typeschema-apply downgrade [OPTIONS] [target]\n"
        "\n"
        "Positionals:\n"
        "  target REV|-N|base          the revision to go down to (it stays), -N, or base\n"
        "\n"
        "Options:\n"
        "  -h,--help                   Print this help message and exit\n"
        "  --sql FROM:TO               print a script for psql instead; needs no server\n"
        "  --accept-loss REV ...       undo this revision although that destroys data; repeatable\n"
        "  --wait SECONDS              how long to wait for another runner to finish; default 60\n"
        "  --lock-timeout SECONDS      how long a statement may wait for a locked table; default 5\n"
        "  --build-timeout SECONDS     how long an index may be built or dropped concurrently; default 3600\n"
        "  --lock-attempts N           how often a revision is tried when a table stays locked; default 5\n"
        "\n"
        "Examples:\n"
        "  typeschema-apply downgrade -1\n"
        "  typeschema-apply downgrade 251018_initial_baseline\n"
        "  typeschema-apply downgrade base --accept-loss 251018_schema_v1_inbox\n"
        "  typeschema-apply downgrade --sql head:base\n"
        "\n"
        "Global options: --chain, --schema, --database, --ephemeral, --json, --quiet (see typeschema-apply --help)\n");
}

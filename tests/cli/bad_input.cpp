// SPDX-License-Identifier: BSL-1.0
#include "cli/rig.hpp"

#include <algorithm>
#include <fstream>

namespace {

using namespace typeschema_test;
using testing::HasSubstr;
using testing::MatchesRegex;
using testing::Not;

/// One line on stderr that begins with "error: ", at most followed by indented ones; nothing on stdout.
void expect_one_clear_line(const program_result& result, int exit_code, const std::string& line) {
    EXPECT_EQ(result.exit_code, exit_code) << result.errors;
    EXPECT_EQ(result.output, "");
    EXPECT_EQ(result.errors.substr(0, result.errors.find('\n')), "error: " + line);
    for (std::size_t at = result.errors.find('\n'); at + 1 < result.errors.size();
         at = result.errors.find('\n', at + 1))
        EXPECT_EQ(result.errors.substr(at + 1, 2), "  ") << result.errors;
}

std::string first_line(const program_result& result) {
    return result.errors.substr(0, result.errors.find('\n'));
}

}  // namespace

TEST_F(cli_without_server_test, no_server_is_one_line_and_exit_code_1) {
    for (const char* command : {"upgrade", "current"}) {
        const auto result = fake_apply({command, "--database", "postgresql://127.0.0.1:1/shop"});
        EXPECT_EQ(result.exit_code, 1);
        EXPECT_EQ(result.output, "");
        EXPECT_THAT(result.errors,
                    MatchesRegex("error: cannot connect: connection to server at \"127.0.0.1\", port 1 failed: "
                                 "Connection refused; .*\n"));
        EXPECT_EQ(std::count(result.errors.begin(), result.errors.end(), '\n'), 1);
    }
}

TEST_F(cli_without_server_test, no_database_at_all_is_a_usage_error) {
    expect_one_clear_line(fake_apply({"upgrade"}), 2,
                          "no database: pass --database URL, set DATABASE_URL, or use --ephemeral");
    expect_one_clear_line(fake_apply({"upgrade", "--ephemeral", "--database", "dbname=x"}), 2,
                          "--ephemeral brings its own database; leave --database out");
}

TEST_F(cli_without_server_test, what_is_no_connection_string_is_explained) {
    const auto said = [](const char* text) { return first_line(fake_apply({"current"}, {{"DATABASE_URL", text}})); };
    EXPECT_THAT(said("https://db.example.com"), HasSubstr("DATABASE_URL: this is the address of a web page or an API"));
    EXPECT_THAT(said("\"postgresql://localhost/x\""), HasSubstr("begins with a quotation mark"));
    EXPECT_THAT(said("postgresql+psycopg://localhost/x"), HasSubstr("names a driver after '+'"));
    EXPECT_THAT(said("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9"), HasSubstr("looks like an API key"));
    EXPECT_EQ(fake_apply({"current", "--database", "nonsense"}).exit_code, 2);
}

TEST_F(cli_test, an_unknown_database_is_one_line) {
    const auto result = fake_apply({"current"}, {{"DATABASE_URL", server().conninfo("no_such_database")}});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.errors,
                MatchesRegex("error: cannot connect: .*FATAL:  database \"no_such_database\" does not exist\n"));
}

TEST_F(cli_test, an_unknown_revision_is_a_usage_error_with_a_suggestion) {
    const std::string sentence = "chain shop has no revision '250102_prize'; did you mean '250102_price'?";
    for (const char* command : {"upgrade", "downgrade", "stamp", "show"})
        expect_one_clear_line(run({command, "250102_prize"}), 2, sentence);
    expect_one_clear_line(run({"downgrade", "base", "--accept-loss", "250102_prize"}), 2, sentence);
    EXPECT_EQ(run({"current"}).output, "base\n");
}

TEST_F(cli_test, an_unknown_chain_lists_the_known_ones) {
    expect_one_clear_line(run({"upgrade", "--chain", "shpo"}, "two"), 2,
                          "there is no chain 'shpo'; did you mean 'shop'? known: shop, mart");
    expect_one_clear_line(run({"upgrade", "--chain", "xyz"}, "two"), 2, "there is no chain 'xyz'; known: shop, mart");
    expect_one_clear_line(run({"upgrade"}, "two"), 2,
                          "this program holds several chains; choose one with --chain: shop, mart");
}

TEST_F(cli_without_server_test, unknown_words_are_usage_errors_with_a_suggestion) {
    expect_one_clear_line(fake_apply({"upgrad"}), 2, "unknown command 'upgrad'; did you mean 'upgrade'?");
    expect_one_clear_line(fake_apply({"upgrade", "--quite"}), 2, "unknown option '--quite'; did you mean '--quiet'?");
    expect_one_clear_line(fake_apply({}), 2, "a command is missing");
}

TEST_F(cli_test, an_empty_option_is_not_taken_for_the_variable) {
    expect_one_clear_line(run({"upgrade", "--database", ""}), 2,
                          "upgrade: --database: its value is empty (was a variable not set?)");
    EXPECT_EQ(value("select count(*) from pg_namespace where nspname = 'shop'"), "0");
}

TEST_F(cli_without_server_test, downgrade_has_no_default_target) {
    expect_one_clear_line(fake_apply({"downgrade"}), 2, "downgrade needs a target: a revision, -N, or base");
}

TEST_F(cli_without_server_test, offline_ranges_that_make_no_sense_are_usage_errors) {
    expect_one_clear_line(fake_apply({"upgrade", "--sql", "head:base"}), 2,
                          "from 250201_orders to base the way leads down: use downgrade --sql");
    expect_one_clear_line(fake_apply({"downgrade", "--sql", "base:head"}), 2,
                          "from base to 250201_orders the way leads up: use upgrade --sql");
    expect_one_clear_line(fake_apply({"downgrade", "--sql", "base"}), 2,
                          "downgrade --sql needs both ends, FROM:TO, since no database says where it stands");
    expect_one_clear_line(fake_apply({"upgrade", "head", "--sql", "base:head"}), 2,
                          "the target stands twice: 'head' and 'base:head'");
}

TEST_F(cli_test, a_version_table_written_by_something_else_is_refused_and_left_alone) {
    on.execute("create schema shop; create table shop.typeschema_journal (version_num varchar(32));"
               "insert into shop.typeschema_journal values ('1975ea83b712')");
    for (const char* command : {"upgrade", "current"})
        expect_one_clear_line(
            run({command}), 1,
            "shop.typeschema_journal was written by something else than typeschema (its columns: version_num); "
            "nothing was changed; rename it or move it out of the schema");
    EXPECT_EQ(value("select string_agg(relname, ',') from pg_class where relnamespace = 'shop'::regnamespace"),
              "typeschema_journal");
    EXPECT_EQ(value("select version_num from shop.typeschema_journal"), "1975ea83b712");
}

TEST_F(cli_test, a_role_without_rights_is_one_line_and_changes_nothing) {
    on.execute("drop role if exists cli_guest");
    on.execute("create role cli_guest login");
    std::string conninfo = database.conninfo();
    conninfo.replace(conninfo.find("user=postgres"), 13, "user=cli_guest");
    expect_one_clear_line(run({"upgrade", "--database", conninfo}), 1,
                          "cannot apply 250101_items: making the journal: permission denied for database " +
                              database.name() + " (SQLSTATE 42501)");
    EXPECT_EQ(value("select count(*) from pg_namespace where nspname = 'shop'"), "0");
    run({"upgrade"});
    EXPECT_THAT(first_line(run({"current", "--database", conninfo})),
                HasSubstr("error: permission denied for schema shop (SQLSTATE 42501)"));
    EXPECT_EQ(run({"current", "--database", conninfo}).exit_code, 1);
    on.execute("drop role cli_guest");
}

TEST_F(cli_test, a_read_only_role_is_one_line) {
    on.execute("drop role if exists cli_reader");
    on.execute("create role cli_reader login superuser; alter role cli_reader set default_transaction_read_only = on");
    std::string conninfo = database.conninfo();
    conninfo.replace(conninfo.find("user=postgres"), 13, "user=cli_reader");
    expect_one_clear_line(
        run({"upgrade", "--database", conninfo}), 1,
        "sessions of role cli_reader in database " + database.name() +
            " are read-only (default_transaction_read_only); nothing was changed; connect as a role that may write");
    EXPECT_EQ(run({"current", "--database", conninfo}).output, "base\n");
    on.execute("drop role cli_reader");
}

TEST_F(cli_test, a_failing_statement_says_what_where_what_stands_and_what_next) {
    const auto result = run({"upgrade", "--quiet"}, "broken");
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_EQ(
        result.errors,
        "error: cannot apply 250102_price: statement 3 of 3: column \"prize\" does not exist (SQLSTATE 42703)\n"
        "  statement: create index on items (prize)\n"
        "  changed: 1 revision applied; shop is at 250101_items; 250102_price was rolled back\n"
        "  next: 'show 250102_price' prints the whole SQL; mend the revision or the database and run upgrade again\n");
    EXPECT_EQ(run({"current"}).output, "250101_items\n");
}

TEST_F(cli_test, an_edited_history_is_drift) {
    run({"upgrade", "+1"});
    const auto upgrade = run({"upgrade"}, "edited");
    EXPECT_EQ(upgrade.exit_code, 3);
    EXPECT_THAT(upgrade.errors,
                MatchesRegex("error: history was edited: 250101_items was applied as 1:00000000000000a1 on "
                             "[-0-9]+ [:0-9]+Z and is 1:1111111111111111 in chain shop now; nothing was changed; "
                             "write 250101_items as it was and put the change into a new revision\n"));
    const auto current = run({"current"}, "edited");
    EXPECT_EQ(current.exit_code, 3);
    EXPECT_EQ(current.output, "250101_items\n");
}

TEST_F(cli_test, a_database_ahead_of_the_program_is_drift) {
    run({"upgrade"});
    const auto result = run({"current"}, "older");
    EXPECT_EQ(result.exit_code, 3);
    EXPECT_EQ(result.output, "250201_orders\n");
    EXPECT_EQ(run({"upgrade"}, "older").exit_code, 3);
}

TEST_F(cli_test, a_revision_without_inverse_is_one_line) {
    run({"upgrade"});
    expect_one_clear_line(run({"downgrade", "base"}, "irreversible"), 1,
                          "250102_price cannot be undone: it merges rows; nothing was changed");
}

TEST_F(cli_test, data_keeps_a_downgrade_from_running_until_the_revision_is_named) {
    run({"upgrade"});
    on.execute("insert into shop.items (id, name, price) values (1, 'a', 1)");
    expect_one_clear_line(run({"downgrade", "250101"}), 1,
                          "undoing 250102_price would destroy 1 value of shop.items.price; nothing was changed");
    EXPECT_EQ(run({"current"}).output, "250201_orders\n");
    EXPECT_EQ(run({"downgrade", "250101", "--accept-loss", "250102_price"}).exit_code, 0);
    EXPECT_EQ(value("select count(*) from shop.items"), "1");
}

TEST_F(cli_test, json_of_a_failure_is_one_object_with_sentence_details_and_exit_code) {
    run({"upgrade"});
    on.execute("insert into shop.items (id, name, price) values (1, 'a', 1)");
    const auto refused = run({"downgrade", "250101", "--json"});
    EXPECT_EQ(refused.exit_code, 1);
    EXPECT_EQ(refused.output,
              "{\"error\": \"undoing 250102_price would destroy 1 value of shop.items.price; nothing was changed\", "
              "\"details\": [\"next: save the data, or add --accept-loss 250102_price to destroy it\"], "
              "\"exit_code\": 1}\n");
    EXPECT_THAT(refused.errors, HasSubstr("error: undoing 250102_price would destroy"));
    EXPECT_THAT(run({"upgrade", "nothing", "--json"}).output, HasSubstr("\"exit_code\": 2}\n"));
    EXPECT_EQ(run({"upgrad", "--json"}).output,
              "{\"error\": \"unknown command 'upgrad'; did you mean 'upgrade'?\", "
              "\"details\": [\"next: typeschema-apply --help\"], \"exit_code\": 2}\n");
    EXPECT_EQ(run({"upgrad"}).output, "");
    EXPECT_THAT(run({"upgrade", "--json"}, "edited").output, HasSubstr("\"exit_code\": 3}\n"));
    const auto current = run({"current", "--json"}, "edited");
    EXPECT_EQ(current.exit_code, 3);
    EXPECT_EQ(std::ranges::count(current.output, '\n'), 1) << current.output;
    EXPECT_THAT(current.output, HasSubstr("\"contradiction\": \"history was edited"));
}

TEST_F(cli_test, what_a_server_says_at_length_is_one_line_without_control_characters) {
    run({"upgrade", "+1"});
    const auto result = run({"upgrade"}, "verbose");
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.errors,
                MatchesRegex("warning: one; two\n"
                             "error: cannot apply 250102_price: statement 3 of 3: one; two .31mx+ ... .[0-9]+ bytes "
                             "more.\n"
                             "  statement: do .*\n"
                             "  detail: a; b\n"
                             "  hint: c d\n"
                             "  changed: nothing; shop is at 250101_items; 250102_price was rolled back\n"
                             "  next: .*\n"));
    EXPECT_LT(result.errors.size(), 4000u);
}

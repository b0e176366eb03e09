// SPDX-License-Identifier: BSL-1.0
#include "typeschema/apply/offline.hpp"

#include "pg/apply/rig.hpp"
#include "support/run_program.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>

namespace {

using namespace typeschema_test;
using testing::HasSubstr;

class offline_test : public apply_test {
protected:
    program_result psql(apply::position from, apply::position to, const std::set<std::size_t>& accepted = {}) {
        const std::filesystem::path file = std::filesystem::temp_directory_path() / (database.name() + ".sql");
        std::ofstream(file) << apply::offline_script(chain, from, to, options.lock_timeout, accepted);
        const program_result result = run_program(
            {"psql", "--no-psqlrc", "--quiet", "--dbname=" + database.conninfo(), "--file=" + file.string()});
        std::filesystem::remove(file);
        return result;
    }

    /// The journal without who, when and how long.
    std::string journal() {
        return value(
            "select string_agg(concat_ws('|', chain, target, revision, segment, format, position, parent, fingerprint, state, "
            "tool_version, search_path, inverse, destroys, destroys_counted_by, irreversible_because), ' ' order by position) "
            "from shop.typeschema_journal");
    }
};

}  // namespace

TEST_F(offline_test, psql_reaches_the_same_place_and_the_same_journal_as_the_runner) {
    const auto result = psql(0, 3);
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    EXPECT_EQ(place(), "250201_orders");
    const std::string by_psql = journal();
    downgrade("base");
    upgrade();
    EXPECT_EQ(journal(), by_psql);
}

TEST_F(offline_test, psql_goes_down_again) {
    upgrade();
    const auto result = psql(3, 1);
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    EXPECT_EQ(place(), "250101_items");
    EXPECT_FALSE(exists("shop.orders"));
}

TEST_F(offline_test, a_second_run_stops_at_the_first_revision_and_changes_nothing) {
    psql(0, 2);
    const auto result = psql(0, 2);
    EXPECT_EQ(result.exit_code, 3);
    EXPECT_THAT(result.errors,
                HasSubstr("ERROR:  this part of the script goes on from base, but the journal shop.typeschema_journal "
                          "says that shop is at 250102_price\n"));
    EXPECT_EQ(place(), "250102_price");
}

TEST_F(offline_test, a_script_for_another_place_changes_nothing) {
    upgrade();
    EXPECT_EQ(psql(2, 1).exit_code, 3);
    EXPECT_EQ(value("select count(price) from shop.items"), "0");
    EXPECT_EQ(place(), "250201_orders");
    downgrade("250101_items");
    EXPECT_EQ(psql(2, 3).exit_code, 3);
    EXPECT_FALSE(exists("shop.orders"));
    EXPECT_EQ(place(), "250101_items");
}

TEST_F(offline_test, psql_reads_the_script_as_utf_8_whatever_the_database_is_encoded_in) {
    chain.render = [](std::size_t) {
        apply::revision_script script;
        script.up = {"create table items (\"größe\" text default 'süß')"};
        return script;
    };
    const std::string name = database.name() + "_latin";
    on.execute("create database " + name + " template template0 encoding 'LATIN1' locale 'C'");
    const std::filesystem::path file = std::filesystem::temp_directory_path() / (name + ".sql");
    std::ofstream(file) << apply::offline_script(chain, 0, 1, options.lock_timeout, {});
    const program_result result = run_program(
        {"psql", "--no-psqlrc", "--quiet", "--dbname=" + server().conninfo(name), "--file=" + file.string()},
        {{"PGCLIENTENCODING", "LATIN1"}});
    std::filesystem::remove(file);
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    {
        pq::connection there(server().conninfo(name));
        EXPECT_EQ(value_on(there, "select attname || ' ' || pg_get_expr(adbin, adrelid) from pg_attribute a "
                                  "join pg_attrdef on adrelid = attrelid and adnum = attnum"),
                  "größe 'süß'::text");
    }
    on.execute("drop database " + name);
}

TEST_F(offline_test, rows_stop_the_way_down_unless_they_were_given_up) {
    upgrade();
    on.execute("insert into shop.items (id, name, price) values (1, 'a', 1)");
    const auto refused = psql(3, 0);
    EXPECT_EQ(refused.exit_code, 3);
    EXPECT_THAT(refused.errors,
                HasSubstr("undoing 250102_price would destroy 1 values of shop.items.price; write the script with "
                          "--accept-loss 250102_price to do it all the same"));
    EXPECT_EQ(place(), "250102_price");
    EXPECT_EQ(psql(2, 0, {0, 1}).exit_code, 0);
    EXPECT_EQ(place(), "base");
}

TEST_F(offline_test, rows_that_come_while_the_script_waits_for_their_table_are_counted) {
    upgrade();
    pq::connection writer = database.connect();
    writer.execute("begin; insert into shop.items (id, name) values (1, 'a')");
    writer.execute("insert into shop.orders (id, item) values (1, 1)");
    std::jthread commits([&] {
        pq::connection other = database.connect();
        wait_until_other(other, "select count(*) from pg_locks where not granted", "0");
        writer.execute("commit");
    });
    const auto refused = psql(3, 2);
    commits.join();
    EXPECT_THAT(refused.errors, HasSubstr("undoing 250201_orders would destroy 1 rows of shop.orders"));
    EXPECT_EQ(place(), "250201_orders");
}

TEST_F(offline_test, a_schema_that_exists_needs_no_right_to_create_schemas) {
    on.execute("drop role if exists script_owner");
    on.execute("create role script_owner login");
    on.execute("create schema shop authorization script_owner");
    on.execute("alter database " + database.name() + " set role = script_owner");
    const auto result = psql(0, 3);
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    on.execute("alter database " + database.name() + " reset role; drop owned by script_owner; drop role script_owner");
}

// SPDX-License-Identifier: BSL-1.0
#include "typeschema/apply/offline.hpp"
#include "typeschema/apply/runner.hpp"
#include "typeschema/apply/script_of.hpp"
#include "typeschema/rare.hpp"

#include "support/refused.hpp"
#include "support/server.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace typeschema_test {
namespace {

using namespace typeschema;

// clang-format off
struct customers : table<"customers", column<"id", bigint>, primary_key<on<"id">>> {};
struct regions : table<"regions", column<"id", bigint>, primary_key<on<"id">>> {};
struct first : migration<"1_customers", create_table<customers>> {};
struct second : migration<"2_regions", after<"1_customers">, create_table<regions>> {};
struct shared : chain<settings<"shared", released<>>, first, second> {};

struct users : table<"users",
    column<"id",       bigint>,
    column<"customer", bigint>,
    column<"name",     text, nullable>,
    primary_key<on<"id">>,
    foreign_key<on<"customer">, references<of_chain<shared, "customers">, "id">>> {};
struct made : migration<"1_users", depends_on<shared, "1_customers">, create_table<users>> {};
struct named : migration<"2_names", after<"1_users">,
    backfill<"users", set<"name", "'user ' || id">, where<"name is null">, key<"id">, batch<2>,
             inverse<"">>> {};
struct tenant : chain<settings<"tenant", open_schema<>, released<>>, made, named> {};

struct parcels : table<"parcels", column<"id", bigint>, primary_key<on<"id">>> {};
struct packed : migration<"1_parcels", depends_on<tenant, "1_users">, create_table<parcels>> {};
struct parcel_post : chain<settings<"parcel_post", open_schema<>, journal_in<"ops">, released<>>, packed> {};
struct north_post : chain<settings<"north_post", in_schema<"north">, released<>>, packed> {};
// clang-format on

class other_chains : public testing::Test {
protected:
    void move(const apply::chain_script& chain, const std::string& up, const std::string& down = "") {
        apply::observer silent;
        apply::run_options options;
        options.accept_every_loss = true;
        apply::runner runner(on, chain, options, silent);
        if (down.empty())
            runner.upgrade(up);
        else
            runner.downgrade(down);
    }
    std::string refusal(const apply::chain_script& chain, const std::string& up, const std::string& down = "") {
        try {
            move(chain, up, down);
        } catch (const apply::failure& refused) {
            return refused.what();
        }
        return "nothing";
    }
    const apply::chain_script& below() const { return chains[0]; }
    apply::chain_script in(const std::string& schema, std::size_t chain = 1) const {
        return apply::placed(chains[chain], schema);
    }
    std::string value(const std::string& sql) { return on.execute(sql).one<std::string>(); }

    fresh_database database;
    pq::connection on = database.connect();
    const std::vector<apply::chain_script> chains = [] {
        std::vector<apply::chain_script> all{apply::script_of<shared>(), apply::script_of<tenant>(),
                                             apply::script_of<parcel_post>(), apply::script_of<north_post>()};
        apply::link(all);
        return all;
    }();
};

TEST_F(other_chains, are_there_first_and_stay_as_long_as_they_are_needed) {
    EXPECT_EQ(refusal(in("north"), "head"), "cannot apply 1_users: it needs chain shared at 1_customers, which this "
                                            "database has not reached; nothing was changed");
    move(below(), "head");
    move(in("north"), "1_users");
    EXPECT_EQ(value("select confrelid::regclass::text from pg_constraint where contype = 'f'"), "customers");
    EXPECT_EQ(refusal(below(), "", "1_customers"), "nothing") << "nobody needs regions";
    EXPECT_EQ(refusal(below(), "", "base"),
              "cannot undo 1_customers: 1_users of chain tenant in schema north rests on it; nothing was changed");
    move(in("north"), "", "base");
    EXPECT_EQ(refusal(below(), "", "base"), "nothing");
}

TEST_F(other_chains, are_asked_for_by_scripts_too) {
    const std::string script =
        apply::offline_script(in("north"), 0, 1, std::chrono::seconds(5), {}, std::chrono::seconds(60));
    const auto ask = [&] {
        on.execute("rollback");
        const std::size_t begin = script.find("DO $needs$");
        on.execute(script.substr(begin, script.find("$needs$;", begin) + 8 - begin));
    };
    EXPECT_EQ(refused_with(ask), "P0001");
    move(below(), "1_customers");
    EXPECT_EQ(refused_with(ask), "nothing");
    move(below(), "", "base");
    EXPECT_EQ(refused_with(ask), "P0001") << "the journal is there, and the revision is not";
}

TEST_F(other_chains, of_an_open_schema_keep_rows_journal_and_progress_apart) {
    move(below(), "head");
    on.execute("insert into customers values (1)");
    for (const std::string schema : {"north", "south"}) {
        move(in(schema), "1_users");
        on.execute("insert into " + schema + ".users select i, 1 from generate_series(1, 5) i");
    }
    move(in("south"), "head");
    EXPECT_EQ(value("select count(name)::text from north.users"), "0");
    EXPECT_EQ(value("select string_agg(name, ',' order by id) from south.users"), "user 1,user 2,user 3,user 4,user 5");
    EXPECT_EQ(
        value("select string_agg(concat_ws(' ', chain, target, revision), ', ' order by chain, target, revision) "
              "from public.typeschema_journal"),
        "shared  1_customers, shared  2_regions, tenant north 1_users, tenant south 1_users, tenant south 2_names");
}

TEST_F(other_chains, of_an_open_schema_rest_on_what_is_in_the_same_one) {
    move(below(), "head");
    for (const std::string schema : {"north", "south", "west"})
        move(in(schema), "head");
    move(in("north"), "", "base");
    EXPECT_EQ(refusal(in("north", 2), "head"), "cannot apply 1_parcels: it needs chain tenant at 1_users, which this "
                                               "database has not reached; nothing was changed");
    const auto script = [&](const apply::chain_script& chain) {
        const std::string text = apply::offline_script(chain, 0, 1, std::chrono::seconds(5), {});
        const std::size_t begin = text.find("DO $needs$");
        return "set search_path = " + chain.schema + "; " +
               text.substr(begin, text.find("$needs$;", begin) + 8 - begin);
    };
    EXPECT_EQ(refused_with([&] { on.execute(script(in("north", 2))); }), "P0001");
    EXPECT_EQ(refused_with([&] { on.execute(script(in("south", 2))); }), "nothing");
    EXPECT_EQ(refused_with([&] { on.execute(script(chains[3])); }), "P0001");
    move(in("south", 2), "head");
    EXPECT_EQ(refusal(in("south"), "", "base"), "cannot undo 1_users: 1_parcels of chain parcel_post in schema south "
                                                "rests on it; nothing was changed");
    EXPECT_EQ(refusal(in("west"), "", "base"), "nothing");
    EXPECT_EQ(value("select target from ops.typeschema_journal"), "south");
}

TEST_F(other_chains, of_a_schema_of_their_own_rest_on_what_is_in_it) {
    move(below(), "head");
    move(in("south"), "head");
    EXPECT_EQ(refusal(chains[3], "head"), "cannot apply 1_parcels: it needs chain tenant at 1_users, which this "
                                          "database has not reached; nothing was changed");
    move(in("north"), "head");
    move(chains[3], "head");
    EXPECT_EQ(refusal(in("south"), "", "base"), "nothing");
    EXPECT_EQ(refusal(in("north"), "", "base"), "cannot undo 1_users: 1_parcels of chain north_post in schema north "
                                                "rests on it; nothing was changed");
}

TEST_F(other_chains, are_counted_where_several_schemas_need_them) {
    move(below(), "head");
    for (const std::string schema : {"north", "south", "west"})
        move(in(schema), "1_users");
    EXPECT_EQ(refusal(below(), "", "base"), "cannot undo 1_customers: 1_users of chain tenant in schema north (and in "
                                            "2 more) rests on it; nothing was changed");
}

}  // namespace
}  // namespace typeschema_test

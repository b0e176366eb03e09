// SPDX-License-Identifier: BSL-1.0
#include "pg/apply/rig.hpp"
#include "support/run_program.hpp"
#include "typeschema/apply/all_targets.hpp"
#include "typeschema/apply/offline.hpp"
#include "typeschema/apply/script_of.hpp"
#include "typeschema/rare.hpp"

#include <atomic>
#include <exception>
#include <filesystem>
#include <fstream>

namespace typeschema_test {
namespace {

using namespace typeschema;
using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::HasSubstr;

// clang-format off
struct items : table<"items", column<"id", bigint>, column<"price", bigint, nullable>, primary_key<on<"id">>> {};
struct made : migration<"1_items", create_table<items>> {};
struct filled : migration<"2_prices", after<"1_items">,
    backfill<"items", set<"price", "id * 10">, where<"price is null">, key<"id">, batch<2>, inverse<"">>> {};
struct indexed : migration<"3_index", after<"2_prices">, create_index_concurrently<"items", index_<"price", on<"price">>>> {};
struct stall : chain<settings<"stall", open_schema<>, released<>>, made, filled, indexed> {};
struct other_stall : chain<settings<"other_stall", open_schema<>, journal_in<"ops">, released<>>, made, filled> {};
struct fixed : chain<settings<"fixed", released<>>, made> {};
struct fixed_elsewhere : chain<settings<"fixed_elsewhere", journal_in<"ops">, in_schema<"shelf">, released<>>, made> {};
// clang-format on

class one_journal : public testing::Test {
protected:
    static apply::chain_script in(const std::string& schema) {
        return apply::placed(apply::script_of<stall>(), schema);
    }
    void upgrade(const apply::chain_script& chain, const std::string& target = "head") {
        apply::runner(on, chain, options, watcher).upgrade(target);
    }
    void downgrade(const apply::chain_script& chain, const std::string& target) {
        apply::runner(on, chain, options, watcher).downgrade(target);
    }
    template <class Work>
    static std::string failure_of(Work work) {
        try {
            work();
        } catch (const apply::failure& why) {
            return why.what();
        }
        return "nothing";
    }
    std::string value(const std::string& sql) {
        return on.execute(sql).one<std::optional<std::string>>().value_or("NULL");
    }
    /// "north 1_items, south 1_items"
    std::string journal(const std::string& schema = "public") {
        return value(
            "select string_agg(concat_ws(' ', nullif(target, ''), revision), ', ' order by chain, target collate "
            "\"C\", position) from " +
            schema + ".typeschema_journal");
    }
    std::string tables(const std::string& schema) {
        return value("select string_agg(tablename, ' ' order by tablename) from pg_tables where schemaname = " +
                     apply::quoted_text(schema));
    }
    program_result psql(const std::string& script) {
        const std::filesystem::path file = std::filesystem::temp_directory_path() / (database.name() + ".sql");
        std::ofstream(file) << script;
        const program_result result = run_program(
            {"psql", "--no-psqlrc", "--quiet", "--dbname=" + database.conninfo(), "--file=" + file.string()});
        std::filesystem::remove(file);
        return result;
    }
    std::string offline(const std::string& schema, apply::position from, apply::position to) const {
        return apply::offline_script(in(schema), from, to, options.lock_timeout, {0, 1, 2});
    }
    /// A runner with a session of its own, fit to be the body of a thread.
    void upgrade_beside(const apply::chain_script& chain, recorder& its_watcher) {
        try {
            pq::connection its_own = database.connect();
            apply::runner(its_own, chain, options, its_watcher).upgrade("head");
        } catch (const std::exception& why) {
            ADD_FAILURE() << chain.target << ": " << why.what();
        }
    }
    /// Waits, at most 20 seconds, until a session waits for a lock.
    void wait_for_waiter() {
        const auto deadline = std::chrono::steady_clock::now() + 20s;
        while (value("select count(*) from pg_locks where not granted") == "0" &&
               std::chrono::steady_clock::now() < deadline)
            std::this_thread::sleep_for(5ms);
    }

    fresh_database database;
    pq::connection on = database.connect();
    apply::run_options options = [] {
        apply::run_options all;
        all.accept_every_loss = true;
        return all;
    }();
    recorder watcher;
};

TEST_F(one_journal, has_a_row_for_each_schema_that_goes_its_own_way) {
    upgrade(in("north"), "1_items");
    upgrade(in("south"), "1_items");
    on.execute("insert into north.items select generate_series(1, 5); insert into south.items values (7)");
    upgrade(in("north"));
    EXPECT_EQ(journal(), "north 1_items, north 2_prices, north 3_index, south 1_items");
    EXPECT_EQ(tables("north"), "items");
    EXPECT_EQ(value("select string_agg(price::text, ' ' order by id) from north.items"), "10 20 30 40 50");
    EXPECT_EQ(value("select coalesce(price::text, 'no price') from south.items"), "no price");
    downgrade(in("north"), "1_items");
    upgrade(in("south"), "2_prices");
    EXPECT_EQ(journal(), "north 1_items, south 1_items, south 2_prices");
    EXPECT_EQ(value("select price from south.items"), "70");
    downgrade(in("north"), "base");
    EXPECT_EQ(journal(), "south 1_items, south 2_prices") << "the journal stays as long as it is there";
    EXPECT_EQ(apply::look(on, in("north")).history.at, 0u);
    EXPECT_EQ(apply::look(on, in("south")).history.at, 2u);
    EXPECT_EQ(apply::look(on, in("west")).history.at, 0u);
    downgrade(in("south"), "base");
    upgrade(in("north"));
    EXPECT_EQ(journal(), "north 1_items, north 2_prices, north 3_index");
}

TEST_F(one_journal, keeps_the_empty_target_for_a_chain_with_a_schema_of_its_own) {
    upgrade(apply::script_of<fixed>());
    upgrade(in("north"), "1_items");
    EXPECT_EQ(journal(), "1_items, north 1_items");
}

TEST_F(one_journal, stands_where_the_chains_say) {
    upgrade(apply::placed(apply::script_of<other_stall>(), "north"));
    upgrade(apply::script_of<fixed_elsewhere>());
    EXPECT_EQ(journal("ops"), "1_items, north 1_items, north 2_prices");
    EXPECT_EQ(tables("ops"), "typeschema_journal");
    EXPECT_EQ(tables("north"), "items");
    EXPECT_EQ(tables("shelf"), "items");
    EXPECT_EQ(tables("public"), "NULL");
}

TEST_F(one_journal, is_written_by_scripts_as_by_the_runner) {
    const auto rows = [&] {
        return value(
            "select string_agg(concat_ws('|', target, revision, segment, format, position, state, search_path, "
            "inverse, progress), ' ' order by target, position, segment) from public.typeschema_journal");
    };
    for (const std::string schema : {"north", "so\"uth'"}) {
        const auto result = psql(offline(schema, 0, 3));
        EXPECT_EQ(result.exit_code, 0) << result.errors;
    }
    const std::string by_psql = rows();
    EXPECT_THAT(psql(offline("north", 0, 1)).errors,
                HasSubstr("this part of the script goes on from base, but the journal public.typeschema_journal says "
                          "that stall in schema north is at 3_index"));
    for (const std::string schema : {"north", "so\"uth'"}) {
        EXPECT_EQ(psql(offline(schema, 3, 0)).errors, "");
        upgrade(in(schema));
    }
    EXPECT_EQ(rows(), by_psql);
    EXPECT_EQ(psql(offline("so\"uth'", 3, 1)).errors, "");
    EXPECT_EQ(journal(), "north 1_items, north 2_prices, north 3_index, so\"uth' 1_items");
}

TEST_F(one_journal, knows_schemas_by_whatever_name_they_have) {
    const std::vector<std::string> names{
        "x\"; drop schema public; --", "o'clock", "Größe und Maß", "select", "UPPER", "a\\b %s $1 $$", " ",
        std::string(63, 'n')};
    for (const std::string& name : names) {
        upgrade(in(name));
        EXPECT_EQ(tables(name), "items") << name;
        EXPECT_EQ(apply::look(on, in(name)).history.at, 3u) << name;
    }
    EXPECT_EQ(value("select count(distinct target) from public.typeschema_journal"), std::to_string(names.size()));
    EXPECT_EQ(apply::look_at_all(on, apply::script_of<stall>()).targets.size(), names.size());
    for (const std::string& name : names)
        downgrade(in(name), "base");
    EXPECT_EQ(journal(), "NULL");
}

TEST_F(one_journal, takes_no_name_that_leads_elsewhere) {
    for (const auto& [name, why] : std::vector<std::pair<std::string, std::string>>{
             {"$user", "search_path takes that for the name of the role"},
             {"pg_temp", "that one belongs to PostgreSQL"},
             {"information_schema", "that one belongs to PostgreSQL"},
             {"", "a schema has a name"},
             {std::string(64, 'n'), "PostgreSQL cuts names off after 63 bytes"}})
        EXPECT_EQ(failure_of([&, &schema = name] { in(schema); }),
                  "chain stall cannot be applied to schema '" + name + "': " + why);
}

TEST_F(one_journal, is_made_once_by_runners_that_come_at_the_same_moment) {
    for (int round = 0; round < 5; ++round) {
        on.execute("drop table if exists public.typeschema_journal; drop table if exists public.items");
        std::vector<recorder> watchers(6);
        {
            std::vector<std::jthread> runners;
            for (std::size_t i = 0; i < watchers.size(); ++i)
                runners.emplace_back([&, i] {
                    upgrade_beside(i == 0 ? apply::script_of<fixed>()
                                          : in("s" + std::to_string(round) + "_" + std::to_string(i)),
                                   watchers[i]);
                });
        }
        EXPECT_EQ(value("select count(*) from public.typeschema_journal"), "16");
    }
}

TEST_F(one_journal, that_another_session_is_making_is_waited_for_and_taken) {
    for (const apply::chain_script& chain : {apply::script_of<fixed>(), in("north")}) {
        on.execute("drop table if exists public.typeschema_journal");
        pq::connection maker = database.connect();
        maker.execute("begin");
        for (const std::string& statement : apply::create_journal(in("south")))
            maker.execute(statement);
        recorder its_watcher;
        {
            const std::jthread runner([&] { upgrade_beside(chain, its_watcher); });
            wait_for_waiter();
            maker.execute("commit");
        }
        EXPECT_THAT(its_watcher.lines, testing::Each(testing::StartsWith("up "))) << "nothing was tried again";
        EXPECT_EQ(apply::look(on, chain).history.at, chain.revisions.size());
    }
}

TEST_F(one_journal, of_format_1_is_carried_over_once) {
    upgrade(in("north"), "1_items");
    pq::connection first = database.connect(), second = database.connect();
    first.execute("begin");
    first.execute(apply::make_progress(in("north")));
    {
        const std::jthread beside([&] { EXPECT_NO_THROW(second.execute(apply::make_progress(in("south")))); });
        wait_for_waiter();
        first.execute("commit");
    }
    upgrade(in("south"));
    upgrade(in("north"));
    EXPECT_EQ(apply::look(on, in("north")).history.at, 3u);
}

TEST_F(one_journal, is_not_held_by_a_schema_that_takes_long) {
    apply::chain_script slow = in("north");
    slow.render = [render = slow.render](std::size_t index) {
        apply::revision_script script = render(index);
        script.up.insert(script.up.begin(), "select pg_advisory_xact_lock(7)");
        return script;
    };
    pq::connection holder = database.connect();
    holder.execute("select pg_advisory_lock(7)");
    options.lock_timeout = 20s;
    recorder its_watcher;
    {
        const std::jthread runner([&] { upgrade_beside(slow, its_watcher); });
        wait_for_waiter();
        apply::run_options impatient = options;
        impatient.lock_timeout = 1s;
        impatient.attempts = 1;
        impatient.mutex_wait = 0ms;
        EXPECT_EQ(apply::runner(on, in("south"), impatient, watcher).upgrade("2_prices").to, 2u);
        EXPECT_EQ(journal(), "south 1_items, south 2_prices");
        holder.execute("select pg_advisory_unlock(7)");
    }
    EXPECT_EQ(apply::look(on, in("north")).history.at, 3u);
}

TEST_F(one_journal, keeps_runners_over_one_schema_apart_and_no_others) {
    pq::connection holder = database.connect();
    holder.execute("select pg_advisory_lock(" + std::to_string(apply::mutex_key(database.name(), "north")) + ")");
    options.mutex_wait = 0ms;
    EXPECT_THAT(failure_of([&] { upgrade(in("north")); }), HasSubstr("another run is at work"));
    EXPECT_EQ(failure_of([&] { upgrade(in("south")); }), "nothing");
}

TEST_F(one_journal, outlives_a_schema_and_says_so) {
    upgrade(in("north"));
    upgrade(in("south"));
    on.execute("drop schema north cascade; create table public.items (id int); insert into public.items values (1)");
    const std::string gone = "the journal has revisions in schema north, and there is no such schema; nothing was "
                             "changed; bring it back, or have the journal forget it with 'stamp base'";
    EXPECT_EQ(failure_of([&] { upgrade(in("north")); }), gone);
    EXPECT_EQ(failure_of([&] { downgrade(in("north"), "base"); }), gone);
    EXPECT_THAT(psql(offline("north", 3, 2)).errors,
                HasSubstr("there is no schema north, or this role may not use it"));
    EXPECT_EQ(failure_of([&] { apply::runner(on, in("north"), options, watcher).stamp("1_items"); }),
              "there is no schema north to be at 1_items; nothing was changed; 'upgrade' makes it");
    apply::runner(on, in("north"), options, watcher).stamp("base");
    EXPECT_EQ(journal(), "south 1_items, south 2_prices, south 3_index");
    upgrade(in("north"), "1_items");
    EXPECT_EQ(tables("north"), "items");
    EXPECT_EQ(value("select count(*) from public.items"), "1");
}

TEST_F(one_journal, does_not_lead_a_role_to_the_tables_of_another_schema) {
    on.execute("create role stall_keeper login; create schema north; grant create on schema public to stall_keeper; "
               "create table public.items (id bigint, price bigint)");
    {
        pq::connection keeper(server().conninfo(database.name()) + " user=stall_keeper");
        EXPECT_THAT(failure_of([&] { apply::runner(keeper, in("north"), options, watcher).upgrade("head"); }),
                    HasSubstr("role stall_keeper may not use schema north, and names would be looked up elsewhere"));
    }
    EXPECT_EQ(tables("public"), "items");
    on.execute("drop owned by stall_keeper; drop role stall_keeper");
}

TEST_F(one_journal, is_read_once_for_all_schemas) {
    EXPECT_TRUE(apply::look_at_all(on, apply::script_of<stall>()).targets.empty());
    upgrade(apply::script_of<fixed>());
    upgrade(in("north"), "1_items");
    upgrade(in("south"));
    on.execute("drop schema north cascade; update typeschema_journal set state = 'begun' where position = 2");
    const auto found = apply::look_at_all(on, apply::script_of<stall>()).targets;
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].schema, "north");
    EXPECT_THAT(found[0].history.contradiction, HasSubstr("there is no such schema"));
    EXPECT_EQ(found[1].schema, "south");
    EXPECT_EQ(found[1].history.at, 2u);
    EXPECT_TRUE(found[1].history.part.begun);
}

}  // namespace
}  // namespace typeschema_test

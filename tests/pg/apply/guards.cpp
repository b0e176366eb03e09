// SPDX-License-Identifier: BSL-1.0
#include "pg/apply/segments.hpp"
#include "typeschema/apply/offline.hpp"
#include "typeschema/rare.hpp"

#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <thread>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace {

using namespace typeschema_test;
using testing::HasSubstr;
namespace fs = std::filesystem;

namespace shop {
using namespace typeschema;

// clang-format off
struct legacy : table<"legacy",
    column<"id",         bigint>,
    column<"created_at", timestamptz>,
    column<"note",       text, nullable>,
    column<"body",       bytea, nullable>,
    column<"tags",       array_of<text>, nullable>,
    column<"twice",      bigint, generated_always_as<"id * 2">>> {};
struct odd : table<"od/d \"name's", column<"id", bigint>> {};
struct plain : table<"plain", column<"id", bigint>> {};
struct first : migration<"1_tables", create_table<legacy>, create_table<odd>, create_table<plain>, create_schema<"aside">> {};
struct second : migration<"2_no_legacy", after<"1_tables">,
    require_empty<"legacy", or_export<"created_at", "id">>,
    drop_table<"legacy">> {};
struct third : migration<"3_no_odd", after<"2_no_legacy">,
    require_empty<"od/d \"name's", or_export<"id">>,
    drop_table<"od/d \"name's">> {};
struct fourth : migration<"4_no_plain", after<"3_no_odd">, require_empty<"plain">, drop_table<"plain">> {};
// clang-format on
struct history : chain<settings<"shop", in_schema<"shop">, released<>>, first, second, third, fourth> {};
}  // namespace shop

class waived_guards_test : public segments_test {
protected:
    waived_guards_test() {
        chain = apply::script_of<shop::history>();
        directory = fs::temp_directory_path() / (database.name() + " saved");
        fs::create_directory(directory);
        upgrade("1_tables");
        on.execute(
            R"(insert into shop.legacy values (2, '2026-01-02 03:04:05.6+01', E'a "b", c\n\\.', '\x00ff', '{a,"b c",NULL}'),
                      (1, '2026-01-02 03:04:05.6+01', '', null, '{}'), (3, '2025-12-31 00:00Z', null, '', null))");
    }
    ~waived_guards_test() override { fs::remove_all(directory); }

    void allow(const std::string& table, bool saves = false) {
        options.waived.tables.insert(table);
        options.export_directory = saves ? directory.string() : "";
    }
    std::string said_by_journal(const std::string& revision) {
        return value("select coalesce(format || ' ' || (to_jsonb(j) ->> 'progress'), format::text) from "
                     "shop.typeschema_journal j where revision = '" +
                     revision + "'");
    }
    fs::path file() const { return directory / "shop.legacy.csv"; }
    static std::string text_of(const fs::path& path) {
        std::ifstream in(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    std::string files() const {
        std::string names;
        for (const auto& entry : fs::directory_iterator(directory))
            names += entry.path().filename().string() + "\n";
        return names;
    }

    fs::path directory;
};

/// Does something when a guard is passed.
class passer : public recorder {
public:
    explicit passer(std::function<void()> work) : work_(std::move(work)) {}
    void passed(const std::string& rows, const std::string& file) override {
        lines.push_back(rows + " | " + file);
        work_();
    }

private:
    std::function<void()> work_;
};

}  // namespace

TEST_F(waived_guards_test, rows_stop_the_revision_unless_their_table_is_allowed) {
    const auto why = failure_of([&] { upgrade("2_no_legacy"); });
    EXPECT_STREQ(why.what(),
                 "cannot apply 2_no_legacy: statement 1 of 2: this revision requires an empty table legacy, and it "
                 "has 3 rows (SQLSTATE P0001)");
    EXPECT_EQ(why.details().back(),
              "next: save its rows and empty it, or go on although it has them, with --allow legacy");
    EXPECT_EQ(said_by_journal("1_tables"), "1");
    allow("legacy");
    upgrade("2_no_legacy");
    EXPECT_FALSE(exists("shop.legacy"));
    EXPECT_EQ(said_by_journal("2_no_legacy"), "2 allowed 3 rows of shop.legacy");
    EXPECT_EQ(value("select obj_description('shop.typeschema_journal'::regclass)"), "typeschema journal, format 2");
    EXPECT_EQ(place(), "2_no_legacy");
}

TEST_F(waived_guards_test, what_was_allowed_and_not_needed_is_not_noted) {
    on.execute("delete from shop.legacy");
    allow("shop.legacy", true);
    upgrade("2_no_legacy");
    EXPECT_EQ(said_by_journal("2_no_legacy"), "1");
    EXPECT_EQ(files(), "");
}

TEST_F(waived_guards_test, rows_are_saved_as_csv_that_comes_back_equal) {
    on.execute("create table public.before as table shop.legacy");
    on.execute("do $$ begin execute format('alter database %I set datestyle = ''SQL, DMY''', current_database()); "
               "execute format('alter database %I set bytea_output = escape', current_database()); end $$");
    on = database.connect();
    allow("legacy", true);
    upgrade("2_no_legacy");
    EXPECT_EQ(text_of(file()).substr(0, 91), "id,created_at,note,body,tags\n3,2025-12-31 00:00:00+00,,\\x,\n"
                                             "1,2026-01-02 02:04:05.6+00,\"\",,{");
    EXPECT_EQ(said_by_journal("2_no_legacy"), "2 allowed 3 rows of shop.legacy, saved as " + file().string());
    struct stat found{};
    ASSERT_EQ(::stat(file().c_str(), &found), 0);
    EXPECT_EQ(found.st_mode & 0777, 0600u);
    downgrade("1_tables");
    EXPECT_EQ(psql("\\copy shop.legacy (id, created_at, note, body, tags) from '" + file().string() +
                   "' with (format csv, header)\n")
                  .errors,
              "");
    EXPECT_EQ(value("select count(*) from (table shop.legacy except all table public.before) d"), "0");
    EXPECT_EQ(value("select count(*) from shop.legacy"), "3");
}

TEST_F(waived_guards_test, a_file_that_exists_stops_the_run_before_it_begins) {
    std::ofstream(file()) << "mine";
    on.execute("delete from shop.typeschema_journal; drop schema aside; drop table shop.legacy, shop.plain");
    on.execute("drop table shop.\"od/d \"\"name's\"");
    allow("legacy", true);
    const auto why = failure_of([&] { upgrade(); });
    EXPECT_EQ(why.what(), file().string() + " exists already, and is not overwritten; nothing was changed");
    EXPECT_EQ(text_of(file()), "mine");
    EXPECT_EQ(place(), "base");
}

TEST_F(waived_guards_test, a_directory_that_takes_no_file_stops_the_run_before_it_begins) {
    allow("legacy");
    options.export_directory = (directory / "nowhere").string();
    EXPECT_EQ(failure_of([&] { upgrade(); }).what(),
              "cannot save rows in " + options.export_directory + ": No such file or directory; nothing was changed");
    options.export_directory = "/dev/null";
    EXPECT_STREQ(failure_of([&] { upgrade(); }).what(),
                 "cannot save rows in /dev/null: it is no directory; nothing was changed");
}

TEST_F(waived_guards_test, a_disk_that_is_full_undoes_the_revision_and_leaves_no_file) {
    on.execute("insert into shop.legacy select i, now(), repeat('x', 100) from generate_series(10, 2000) i");
    allow("legacy", true);
    const fs::path said = directory / "said";
    EXPECT_EQ(in_another_process([&](pq::connection& mine) {
                  ::signal(SIGXFSZ, SIG_IGN);
                  const rlimit small{100000, 100000};
                  ::setrlimit(RLIMIT_FSIZE, &small);
                  try {
                      apply::runner(mine, chain, options, watcher).upgrade("2_no_legacy");
                  } catch (const apply::failure& why) {
                      std::ofstream(said) << why.what() << "\n" << why.details().front();
                  }
              }),
              0);
    EXPECT_EQ(text_of(said),
              "cannot apply 2_no_legacy: saving the rows of shop.legacy: cannot write " + file().string() +
                  ": File too large\nchanged: nothing; shop is at 1_tables; 2_no_legacy was rolled back, and "
                  "what was written of the file is removed");
    EXPECT_EQ(files(), "said\n");
    EXPECT_EQ(value("select count(*) from shop.legacy"), "1994");
}

TEST_F(waived_guards_test, a_statement_that_fails_behind_the_export_removes_the_file) {
    on.execute("create view public.reads as select id from shop.legacy");
    allow("legacy", true);
    passer watching([&] { EXPECT_EQ(files(), "shop.legacy.csv\n"); });
    const auto why = failure_of([&] { apply::runner(on, chain, options, watching).upgrade("2_no_legacy"); });
    EXPECT_THAT(why.what(), HasSubstr("statement 2 of 2: cannot drop table legacy"));
    EXPECT_EQ(watching.lines, std::vector<std::string>{"3 rows of shop.legacy | " + file().string()});
    EXPECT_EQ(files(), "");
}

TEST_F(waived_guards_test, a_second_try_writes_the_file_anew) {
    options.lock_timeout = std::chrono::milliseconds(200);
    allow("legacy", true);
    pq::connection reader = database.connect();
    reader.execute("begin; select from shop.legacy");
    passer watching([] {});
    watching.on_retry = [&] {
        EXPECT_EQ(files(), "shop.legacy.csv\n");
        reader.execute("commit");
    };
    apply::runner(on, chain, options, watching).upgrade("2_no_legacy");
    EXPECT_EQ(watching.lines.size(), 4u) << "passed, tried again, passed, applied";
    EXPECT_EQ(text_of(file()).find("id,created_at"), 0u);
    EXPECT_EQ(text_of(file()).rfind("id,created_at"), 0u);
}

TEST_F(waived_guards_test,
       a_run_that_is_killed_behind_the_export_leaves_the_rows_and_the_file_and_the_next_one_says_so) {
    allow("legacy", true);
    EXPECT_EQ(in_another_process([&](pq::connection& mine) {
                  passer watching([] { ::kill(::getpid(), SIGKILL); });
                  apply::runner(mine, chain, options, watching).upgrade("2_no_legacy");
              }),
              SIGKILL);
    const std::string left = text_of(file());
    EXPECT_EQ(value("select count(*) from shop.legacy"), "3");
    const auto why = failure_of([&] { upgrade("2_no_legacy"); });
    EXPECT_THAT(why.what(), HasSubstr("exists already"));
    EXPECT_THAT(why.details().back(), HasSubstr("a run that was killed may have left it behind"));
    fs::rename(file(), directory / "before.csv");
    upgrade("2_no_legacy");
    EXPECT_EQ(text_of(file()), left);
}

TEST_F(waived_guards_test, a_connection_that_is_lost_at_the_commit_leaves_the_file) {
    on.execute(R"(create function public.ends() returns trigger language plpgsql as
                  'begin perform pg_terminate_backend(pg_backend_pid()); return null; end';
                  create constraint trigger ends after insert on shop.typeschema_journal initially deferred for each row
                  execute function public.ends())");
    allow("legacy", true);
    const auto why = failure_of([&] {
        pq::connection mine = database.connect();
        apply::runner(mine, chain, options, watcher).upgrade("2_no_legacy");
    });
    EXPECT_THAT(why.what(), HasSubstr("the commit"));
    EXPECT_EQ(files(), "shop.legacy.csv\n");
}

TEST_F(waived_guards_test, nobody_writes_to_a_table_between_its_guard_and_the_commit) {
    pq::connection writer = database.connect();
    writer.execute("set lock_timeout = '100ms'");
    allow("legacy", true);
    std::string refused;
    passer watching([&] {
        try {
            writer.execute("insert into shop.legacy values (4, now())");
        } catch (const pq::error& error) {
            refused = error.sqlstate();
        }
    });
    apply::runner(on, chain, options, watching).upgrade("2_no_legacy");
    EXPECT_EQ(refused, "55P03");
}

TEST_F(waived_guards_test, an_odd_name_is_a_file_in_the_directory) {
    on.execute("insert into shop.\"od/d \"\"name's\" values (7)");
    allow("legacy");
    allow("od/d \"name's", true);
    upgrade("3_no_odd");
    EXPECT_EQ(text_of(directory / "shop.od%2Fd%20%22name%27s.csv"), "id\n7\n");
    EXPECT_THAT(said_by_journal("3_no_odd"), HasSubstr("2 allowed 1 row of shop.od/d \"name's, saved as "));
}

TEST_F(waived_guards_test, names_that_nobody_asks_for_are_refused) {
    allow("legasy");
    const auto unknown = failure_of([&] { upgrade(); });
    EXPECT_EQ(unknown.code(), apply::exit_code::usage);
    EXPECT_STREQ(unknown.what(),
                 "--allow legasy: no revision of chain shop asks whether such a table is empty; did you mean "
                 "'legacy'?");
    options.waived.tables = {"plain"};
    EXPECT_STREQ(failure_of([&] { upgrade("3_no_odd"); }).what(),
                 "--allow plain: no revision that this run applies asks for it, only 4_no_plain; nothing was changed");
    options.waived.tables = {"legacy", "shop.\"od/d \"\"name's\""};
    upgrade("3_no_odd");
    EXPECT_STREQ(
        failure_of([&] { upgrade("3_no_odd"); }).what(),
        "--allow legacy: no revision that this run applies asks for it, only 2_no_legacy; nothing was changed");
    EXPECT_EQ(place(), "3_no_odd");
}

TEST_F(waived_guards_test, an_export_that_would_not_save_all_is_refused) {
    options.export_directory = directory.string();
    EXPECT_STREQ(failure_of([&] { upgrade(); }).what(),
                 "--export saves the rows of tables that --allow names, and it names none; nothing was changed");
    allow("legacy", true);
    allow("plain", true);
    const auto why = failure_of([&] { upgrade(); });
    EXPECT_STREQ(why.what(),
                 "--export: 4_no_plain does not say how the rows of shop.plain are saved; nothing was changed");
    EXPECT_EQ(why.code(), apply::exit_code::usage);
    EXPECT_EQ(place(), "1_tables");
}

TEST_F(waived_guards_test, rows_that_a_policy_hides_from_the_owner_stop_the_count_and_the_export) {
    on.execute(
        "drop role if exists legacy_owner; create role legacy_owner login; grant all on schema shop to legacy_owner;"
        "alter table shop.legacy owner to legacy_owner; alter table shop.typeschema_journal owner to legacy_owner;"
        "alter table shop.legacy enable row level security; alter table shop.legacy force row level security");
    {
        pq::connection owner = connect_as("legacy_owner");
        const auto run = [&] { apply::runner(owner, chain, options, watcher).upgrade("2_no_legacy"); };
        EXPECT_THAT(failure_of(run).what(),
                    HasSubstr("row-level security policy for table \"legacy\" (SQLSTATE 42501)"));
        allow("legacy", true);
        const auto why = failure_of(run);
        EXPECT_THAT(why.what(), HasSubstr("counting the rows of shop.legacy"));
        EXPECT_EQ(why.details().back(),
                  "next: connect as a role that sees every row (one with BYPASSRLS, or the owner without "
                  "forced row level security)");
        EXPECT_EQ(files(), "");
        apply::saved_rows saving;
        pq::transaction work(owner);
        owner.execute("set local row_security = off");
        EXPECT_THROW(saving.save(owner, directory.string(), {0, "shop", "legacy", {"id"}}), pq::insufficient_privilege);
    }
    EXPECT_EQ(files(), "");
    EXPECT_EQ(value("select count(*) from shop.legacy"), "3");
    on.execute("drop owned by legacy_owner cascade; drop role legacy_owner");
}

TEST_F(waived_guards_test, a_table_of_a_chain_that_is_placed_later_is_called_by_its_schema) {
    using namespace typeschema;
    struct loose : typeschema::chain<settings<"loose", in_schema<"">, released<>>, shop::first, shop::second> {};
    chain = apply::placed(apply::script_of<loose>(), "tenant_7");
    on.execute("drop schema aside");
    upgrade("1_tables");
    on.execute("insert into tenant_7.legacy values (1, now())");
    allow("tenant_7.legacy", true);
    upgrade("2_no_legacy");
    EXPECT_EQ(files(), "tenant_7.legacy.csv\n");
    EXPECT_THAT(value("select progress from public.typeschema_journal where target = 'tenant_7' and position = 1"),
                HasSubstr("allowed 1 row of tenant_7.legacy, saved as "));
    EXPECT_THAT(
        apply::offline_script(chain, 1, 2, options.lock_timeout, {}, options.build_timeout, {.tables = {"legacy"}}),
        HasSubstr("lock table tenant_7.legacy in share mode"));
}

TEST_F(waived_guards_test, a_script_for_psql_asks_or_goes_on_as_it_was_written) {
    const auto script = [&](const apply::waiver& waived) {
        return apply::offline_script(chain, 1, 2, options.lock_timeout, {}, options.build_timeout, waived);
    };
    EXPECT_THAT(psql(script({})).errors,
                HasSubstr("this revision requires an empty table legacy, and it has 3 rows\n"));
    EXPECT_EQ(place(), "1_tables");
    EXPECT_THAT(script({.tables = {"legacy"}}),
                HasSubstr("-- allowed: rows of shop.legacy\nlock table shop.legacy in share mode;\n"));
    EXPECT_EQ(psql(script({.tables = {"legacy"}})).errors, "");
    EXPECT_EQ(place(), "2_no_legacy");
    EXPECT_EQ(said_by_journal("2_no_legacy"), "2 allowed rows of shop.legacy");
    EXPECT_EQ(failure_of([&] { script({.tables = {"plain"}}); }).code(), apply::exit_code::usage);
}

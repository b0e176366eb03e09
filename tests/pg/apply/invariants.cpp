// SPDX-License-Identifier: BSL-1.0
#include "pg/apply/segments.hpp"
#include "typeschema/apply/offline.hpp"
#include "typeschema/rare.hpp"

#include <string>
#include <vector>

namespace {

using namespace typeschema_test;
using testing::HasSubstr;

namespace shop {
using namespace typeschema;

// clang-format off
struct jobs : table<"jobs",
    column<"id",     bigint>,
    column<"tenant", text>,
    primary_key<on<"id">>,
    check<"id_positive", "id > 0">,
    row_level_security,
    policy<"own", for_all, policy_using<"tenant = current_setting('shop.tenant')">,
           with_check<"tenant = current_setting('shop.tenant')">>> {};
struct first : migration<"1_jobs",
    invariant<"no tenant sees nothing", as_role<"shop_app">, setting<"shop.tenant", "">, returns_nothing<"select from jobs">>,
    create_table<jobs>,
    raw<"grant usage on schema shop to shop_app; grant select, insert on shop.jobs to shop_app", inverse<"">>,
    insert_rows<"jobs", columns<"id", "tenant">, row<"1", "'a'">, row<"2", "'b'">, row<"3", "'b'">>,
    invariant<"rls blocks", as_role<"shop_app">, setting<"shop.tenant", "a">, raises<"42501", "insert into jobs values (9, 'b')">>,
    invariant<"a tenant sees its own", as_role<"shop_app">, setting<"shop.tenant", "b">,
              returns<"select id, tenant from jobs", row<"3", "'b'">, row<"2", "'b'">>>,
    invariant<"ids are positive", raises<"23514", "insert into jobs values (0, 'a')">>> {};
// clang-format on
struct history : chain<settings<"shop", in_schema<"shop">, released<>>, first> {};

template <class... Steps>
struct only : migration<"only", create_table<jobs>,
                        insert_rows<"jobs", columns<"id", "tenant">, row<"1", "'a b'">, row<"2", "'b'">>, Steps...> {};
template <class... Steps>
struct one : chain<settings<"shop", in_schema<"shop">, released<>>, only<Steps...>> {};
}  // namespace shop

class invariants_test : public segments_test {
protected:
    invariants_test() {
        chain = apply::script_of<shop::history>();
        on.execute("drop role if exists shop_app; create role shop_app");
    }
    ~invariants_test() override { on.execute("drop owned by shop_app cascade; drop role shop_app"); }

    /// What a run of one revision says that holds all but its invariant.
    template <class... Steps>
    apply::failure failure_with() {
        chain = apply::script_of<shop::one<Steps...>>();
        const apply::failure why = failure_of([&] { upgrade(); });
        EXPECT_EQ(place(), "base");
        EXPECT_FALSE(exists("shop.jobs"));
        return why;
    }
};

using typeschema::as_role;
using typeschema::invariant;
using typeschema::raises;
using typeschema::returns;
using typeschema::returns_nothing;
using typeschema::row;
using typeschema::setting;

}  // namespace

TEST_F(invariants_test, that_hold_leave_nothing_behind) {
    EXPECT_EQ(chain.revisions[0].summary.back(), "invariant ids are positive");
    upgrade();
    EXPECT_EQ(value("select string_agg(id::text, ' ' order by id) from shop.jobs"), "1 2 3");
    EXPECT_EQ(value("select format from shop.typeschema_journal"), "1");
    EXPECT_EQ(value("select current_setting('shop.tenant', true)"), "") << "a placeholder is all that stays";
    EXPECT_EQ(value("select current_user"), "postgres");
    options.accept_every_loss = true;
    downgrade("base");
    EXPECT_FALSE(exists("shop.jobs"));
}

TEST_F(invariants_test, undo_the_revision_and_say_what_was_expected_and_what_came) {
    const auto none = failure_with<invariant<"empty", returns_nothing<"select * from jobs order by id">>>();
    EXPECT_STREQ(none.what(),
                 "cannot apply only: invariant 1 of 1: invariant empty does not hold: expected no row, and there "
                 "came 2 rows: (1,\"a b\"), (2,b) (SQLSTATE P0001)");
    EXPECT_EQ(none.details(), (std::vector<std::string>{
                                  "statement: select * from jobs order by id",
                                  "changed: nothing; shop is at base; only was rolled back",
                                  "next: mend the revision or what it met; --no-invariants goes on without them"}));
    EXPECT_THAT(
        (failure_with<invariant<"x", returns<"select id from jobs", row<"1">, row<"3">, row<"null">>>>().what()),
        HasSubstr("invariant x does not hold: expected 3 rows: (1), (3), (), and there came 2 rows: (1), (2)"));
    EXPECT_THAT((failure_with<invariant<"x", returns<"select from jobs where false", row<"1">>>>().what()),
                HasSubstr("expected 1 row: (1), and there came no row"));
    EXPECT_THAT((failure_with<invariant<"it's", raises<"42501", "insert into jobs values (7, 'c')">>>().what()),
                HasSubstr("invariant it's does not hold: expected SQLSTATE 42501, and nothing was raised"));
    EXPECT_THAT((failure_with<invariant<"x", raises<"42501", "insert into jobs values (1, 'c')">>>().what()),
                HasSubstr("expected SQLSTATE 42501, and SQLSTATE 23505 was raised: duplicate key value violates unique "
                          "constraint \"pk_jobs\""));
    EXPECT_THAT((failure_with<invariant<"x", returns_nothing<"select * from jbos">>>().what()),
                HasSubstr("expected no row, and SQLSTATE 42P01 was raised: relation \"jbos\" does not exist"));
    EXPECT_THAT((failure_with<invariant<"x", returns_nothing<"select i from generate_series(1, 5000) i">>>().what()),
                HasSubstr("there came more than 1000 rows: (1), (2), (3), (4), (5), ..."));
}

TEST_F(invariants_test, look_as_the_role_does_and_say_so) {
    const auto why =
        failure_with<typeschema::raw<"grant usage on schema shop to shop_app; grant select on shop.jobs to shop_app",
                                     typeschema::inverse<"">>,
                     invariant<"x", as_role<"shop_app">, setting<"shop.tenant", "b">, setting<"shop.other", "it's">,
                               returns_nothing<"select id, current_user, current_setting('shop.other') from jobs">>>();
    EXPECT_THAT(why.what(), HasSubstr("there came 1 row: (2,shop_app,it's)"));
    EXPECT_EQ(why.details().front(),
              "statement: as role shop_app, with shop.tenant = 'b', with shop.other = 'it''s': select id, "
              "current_user, current_setting('shop.other') from jobs");
}

TEST_F(invariants_test, take_dollar_signs_and_rows_of_statements_that_write) {
    EXPECT_THAT(
        (failure_with<invariant<
             "$guard$", returns<"insert into jobs values (8, $guard$c$guard$) returning tenant", row<"'$$'">>>>()
             .what()),
        HasSubstr("expected 1 row: ($$), and there came 1 row: (c)"));
}

TEST_F(invariants_test, compare_values_whatever_the_settings_of_a_role) {
    using namespace typeschema;
    on.execute("do $$ begin execute format('alter database %I set datestyle = ''SQL, DMY''', current_database()); "
               "execute format('alter database %I set bytea_output = escape', current_database()); "
               "execute format('alter database %I set intervalstyle = iso_8601', current_database()); end $$");
    on = database.connect();
    chain = apply::script_of<shop::one<invariant<
        "x", returns<"select date '2026-02-01', interval '1 day', bytea '\\x00ff', 0.1::float8, null, 1.50, true",
                     row<"'2026-02-01'", "'1 day'", "'\\x00ff'", "0.1", "null", "'1.50'", "true">>>>>();
    upgrade();
    EXPECT_EQ(value("show datestyle"), "SQL, DMY");
}

TEST_F(invariants_test, of_a_revision_that_adds_a_label_see_it) {
    using namespace typeschema;
    struct mood : enum_type<"mood", "glad"> {};
    struct before : migration<"before", create_enum_type<mood>> {};
    struct label : migration<"label", after<"before">, add_enum_value<"mood", "sad">,
                             invariant<"sad is one", returns<"select 'sad'::mood", row<"'sad'">>>> {};
    struct moods : typeschema::chain<settings<"shop", in_schema<"shop">, released<>>, before, label> {};
    chain = apply::script_of<moods>();
    EXPECT_EQ(chain.revisions[1].segments, 2u);
    upgrade();
    EXPECT_EQ(place(), "label");
}

TEST_F(invariants_test, meet_constraints_that_are_checked_at_the_commit) {
    using namespace typeschema;
    using deferred =
        raw<"create table shop.parts (id int primary key, job int references shop.jobs deferrable initially deferred)",
            inverse<"drop table shop.parts">>;
    chain = apply::script_of<
        shop::one<deferred, invariant<"keys hold", raises<"23503", "insert into parts values (1, 77)">>>>();
    upgrade();
    downgrade("base");
    EXPECT_THAT(
        (failure_with<deferred, raw<"insert into shop.parts values (1, 77)", inverse<"">>,
                      invariant<"x", returns_nothing<"select from jobs where false">>>()
             .what()),
        HasSubstr("checking deferred constraints: insert or update on table \"parts\" violates foreign key constraint"))
        << "what the revision did is not the invariant's";
}

TEST_F(invariants_test, catch_no_lock_that_cannot_be_had) {
    options.lock_timeout = std::chrono::milliseconds(100);
    on.execute("create table public.held (id int)");
    pq::connection other = database.connect();
    other.execute("begin; lock table public.held");
    watcher.on_retry = [&] { other.execute("commit"); };
    chain = apply::script_of<shop::one<invariant<"x", returns_nothing<"select from public.held">>>>();
    upgrade();
    EXPECT_EQ(watcher.lines.size(), 2u) << "tried again, applied";
}

TEST_F(invariants_test, want_a_member_of_their_role_before_anything_is_changed) {
    on.execute("drop role if exists shop_runner; create role shop_runner login");
    on.execute("do $$ begin execute format('grant create on database %I to shop_runner', current_database()); end $$");
    {
        pq::connection runner = connect_as("shop_runner");
        const auto why = failure_of([&] { apply::runner(runner, chain, options, watcher).upgrade("head"); });
        EXPECT_STREQ(why.what(),
                     "invariant no tenant sees nothing of 1_jobs runs as role shop_app, and role shop_runner, which is "
                     "connected, is no member of it; nothing was changed");
        EXPECT_EQ(why.details().back(),
                  "next: GRANT shop_app TO shop_runner, connect as a member, or leave invariants out with "
                  "--no-invariants");
        EXPECT_EQ(value("select to_regnamespace('shop')"), "NULL");
        on.execute("grant shop_app to shop_runner");
        apply::runner(runner, chain, options, watcher).upgrade("head");
        EXPECT_EQ(value("select to_regnamespace('shop')"), "shop");
    }
    on.execute("drop owned by shop_runner cascade; drop role shop_runner");
}

TEST_F(invariants_test, want_a_role_that_is_there_or_that_the_revision_makes) {
    using namespace typeschema;
    chain = apply::script_of<
        shop::one<invariant<"x", as_role<"shop_ghost">, returns_nothing<"select from pg_class where false">>>>();
    EXPECT_STREQ(failure_of([&] { upgrade(); }).what(),
                 "invariant x of only runs as role shop_ghost, and there is no such role; nothing was changed");
    chain = apply::script_of<
        shop::one<raw<"CREATE ROLE shop_ghost", inverse<"drop role shop_ghost">>,
                  invariant<"x", as_role<"shop_ghost">, returns<"select current_user", row<"'shop_ghost'">>>>>();
    upgrade();
    downgrade("base");
}

TEST_F(invariants_test, that_are_left_out_are_noted) {
    chain = apply::script_of<shop::one<invariant<"x", as_role<"shop_ghost">, returns_nothing<"select from jobs">>>>();
    options.waived.invariants = true;
    upgrade();
    EXPECT_EQ(value("select format || ' ' || progress from shop.typeschema_journal"), "2 without 1 invariant");
    downgrade("base");
    EXPECT_EQ(value("select count(*) from shop.typeschema_journal"), "0");
}

TEST_F(invariants_test, of_a_revision_that_ends_outside_of_a_transaction_run_when_it_is_noted) {
    using namespace typeschema;
    chain =
        apply::script_of<shop::one<invariant<"x", returns<"select count(*) from jobs", row<"3">>>,
                                   create_index_concurrently<"jobs", index_<"tenant", typeschema::on<"tenant">>>>>();
    const auto why = failure_of([&] { upgrade(); });
    EXPECT_THAT(why.what(), HasSubstr("expected 1 row: (3), and there came 1 row: (2)"));
    EXPECT_TRUE(part().begun);
    EXPECT_EQ(part().done, 1u);
    on.execute("insert into shop.jobs values (3, 'c')");
    upgrade();
    EXPECT_EQ(place(), "only");
    EXPECT_EQ(value("select count(*) from shop.typeschema_journal where progress is not null"), "0");
}

TEST_F(invariants_test, stand_in_a_script_for_psql) {
    const auto script = [&](const apply::waiver& waived) {
        return apply::offline_script(chain, 0, 1, options.lock_timeout, {}, options.build_timeout, waived);
    };
    chain = apply::script_of<shop::one<invariant<"empty", returns_nothing<"select from jobs">>>>();
    EXPECT_THAT(psql(script({})).errors,
                HasSubstr("invariant empty does not hold: expected no row, and there came 2 rows: (), ()\n"));
    EXPECT_FALSE(exists("shop.jobs"));
    EXPECT_THAT(script({.invariants = true}), HasSubstr("-- without 1 invariant\n"));
    EXPECT_EQ(psql(script({.invariants = true})).errors, "");
    EXPECT_EQ(value("select format || ' ' || progress from shop.typeschema_journal"), "2 without 1 invariant");
    downgrade("base");
    chain = apply::script_of<shop::history>();
    EXPECT_EQ(psql(script({})).errors, "");
    EXPECT_EQ(value("select format from shop.typeschema_journal"), "1") << "of the row; the table is of format 2";
}

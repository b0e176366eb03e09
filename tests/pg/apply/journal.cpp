// SPDX-License-Identifier: BSL-1.0
#include "pg/apply/rig.hpp"

namespace {

using namespace typeschema_test;
using testing::HasSubstr;

class journal_test : public apply_test {
protected:
    /// Everything that stands in the database, to be the same after a refusal.
    std::string contents() {
        return value(
                   "select string_agg(n.nspname || '.' || c.relname || coalesce(obj_description(c.oid), ''), ' ' order by 1) "
                   "from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname !~ '^pg_|^information'") +
               value("select string_agg(nspname, ' ' order by 1) from pg_namespace");
    }

    void expect_refused(const std::string& sentence, apply::exit_code code = apply::exit_code::failed) {
        const std::string before = contents();
        for (const char* target : {"head", "+1"}) {
            const auto why = failure_of([&] { upgrade(target); });
            EXPECT_THAT(why.what(), HasSubstr(sentence));
            EXPECT_THAT(why.what(), HasSubstr("nothing was changed"));
            EXPECT_EQ(why.code(), code);
        }
        EXPECT_EQ(contents(), before);
    }
};

}  // namespace

TEST_F(journal_test, records_each_revision) {
    upgrade("+2");
    EXPECT_EQ(
        value("select concat_ws('|', chain, target, revision, segment, format, position, parent, fingerprint, state, "
              "applied_by, tool_version, search_path, inverse, destroys, destroys_counted_by, irreversible_because) "
              "from shop.typeschema_journal where position = 1"),
        "shop||250102_price|0|1|1|250101_items|1:00000000000000b2|applied|postgres|0.1.0|{shop,public}|"
        "{\"alter table items drop column price\"}|{\"values of shop.items.price\"}|"
        "{\"select count(price) from shop.items\"}");
    EXPECT_EQ(
        value("select bool_and(applied_at between now() - interval '1 minute' and now()) from shop.typeschema_journal"),
        "t");
    EXPECT_EQ(value("select bool_and(duration_ms between 0 and 60000) from shop.typeschema_journal"), "t");
}

TEST_F(journal_test, records_how_long_a_revision_took) {
    chain.render = [](std::size_t) {
        apply::revision_script script;
        script.up = {"select pg_sleep(0.3)"};
        return script;
    };
    upgrade("+1");
    EXPECT_EQ(value("select duration_ms between 300 and 10000 from shop.typeschema_journal"), "t");
}

TEST_F(journal_test, is_shared_by_the_chains_of_a_schema) {
    upgrade();
    auto other = fake_chain();
    other.name = "mart";
    EXPECT_EQ(apply::look(on, other).history.at, 0u);
    EXPECT_EQ(place(), "250201_orders");
}

TEST_F(journal_test, a_table_of_its_name_with_other_columns_is_refused) {
    on.execute("create schema shop; create table shop.typeschema_journal (version_num varchar(32) primary key);"
               "insert into shop.typeschema_journal values ('1975ea83b712')");
    expect_refused("shop.typeschema_journal was written by something else than typeschema (its columns: version_num)");
    EXPECT_EQ(value("select version_num from shop.typeschema_journal"), "1975ea83b712");
}

TEST_F(journal_test, a_view_of_its_name_is_refused) {
    upgrade("+1");
    on.execute("alter table shop.typeschema_journal rename to kept;"
               "create view shop.typeschema_journal as select * from shop.kept");
    expect_refused("was written by something else");
}

TEST_F(journal_test, a_strangers_comment_is_refused) {
    upgrade("+1");
    on.execute("comment on table shop.typeschema_journal is 'ours'");
    expect_refused("was written by something else");
}

TEST_F(journal_test, one_that_lost_its_comment_in_a_restore_is_still_ours) {
    upgrade("+1");
    on.execute("comment on table shop.typeschema_journal is null");
    upgrade();
    EXPECT_EQ(place(), "250201_orders");
}

TEST_F(journal_test, a_newer_format_is_refused) {
    upgrade("+1");
    on.execute("comment on table shop.typeschema_journal is 'typeschema journal, format 3'");
    expect_refused(
        "the journal shop.typeschema_journal has format 3, written by a newer typeschema; this is 0.1.0 and reads format 2");
}

TEST_F(journal_test, a_newer_format_that_stands_in_a_row_alone_is_refused) {
    upgrade("+1");
    on.execute("comment on table shop.typeschema_journal is null; update shop.typeschema_journal set format = 3");
    expect_refused("the journal shop.typeschema_journal has format 3, written by a newer typeschema");
}

TEST_F(journal_test, an_edited_revision_is_drift) {
    upgrade("+1");
    chain.revisions[0].fingerprint = "1:1111111111111111";
    expect_refused("history was edited: 250101_items was applied as 1:00000000000000a1", apply::exit_code::drift);
    EXPECT_EQ(failure_of([&] { downgrade("base"); }).code(), apply::exit_code::drift);
    EXPECT_TRUE(exists("shop.items"));
}

TEST_F(journal_test, a_database_ahead_of_the_program_is_drift) {
    upgrade();
    chain.revisions.pop_back();
    expect_refused("the database is at 250201_orders, which chain shop does not know", apply::exit_code::drift);
}

TEST_F(journal_test, a_read_only_role_is_refused_in_one_sentence) {
    on.execute("drop role if exists shop_reader");
    on.execute("create role shop_reader login");
    on.execute("alter role shop_reader set default_transaction_read_only = on");
    const std::string before = contents();
    pq::connection reader = connect_as("shop_reader");
    const auto why = failure_of([&] { apply::runner(reader, chain, options, watcher).upgrade("head"); });
    EXPECT_THAT(why.what(),
                HasSubstr("sessions of role shop_reader in database " + database.name() + " are read-only"));
    EXPECT_EQ(contents(), before);
    on.execute("drop role shop_reader");
}

TEST_F(journal_test, a_role_without_rights_learns_which_one_is_missing) {
    on.execute("drop role if exists shop_guest");
    on.execute("create role shop_guest login");
    const std::string before = contents();
    {
        pq::connection guest = connect_as("shop_guest");
        const auto why = failure_of([&] { apply::runner(guest, chain, options, watcher).upgrade("head"); });
        EXPECT_STREQ(why.what(), ("cannot apply 250101_items: making the journal: permission denied for database " +
                                  database.name() + " (SQLSTATE 42501)")
                                     .c_str());
        EXPECT_EQ(why.code(), apply::exit_code::failed);
    }
    EXPECT_EQ(contents(), before);
    on.execute("drop role shop_guest");
}

TEST_F(journal_test, stamp_records_a_place_and_runs_nothing) {
    stamp("250102");
    EXPECT_EQ(place(), "250102_price");
    EXPECT_FALSE(exists("shop.items"));
    EXPECT_EQ(value("select string_agg(state, ',') from shop.typeschema_journal"), "stamped,stamped");
    stamp("base");
    EXPECT_EQ(place(), "base");
}

TEST_F(journal_test, stamp_keeps_what_is_known_of_the_revisions_below) {
    upgrade();
    stamp("250101_items");
    EXPECT_EQ(value("select string_agg(revision || ' ' || state, ',') from shop.typeschema_journal"),
              "250101_items applied");
}

TEST_F(journal_test, stamp_takes_an_edited_revision_as_it_is_now) {
    upgrade("+2");
    chain.revisions[0].fingerprint = "1:1111111111111111";
    stamp("250102_price");
    EXPECT_EQ(place(), "250102_price");
    upgrade();
    EXPECT_TRUE(exists("shop.orders"));
}

TEST_F(journal_test, stamp_base_on_an_empty_database_leaves_it_empty) {
    const std::string before = contents();
    stamp("base");
    EXPECT_EQ(contents(), before);
}

TEST_F(journal_test, one_that_stays_locked_is_not_waited_for_without_end) {
    upgrade("+1");
    pq::connection holder = database.connect();
    holder.execute("begin; lock table shop.typeschema_journal");
    options.lock_timeout = std::chrono::milliseconds(100);
    on.execute("set statement_timeout = '10s'");
    EXPECT_STREQ(failure_of([&] { upgrade(); }).what(),
                 "the journal shop.typeschema_journal is locked by another session; nothing was changed; run it again "
                 "when that is done");
}

TEST_F(journal_test, rows_that_a_policy_hides_are_an_error_and_not_base) {
    upgrade();
    on.execute("drop role if exists journal_reader; create role journal_reader login");
    on.execute(
        "grant usage on schema shop to journal_reader; grant select on shop.typeschema_journal to journal_reader;"
        "alter table shop.typeschema_journal enable row level security");
    pq::connection reader = connect_as("journal_reader");
    EXPECT_THROW(apply::look(reader, chain), pq::insufficient_privilege);
    on.execute("drop owned by journal_reader; drop role journal_reader");
}

TEST_F(journal_test, is_found_whatever_operators_stand_before_those_of_postgresql) {
    upgrade();
    on.execute(
        "create schema decoy; create function decoy.no(name, text) returns boolean language sql as 'select false';"
        "create operator decoy.= (leftarg = name, rightarg = text, function = decoy.no);"
        "set search_path = decoy, pg_catalog");
    EXPECT_EQ(place(), "250201_orders");
    EXPECT_EQ(value("show search_path"), "decoy, pg_catalog");
}

TEST_F(journal_test, a_time_that_is_none_can_be_read) {
    upgrade();
    on.execute("update shop.typeschema_journal set applied_at = 'infinity'");
    EXPECT_EQ(apply::look(on, chain).history.rows[0].applied_at, "infinity");
}

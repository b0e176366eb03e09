// SPDX-License-Identifier: BSL-1.0
#include "typeschema/apply/obstacle.hpp"

#include "pg/apply/rig.hpp"
#include "support/run_program.hpp"
#include "typeschema/apply/offline.hpp"
#include "typeschema/apply/script_of.hpp"
#include "typeschema/typeschema.hpp"

#include <filesystem>
#include <fstream>

namespace narrowing {

using namespace typeschema;

// clang-format off
struct notes : table<"notes",
    column<"id",     integer>,
    column<"code",   varchar<3>>,
    column<"tags",   array_of<varchar<3>>, nullable>,
    column<"amount", integer, nullable>,
    column<"price",  numeric<6, 2>, nullable>,
    column<"sent",   date, nullable>,
    column<"share",  real, nullable>,
    column<"grade",  integer, nullable>,
    column<"mark",   text, nullable>,
    primary_key<on<"id">>,
    unique<"code", on<"code">>> {};
// clang-format on
struct create : migration<"1_create", create_table<notes>> {};
struct longer : migration<"2_longer", after<"1_create">, change_type<"notes", "code", text>,
                          change_type<"notes", "tags", array_of<text>>> {};
struct larger : migration<"3_larger", after<"2_longer">, change_type<"notes", "amount", bigint>,
                          change_type<"notes", "price", numeric<8, 3>>, change_type<"notes", "sent", timestamptz>,
                          change_type<"notes", "share", double_precision>> {};
struct words
    : migration<"4_words", after<"3_larger">, change_type<"notes", "grade", text, back_using<"grade::integer">>> {};
/// The way down makes a text of a number that the way up does not read again.
struct marks
    : migration<"5_marks", after<"4_words">,
                change_type<"notes", "mark", integer, using_<"mark::integer">, back_using<"'mark ' || mark">>> {};
struct renamed : migration<"6_renamed", after<"5_marks">, rename_table<"notes", "remarks">> {};
struct chain : typeschema::chain<settings<"narrowing", released<>>, create, longer, larger, words, marks, renamed> {};

}  // namespace narrowing

namespace referring {

using namespace typeschema;

struct customers : table<"customers", column<"id", integer>, primary_key<on<"id">>> {};
struct orders : table<"orders", column<"id", integer>, column<"customer", integer, nullable>, primary_key<on<"id">>,
                      foreign_key<on<"customer">, references<"customers">>> {};
struct create : migration<"1_create", create_table<customers>, create_table<orders>> {};
struct free : migration<"2_free", after<"1_create">, drop_constraint<"orders", exactly<"fk_customer_customers">>> {};
struct tie : migration<"3_tie", after<"2_free">,
                       add_constraint<"orders", foreign_key<on<"customer">, references<"customers">>>> {};
struct end : migration<"4_end", after<"3_tie">, drop_constraint<"orders", exactly<"fk_customer_customers">>,
                       drop_table<"customers">> {};
struct chain : typeschema::chain<settings<"referring", released<>>, create, free, tie, end> {};

}  // namespace referring

namespace parting {

using namespace typeschema;

// clang-format off
struct customers : table<"customers",
    column<"id",   bigint>,
    column<"code", integer>,
    primary_key<on<"id">>,
    unique<"code", on<"code">>> {};
struct orders : table<"orders",
    column<"id",       integer>,
    column<"customer", bigint, nullable>,
    column<"code",     integer, nullable>,
    primary_key<on<"id">>,
    foreign_key<on<"customer">, references<"customers">>,
    foreign_key<on<"code">, references<"customers", "code">>> {};
// clang-format on
struct create : migration<"1_create", create_table<customers>, create_table<orders>> {};
/// The two sides of the key have types that cannot be compared.
struct words : migration<"2_words", after<"1_create">, drop_constraint<"orders", exactly<"fk_code_customers">>,
                         change_type<"orders", "code", text, back_using<"code::integer">>> {};
/// The other side of the key is renamed and gone.
struct end : migration<"3_end", after<"2_words">, drop_constraint<"orders", exactly<"fk_customer_customers">>,
                       rename_column<"customers", "id", "number">, drop_column<"customers", "number", refill<"7">>> {};
struct chain : typeschema::chain<settings<"parting", released<>>, create, words, end> {};

}  // namespace parting

namespace {

using namespace typeschema_test;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

class obstacles_test : public apply_test {
protected:
    /// The sentence of a downgrade that has to fail, and did so without changing anything.
    std::string refusal(const std::string& target = "-1") {
        const std::string before = place();
        watcher.lines.clear();
        const apply::failure why = failure_of([&] { downgrade(target); });
        EXPECT_EQ(why.code(), apply::exit_code::failed);
        EXPECT_EQ(place(), before);
        EXPECT_THAT(watcher.lines, testing::Not(Contains(testing::StartsWith("down"))));
        details = why.details();
        return why.what();
    }

    /// What psql says of the script that leads one revision down from where the database stands.
    program_result psql(std::size_t from, bool accepted) {
        return psql(from, from - 1, accepted ? std::set<std::size_t>{from - 1} : std::set<std::size_t>{});
    }
    program_result psql(std::size_t from, std::size_t to, const std::set<std::size_t>& accepted) {
        const std::filesystem::path file = std::filesystem::temp_directory_path() / (database.name() + ".sql");
        std::ofstream(file) << apply::offline_script(chain, from, to, options.lock_timeout, accepted);
        const program_result result = run_program(
            {"psql", "--no-psqlrc", "--quiet", "--dbname=" + database.conninfo(), "--file=" + file.string()});
        std::filesystem::remove(file);
        return result;
    }

    std::vector<std::string> details;
};

class narrowing_test : public obstacles_test {
protected:
    narrowing_test() { chain = apply::script_of<narrowing::chain>(); }
};

class referring_test : public obstacles_test {
protected:
    referring_test() { chain = apply::script_of<referring::chain>(); }
};

class parting_test : public obstacles_test {
protected:
    parting_test() { chain = apply::script_of<parting::chain>(); }
};

}  // namespace

TEST_F(narrowing_test, a_text_that_is_too_long_is_cut_once_that_loss_is_accepted) {
    upgrade("2");
    on.execute("insert into notes (id, code, tags) values (1, 'abcdef', '{vwxyz,ab,NULL}'), (2, 'ab', null)");
    EXPECT_EQ(refusal(), "undoing 2_longer would destroy 1 value of public.notes.code, 1 value of public.notes.tags; "
                         "nothing was changed");
    options.accepted_losses = {1};
    downgrade("-1");
    EXPECT_EQ(value("select string_agg(code || coalesce(tags::text, ''), ' ' order by id) from notes"),
              "abc{vwx,ab,NULL} ab");
}

TEST_F(narrowing_test, a_script_cuts_texts_as_well_once_it_was_written_with_leave_to_do_so) {
    upgrade("2");
    on.execute("insert into notes (id, code) values (1, 'abcdef')");
    EXPECT_THAT(psql(2, false).errors, HasSubstr("undoing 2_longer would destroy 1 values of public.notes.code"));
    const auto cut = psql(2, true);
    EXPECT_EQ(cut.exit_code, 0) << cut.errors;
    EXPECT_EQ(value("select code from notes"), "abc");
}

TEST_F(narrowing_test, a_number_that_the_type_before_does_not_hold_is_refused_before_anything_runs) {
    upgrade("3");
    on.execute("insert into notes (id, code, amount) values (1, 'a', 99999999999), (2, 'b', 7), (3, 'c', null)");
    const std::string sentence = "cannot undo 3_larger: 1 value of public.notes.amount cannot go back from bigint to "
                                 "integer; nothing was changed";
    EXPECT_EQ(refusal(), sentence);
    EXPECT_THAT(details,
                ElementsAre("counted by: SELECT count(*) FROM public.notes WHERE amount NOT BETWEEN -2147483648 "
                            "AND 2147483647",
                            "next: change these values or delete their rows, and run downgrade again"));
    options.accept_every_loss = true;
    EXPECT_EQ(refusal("base"), sentence);
    on.execute("update notes set amount = 2147483647 where id = 1");
    downgrade("-1");
    EXPECT_EQ(value("select amount from notes where id = 1"), "2147483647");
}

TEST_F(narrowing_test, rows_that_a_policy_hides_from_the_owner_are_not_taken_for_none) {
    upgrade("3_larger");
    on.execute("insert into notes (id, code, amount) values (1, 'abc', 5000000000)");
    on.execute(
        "drop role if exists notes_owner; create role notes_owner login; grant all on schema public to notes_owner;"
        "alter table notes owner to notes_owner; alter table typeschema_journal owner to notes_owner;"
        "alter table notes enable row level security; alter table notes force row level security");
    {
        pq::connection owner = connect_as("notes_owner");
        const auto why = failure_of([&] { apply::runner(owner, chain, options, watcher).downgrade("-1"); });
        EXPECT_THAT(why.what(), HasSubstr("cannot tell whether values of public.notes."));
        EXPECT_THAT(why.what(),
                    HasSubstr("row-level security policy for table \"notes\" (SQLSTATE 42501); nothing was changed"));
        EXPECT_EQ(why.details().back(), "next: " + std::string(apply::cure_for_hidden_rows));
    }
    EXPECT_EQ(place(), "3_larger");
    on.execute("drop owned by notes_owner cascade; drop role notes_owner");
}

TEST_F(narrowing_test, digits_that_would_overflow_are_refused_and_those_that_are_rounded_are_a_loss) {
    upgrade("3");
    on.execute("insert into notes (id, code, price) values (1, 'a', 9999.995), (2, 'b', 1.5), (3, 'c', 9999.994)");
    EXPECT_THAT(refusal(), HasSubstr("1 value of public.notes.price cannot go back from numeric(8,3) to numeric(6,2)"));
    on.execute("delete from notes where id = 1");
    EXPECT_THAT(refusal(), HasSubstr("would destroy 1 value of public.notes.price;"));
}

TEST_F(narrowing_test, times_and_fractions_that_are_rounded_are_a_loss) {
    upgrade("3");
    on.execute("insert into notes (id, code, sent, share) values (1, 'a', '2020-02-29 12:00:00+00', 0.1), "
               "(2, 'b', '2020-02-29 00:00:00+00', 0.5)");
    EXPECT_THAT(refusal(), HasSubstr("would destroy 1 value of public.notes.sent, 1 value of public.notes.share;"));
    on.execute("update notes set share = 1e300 where id = 1");
    EXPECT_THAT(refusal(), HasSubstr("1 value of public.notes.share cannot go back from double precision to real"));
}

TEST_F(narrowing_test, a_value_that_the_expression_of_the_way_down_does_not_take_is_told_in_postgresqls_words) {
    upgrade("4");
    on.execute("insert into notes (id, code, grade) values (1, 'a', '7'), (2, 'b', 'good')");
    const std::string sentence =
        "cannot undo 4_words: some values of public.notes.grade cannot go back from text to "
        "integer: invalid input syntax for type integer: \"good\" (SQLSTATE 22P02); nothing was "
        "changed";
    EXPECT_EQ(refusal(), sentence);
    EXPECT_THAT(details, Contains("next: change these values or delete their rows, and run downgrade again"));
    options.accept_every_loss = true;
    EXPECT_EQ(refusal("base"), sentence);
}

TEST_F(narrowing_test, a_value_that_only_the_way_up_again_would_not_take_is_a_loss_of_some_values) {
    upgrade("5");
    on.execute("insert into notes (id, code, mark) values (1, 'a', 7), (2, 'b', 8)");
    EXPECT_EQ(refusal(), "undoing 5_marks would destroy some values of public.notes.mark; nothing was changed");
    watcher.yes = true;
    downgrade("-1");
    EXPECT_EQ(value("select mark from notes where id = 1"), "mark 7");
}

TEST_F(narrowing_test, an_obstacle_deeper_down_is_found_before_the_first_revision_is_undone) {
    upgrade("5");
    on.execute("insert into notes (id, code, amount) values (1, 'a', 99999999999)");
    options.accept_every_loss = true;
    EXPECT_THAT(refusal("base"), HasSubstr("cannot undo 3_larger: 1 value of public.notes.amount cannot go back"));
}

TEST_F(narrowing_test, an_obstacle_and_a_loss_below_a_rename_of_their_table_are_found_before_anything_runs) {
    upgrade();
    on.execute("insert into remarks (id, code, amount) values (1, 'abcdef', 99999999999)");
    EXPECT_EQ(refusal("2"),
              "cannot undo 3_larger: 1 value of public.remarks.amount cannot go back from bigint to integer; "
              "nothing was changed");
    EXPECT_THAT(psql(6, 1, {1}).errors,
                HasSubstr("cannot undo 3_larger: 1 values of public.remarks.amount cannot go back"));
    EXPECT_EQ(place(), "6_renamed");
    on.execute("update remarks set amount = 7");
    EXPECT_EQ(refusal("1"), "undoing 2_longer would destroy 1 value of public.remarks.code; nothing was changed");
    EXPECT_THAT(details, Contains("next: save the data, or add --accept-loss 2_longer to destroy it"));
    EXPECT_THAT(psql(6, 1, {}).errors, HasSubstr("undoing 2_longer would destroy 1 values of public.remarks.code"));
    EXPECT_EQ(place(), "6_renamed");
    options.accepted_losses = {1};
    downgrade("1");
    EXPECT_EQ(value("select code from notes"), "abc");
}

TEST_F(narrowing_test, an_obstacle_that_cannot_be_looked_for_before_is_found_in_its_turn) {
    chain.look_ahead = nullptr;
    upgrade();
    on.execute("insert into remarks (id, code, amount) values (1, 'a', 99999999999)");
    options.accept_every_loss = true;
    const auto why = failure_of([&] { downgrade("2"); });
    EXPECT_STREQ(why.what(),
                 "cannot undo 3_larger: 1 value of public.notes.amount cannot go back from bigint to integer; "
                 "changed: 3 revisions undone; narrowing is at 3_larger");
    EXPECT_EQ(place(), "3_larger");
}

TEST_F(narrowing_test, looking_for_obstacles_keeps_no_lock_that_a_stronger_one_could_meet_in_a_deadlock) {
    upgrade("3");
    pq::transaction work(on);
    EXPECT_TRUE(apply::require_no_obstacle(on, "3_larger", chain.render(2).down_obstacles, ""));
    EXPECT_EQ(value("select count(*) from pg_locks where relation = 'notes'::regclass"), "0");
}

TEST_F(narrowing_test, scripts_stop_with_the_same_sentences) {
    upgrade("5");
    on.execute("insert into notes (id, code, mark) values (1, 'a', 7)");
    EXPECT_THAT(psql(5, false).errors,
                HasSubstr("ERROR:  undoing 5_marks would destroy some values of public.notes.mark; "
                          "write the script with --accept-loss 5_marks to do it all the same"));
    on.execute("delete from notes");
    downgrade("4");
    on.execute("insert into notes (id, code, amount, grade) values (1, 'a', 99999999999, 'good')");
    EXPECT_THAT(
        psql(4, true).errors,
        HasSubstr("ERROR:  cannot undo 4_words: some values of public.notes.grade cannot go back from text to "
                  "integer: invalid input syntax for type integer: \"good\"; change these values or delete their "
                  "rows"));
    on.execute("update notes set grade = null");
    downgrade("3");
    EXPECT_THAT(psql(3, true).errors,
                HasSubstr("ERROR:  cannot undo 3_larger: 1 values of public.notes.amount cannot go "
                          "back from bigint to integer; change these values or delete their rows"));
    EXPECT_EQ(place(), "3_larger");
}

TEST_F(referring_test, rows_that_refer_to_a_table_that_comes_back_empty_stop_the_downgrade_before_it_begins) {
    upgrade("3");
    on.execute("insert into customers values (1); insert into orders values (1, 1), (2, null)");
    upgrade();
    const std::string sentence = "cannot undo 4_end: 1 row of public.orders would refer to no row of public.customers, "
                                 "which comes back empty; nothing was changed";
    EXPECT_EQ(refusal(), sentence);
    EXPECT_THAT(details, Contains("next: delete these rows or set their customer to NULL, and run downgrade again"));
    options.accept_every_loss = true;
    EXPECT_EQ(refusal("base"), sentence);
    EXPECT_THAT(psql(4, true).errors,
                HasSubstr("ERROR:  cannot undo 4_end: 1 rows of public.orders would refer to no row "
                          "of public.customers, which comes back empty; delete these rows"));
    on.execute("update orders set customer = null");
    downgrade("-1");
    EXPECT_EQ(value("select convalidated from pg_constraint where conname = 'fk_customer_customers'"), "t");
    EXPECT_EQ(value("select count(*) from orders"), "2");
}

TEST_F(referring_test, rows_that_refer_to_nothing_stop_a_foreign_key_from_coming_back) {
    upgrade("2");
    on.execute("insert into customers values (1); insert into orders values (1, 1), (2, 2), (3, 3), (4, null)");
    EXPECT_EQ(refusal(),
              "cannot undo 2_free: 2 rows of public.orders would refer to no row of public.customers; nothing "
              "was changed");
    on.execute("delete from orders where id in (2, 3)");
    downgrade("-1");
    EXPECT_EQ(value("select count(*) from orders"), "2");
}

TEST_F(parting_test, rows_that_refer_to_a_column_that_comes_back_refilled_find_its_refill_alone) {
    upgrade("2");
    on.execute("insert into customers values (7, 1), (8, 2); insert into orders values (1, 7), (2, 8)");
    upgrade();
    on.execute("delete from customers where code = 2");
    options.accept_every_loss = true;
    EXPECT_EQ(
        refusal(),
        "cannot undo 3_end: 1 row of public.orders would refer to no row of public.customers; nothing was changed");
    on.execute("delete from orders where id = 2");
    downgrade("-1");
    EXPECT_EQ(value("select customer from orders"), "7");
}

TEST_F(parting_test, rows_that_refer_with_another_type_are_compared_as_text) {
    upgrade("2");
    on.execute("insert into customers values (7, 1), (8, 2)");
    on.execute("insert into orders values (1, 7, '1'), (2, 8, '3')");
    options.accept_every_loss = true;
    EXPECT_EQ(
        refusal(),
        "cannot undo 2_words: 1 row of public.orders would refer to no row of public.customers; nothing was changed");
    on.execute("delete from orders where id = 2");
    downgrade("-1");
    EXPECT_EQ(value("select code from orders"), "1");
}

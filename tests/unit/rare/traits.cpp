// SPDX-License-Identifier: BSL-1.0
#include "typeschema/rare.hpp"

#include "typeschema/change/summary.hpp"
#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

// clang-format off
struct items : table<"items", column<"id", bigint>, column<"note", text, nullable>, primary_key<on<"id">>,
    unique<"note", on<"note">, deferrable>, index_<"note_once", on<"note">>, unique_index<"early", on<"id">, where<"id < 9">>,
    policy<"own", for_select, to<"app">, using_<"note = current_user">>> {};
// clang-format on

template <class... Steps>
std::string about() {
    const sentences found = mistakes_of<create_table<items>, Steps...>();
    return found.size() == 1 ? found[0] : "";
}

TEST(traits, of_an_index_that_cannot_tell_rows_apart_are_refused) {
    const std::string cure =
        " of items cannot tell the rows apart; take one that is unique, whole and not deferrable, with columns that are "
        "NOT NULL";
    EXPECT_EQ((about<set_replica_identity_index<"items", "note_once">>()), "next: TS145 index note_once" + cure);
    EXPECT_EQ((about<set_replica_identity_index<"items", "early">>()), "next: TS145 index early" + cure);
    EXPECT_EQ((about<set_replica_identity_index<"items", "note">>()), "next: TS145 index note" + cure);
    EXPECT_EQ(
        (about<create_index<"items", unique_index<"any", on<"note">>>, set_replica_identity_index<"items", "any">>()),
        "next: TS145 index any" + cure);
    EXPECT_EQ((about<set_replica_identity_index<"items", exactly<"pk_items">>>()), "");
}

TEST(traits, of_an_index_that_cannot_order_all_rows_are_refused) {
    const std::string cure = " of items has a predicate or no order; take a btree or gist index of all rows";
    EXPECT_EQ((about<cluster_on<"items", "early">>()), "next: TS145 index early" + cure);
    EXPECT_EQ((about<create_index<"items", index_<"h", on<"note">, method<"hash">>>, cluster_on<"items", "h">>()),
              "next: TS145 index h" + cure);
    EXPECT_EQ((about<cluster_on<"items", exactly<"pk_items">>>()), "");
}

TEST(traits, that_are_there_already_or_name_what_is_not_there_are_refused) {
    EXPECT_EQ((about<set_logged<"items">>()), "next: TS215 UNLOGGED of items is not there; remove the step");
    EXPECT_EQ((about<set_without_cluster<"items">>()), "next: TS215 CLUSTER ON of items is not there; remove the step");
    EXPECT_EQ((about<cluster_on<"items", "note_once">, cluster_on<"items", "note_once">>()),
              "next: TS215 CLUSTER ON of index note_once of items says that already; remove the step");
    EXPECT_EQ((about<cluster_on<"items", "any">>()),
              "next: TS209 table items has no index any; it has ix_items__note_once, ix_items__early");
    EXPECT_EQ((about<set_owner_of_table<"items", "a">, set_owner_of_table<"items", "a">>()),
              "next: TS215 the owner of items says that already; remove the step");
    EXPECT_EQ((about<set_schema_of_table<"items", "apps">>()),
              "next: TS209 there is no schema apps here; create_schema or ensure_schema comes first");
}

TEST(traits, of_a_policy_that_alter_policy_does_not_change_are_refused) {
    const std::string cure =
        "next: TS146 policy own of items cannot be altered to that: ALTER POLICY changes roles and conditions, takes none "
        "away, and keeps a comment that would be lost here; drop it and create it";
    EXPECT_EQ((about<alter_policy<"items", policy<"own", for_select, to<"app">>>>()), cure);
    EXPECT_EQ((about<alter_policy<"items", policy<"own", for_all, using_<"true">>>>()), cure);
    EXPECT_EQ((about<alter_policy<"items", policy<"own", for_select, restrictive, using_<"true">>>>()), cure);
    EXPECT_EQ((about<comment_on_policy<"items", "own", "mine">,
                     alter_policy<"items", policy<"own", for_select, using_<"true">>>>()),
              cure);
    EXPECT_EQ((about<alter_policy<"items", policy<"owns", for_select, using_<"true">>>>()),
              "next: TS209 table items has no policy owns; did you mean own?");
    EXPECT_EQ((about<alter_policy<"items", policy<"own", for_select, using_<"nota = 'a'">>>>()),
              "next: TS103 policy own names unknown column items.nota; did you mean note?");
    EXPECT_EQ((about<alter_policy<"items", unique<"own", on<"id">>>>()),
              "next: TS115 alter_policy on items takes one policy and nothing else; the verbs are add_column, "
              "add_constraint, create_index, create_trigger and create_policy");
}

TEST(traits, of_later_objects_are_granted_once_and_revoked_once) {
    EXPECT_EQ(
        (about<create_schema<"app">, grant_default_on_sequences<"app", privileges<"insert">, to<"a">>>()),
        "next: TS124 there is no privilege insert on a schema; PostgreSQL's manual lists those that there are under "
        "GRANT");
    EXPECT_EQ((about<create_schema<"app">, revoke_default_on_tables<"app", privileges<"insert">, from<"a">>>()),
              "next: TS215 the default privilege insert of a in app is not there; remove the step");
    EXPECT_EQ((about<create_schema<"app">, grant_default_on_tables<"app", privileges<"insert">, to<"a">>,
                     grant_default_on_tables<"app", privileges<"insert">, to<"a">, of_role<"b">>,
                     grant_default_on_tables<"app", privileges<"insert">, to<"a">>>()),
              "next: TS215 the default privilege insert of a in app says that already; remove the step");
}

TEST(traits, statistics_are_on_more_than_one_column) {
    EXPECT_EQ(
        (about<create_statistics<"items", extended_statistics<"some", "all", on<"id">>>>()),
        "next: TS147 statistics some of items are on one column, of which PostgreSQL keeps statistics anyway; name "
        "two, or an expression");
    EXPECT_EQ((about<create_statistics<"items", extended_statistics<"some", "all", on<"id", "nota">>>>()),
              "next: TS103 statistics some of items names unknown column items.nota; did you mean note?");
    EXPECT_EQ((about<drop_statistics<"items", "some">>()),
              "next: TS215 statistics some of items is not there; remove the step");
}

TEST(traits, are_told_in_the_history) {
    using chain = history<create_table<items>, set_unlogged<"items">, cluster_on<"items", "note_once">,
                          set_replica_identity<"items", "full">, set_owner_of_table<"items", "app">,
                          create_statistics<"items", extended_statistics<"some", "all", on<"id", "note">>>,
                          create_schema<"app">, grant_default_on_tables<"app", privileges<"select">, to<"reader">>>;
    const auto summaries = [](std::uint32_t first, bool back) {
        std::string all;
        const model::history& h = chain_detail::history_of<chain>;
        for (std::uint32_t s = first; s < h.step_count(); ++s) {
            const auto tell = [&](const change::action& a) {
                all += sql::to_string([&](sql::writer& w) { change::put_summary(w, h, a); }) + "; ";
            };
            back ? change::backward(h, s, tell) : change::forward(h, s, tell);
        }
        return all;
    };
    EXPECT_EQ(
        summaries(4, false),
        "set unlogged items; set the index to cluster on of items; set replica identity of items; set owner of items "
        "to app; create statistics some of items; create schema app; grant select on new tables of app to reader; ");
    EXPECT_EQ(
        summaries(4, true),
        "set logged items; reset the index to cluster on of items; reset replica identity of items; reset owner of "
        "items; drop statistics some of items; drop schema app; revoke select on new tables of app from reader; ");
}

}  // namespace

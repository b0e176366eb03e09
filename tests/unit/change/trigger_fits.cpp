// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/trigger_fits.hpp"

#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

template <meta::fixed_string Events, class... Options>
using added = create_trigger<"inbox_items", trigger<"odd", Events, Options..., execute<"prevent_mutation">>>;

template <meta::fixed_string Events, class... Options>
sentences told() {
    return mistakes_of<added<Events, Options...>>();
}
sentences about(const std::string& what) {
    return {"next: TS116 trigger trg_inbox_items_odd " + what};
}

TEST(trigger_fits, a_table_has_no_triggers_instead_of_events) {
    EXPECT_EQ((told<" Instead of insert", for_each_row>()),
              about("fires instead of an event, which only a view's does; write before or after"));
}

TEST(trigger_fits, truncate_has_no_rows) {
    EXPECT_EQ((told<"before delete or truncate", for_each_row>()),
              about("fires for each row, which truncate does not; remove for_each_row"));
    EXPECT_EQ((told<"before truncate">()), sentences{});
}

TEST(trigger_fits, a_when_sees_the_rows_that_its_events_have) {
    EXPECT_EQ((told<"before insert or update of uri", for_each_row, when<"new.uri is null or old.uri is null">>()),
              about("fires on insert, so its WHEN sees no old row; write one trigger for each event"));
    EXPECT_EQ((told<"after update or delete", for_each_row, when<"NEW . uri is null">>()),
              about("fires on delete, so its WHEN sees no new row; write one trigger for each event"));
    EXPECT_EQ((told<"after insert", for_each_row, when<"old is not null">>()),
              about("fires on insert, so its WHEN sees no old row; write one trigger for each event"));
    EXPECT_EQ((told<"before update", when<"old.uri is null">>()),
              about("fires once a statement, so its WHEN sees no row; add for_each_row"));
    EXPECT_EQ((told<"before update", for_each_row, when<"uri is null">>()),
              about("names a column in its WHEN without its row; write old or new and a dot before it"));
    EXPECT_EQ((told<"before update", for_each_row, when<"inbox_items.uri is null">>()),
              about("names a column in its WHEN without its row; write old or new and a dot before it"));
}

TEST(trigger_fits, what_postgresql_takes_is_taken) {
    EXPECT_EQ(
        (told<"before update of uri or insert", for_each_row, when<"new.uri is null and not(new.uri=new.source)">>()),
        sentences{});
    EXPECT_EQ((told<"before update", for_each_row, when<"\"old\".uri is distinct from new.\"uri\"">>()), sentences{});
    EXPECT_EQ((told<"before update", for_each_row, when<"old is distinct from new">>()), sentences{});
    EXPECT_EQ((told<"before update", for_each_row, when<"old.* is distinct from new.*">>()), sentences{});
    EXPECT_EQ((told<"before update", for_each_row, when<"(old).uri is distinct from (new).uri">>()), sentences{});
    EXPECT_EQ((told<"before update", when<"pg_trigger_depth() = 0">>()), sentences{});
}

TEST(trigger_fits, events_and_their_columns_stand_there_once) {
    EXPECT_EQ(
        (told<"before insert or update or insert">()),
        sentences{"next: TS110 the events of trigger trg_inbox_items_odd cannot be read (before insert or update or "
                  "insert): an event stands there twice; write them as in: before insert or update of status"});
    EXPECT_EQ((told<"before update of uri, URI">()),
              sentences{"next: TS109 trigger trg_inbox_items_odd lists column uri twice; remove one"});
}

TEST(trigger_fits, its_function_returns_trigger) {
    struct plain : function<"plain", returns<"text">, body<"select 'a'">> {};
    struct spelt : function<"spelt", returns<" pg_catalog.TRIGGER\n">, language<"plpgsql">, body<"begin end">> {};
    EXPECT_EQ(
        (mistakes_of<create_function<plain>,
                     create_trigger<"chunks", trigger<"plain", "before insert", execute<"plain">>>>()),
        sentences{"next: TS116 trigger trg_chunks_plain runs plain, which does not return trigger; write returns<...> "
                  "with trigger"});
    EXPECT_EQ((mistakes_of<create_function<spelt>,
                           create_trigger<"chunks", trigger<"spelt", "before insert", execute<"spelt">>>>()),
              sentences{});
}

}  // namespace

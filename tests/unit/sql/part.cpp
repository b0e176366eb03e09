// SPDX-License-Identifier: BSL-1.0
#include "typeschema/sql/part.hpp"

#include "typeschema/chain/sql.hpp"
#include "typeschema/typeschema.hpp"

#include <gtest/gtest.h>

namespace {

using namespace typeschema;

struct touch : function<"touch", returns<"trigger">, language<"plpgsql">, body<"begin return new; end">> {};
struct items : table<"items", column<"lot", integer>, column<"note", text, nullable>,
                     check<"lot", "items.lot > 0 and App.Items.\"lot\" < 9 or lot = 11">,
                     index_<"lot", on<"lot">, where<"items . note is not null">>,
                     trigger<"touch", "before update", for_each_row, when<"old.note <> NEW.note">, execute<"touch">>> {
};
struct start : migration<"start", create_function<touch>, create_table<items>> {};
struct renames
    : migration<"renames", after<"start">, rename_table<"items", "things">, rename_column<"things", "note", "Old">> {};
struct drops : migration<"drops", after<"renames">, drop_table<"things">> {};
struct history : chain<settings<"items", in_schema<"app">, released<>>, start, renames, drops> {};
static_assert(valid<history>);

TEST(put_expression, leaves_out_the_name_of_the_table_which_a_rename_would_make_wrong) {
    EXPECT_NE((forward_sql<history, "start">).find("CHECK (lot > 0 and lot < 9 or lot = 11)"), std::string_view::npos)
        << (forward_sql<history, "start">);
}

TEST(put_expression, writes_columns_by_the_names_that_they_have_now) {
    EXPECT_EQ(
        (inverse_sql<history, "drops">),
        "CREATE TABLE app.things (\n"
        "    lot integer NOT NULL,\n"
        "    \"Old\" text,\n"
        "    CONSTRAINT ck_items__lot CHECK (lot > 0 and lot < 9 or lot = 11)\n"
        ");\n"
        "CREATE INDEX ix_items__lot ON app.things (lot) WHERE \"Old\" is not null;\n"
        "CREATE TRIGGER trg_items_touch before update ON app.things FOR EACH ROW WHEN (old.\"Old\" <> NEW.\"Old\") "
        "EXECUTE FUNCTION app.touch();\n");
}

}  // namespace

// SPDX-License-Identifier: BSL-1.0
#include "typeschema/rare.hpp"

#include "typeschema/apply/script_of.hpp"
#include "typeschema/chain/fingerprint.hpp"
#include "unit/check/mistakes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace sample;
using testing::HasSubstr;

template <class... Steps>
std::uint64_t print_of() {
    return fingerprint(chain_detail::history_of<history<Steps...>>, 1);
}

TEST(require_empty, locks_the_table_that_it_asks_about) {
    EXPECT_EQ(
        (up<require_empty<"chunks">>()),
        "DO $guard$\nBEGIN\n    LOCK TABLE chunks IN SHARE MODE;\n    IF NOT (NOT EXISTS (SELECT FROM chunks)) THEN\n"
        "        RAISE EXCEPTION 'this revision requires %', 'an empty table chunks' || (SELECT format(', and it has %s "
        "row%s', count(*), CASE count(*) WHEN 1 THEN '' ELSE 's' END) FROM chunks) USING HINT = 'save its rows and empty "
        "it, or go on although it has them, with --allow ' || 'chunks';\n    END IF;\nEND\n$guard$;\n");
    EXPECT_EQ((down<require_empty<"chunks">>()), "");
    EXPECT_EQ((up<require_empty<"chunks">>()), (up<require_empty<"chunks", or_export<"seq_no", "id">>>()));
    EXPECT_EQ((down<require_empty<"chunks", or_export<"seq_no">>>()), "");
}

TEST(require_empty, tells_the_runner_where_it_stands_and_what_orders_its_rows) {
    const apply::revision_script script =
        apply::script_of<history<require_server<"13">, require_empty<"chunks", or_export<"seq_no", "id">>>>().render(1);
    ASSERT_EQ(script.guards.size(), 1u);
    EXPECT_EQ(script.guards[0].statement, 1u);
    EXPECT_EQ(script.guards[0].table, "chunks");
    EXPECT_EQ(script.guards[0].saved_by, (std::vector<std::string>{"seq_no", "id"}));
    EXPECT_TRUE(script.reversible);
}

TEST(require_empty, says_what_it_takes) {
    EXPECT_EQ(
        (mistakes_of<require_empty<"chunks", where<"true">>>()),
        sentences{
            "next: TS115 require_empty on chunks takes or_export<...> of typeschema/rare.hpp, once and nothing else"});
    EXPECT_EQ((mistakes_of<require_empty<"chunks", or_export<"seq_no">, or_export<"seq_no">>>()).size(), 1u);
    EXPECT_EQ((mistakes_of<require_empty<"chunks", or_export<"seq">>>()),
              sentences{"next: TS202 table chunks has no column seq; its columns are id, tenant_id, item_id, seq_no"});
    EXPECT_EQ((mistakes_of<require_empty<"chonks", or_export<"seq">>>()).size(), 1u);
}

TEST(require_empty, means_another_revision_with_other_columns) {
    EXPECT_NE((print_of<require_empty<"chunks">>()), (print_of<require_empty<"chunks", or_export<"seq_no">>>()));
    EXPECT_NE((print_of<require_empty<"chunks", or_export<"id">>>()),
              (print_of<require_empty<"chunks", or_export<"seq_no">>>()));
}

TEST(require_operator_class, asks_for_class_and_access_method) {
    const std::string sql = up<require_operator_class<"vector_cosine_ops", "hnsw">>();
    EXPECT_THAT(sql, HasSubstr("WHERE c.opcname = 'vector_cosine_ops' AND m.amname = 'hnsw' AND "
                               "pg_catalog.pg_opclass_is_visible(c.oid))"));
    EXPECT_THAT((up<require_operator_class<"ext.my_ops", "gist">>()),
                HasSubstr("WHERE c.opcname = 'my_ops' AND m.amname = 'gist' AND c.opcnamespace = (SELECT oid FROM "
                          "pg_catalog.pg_namespace WHERE nspname = 'ext'))"));
    EXPECT_EQ((down<require_operator_class<"vector_cosine_ops", "hnsw">>()), "");
    EXPECT_EQ((apply::script_of<history<require_operator_class<"a", "b">>>().revisions[1].summary),
              std::vector<std::string>{"require operator class a for b"});
    EXPECT_NE((print_of<require_operator_class<"a", "b">>()), (print_of<require_operator_class<"a", "c">>()));
}

using holds = invariant<"it holds", raises<"42501", "select 1">>;

TEST(invariant, stands_behind_all_statements_and_does_nothing_on_the_way_back) {
    const apply::chain_script chain = apply::script_of<history<holds, require_server<"13">>>();
    const apply::revision_script script = chain.render(1);
    EXPECT_EQ(script.up.size(), 1u);
    ASSERT_EQ(script.invariants.size(), 1u);
    EXPECT_EQ(script.invariants[0].name, "it holds");
    EXPECT_EQ(script.invariants[0].about, "select 1");
    EXPECT_THAT(script.invariants[0].sql, HasSubstr("EXECUTE 'select 1'"));
    EXPECT_EQ(chain.revisions[1].summary, (std::vector<std::string>{"invariant it holds", "require PostgreSQL 13"}));
    EXPECT_TRUE(chain.revisions[1].plain);
    EXPECT_EQ((down<holds>()), "");
    EXPECT_EQ((up<holds, require_server<"13">>()), (up<require_server<"13">>()) + (up<holds>()));
}

TEST(invariant, of_a_revision_in_segments_is_in_none_of_them) {
    const apply::revision_script script =
        apply::script_of<history<create_index_concurrently<"chunks", index_<"x", on<"seq_no">>>, holds>>().render(1);
    EXPECT_EQ(script.segments.size(), 2u);
    EXPECT_TRUE(script.segments[1].up.empty());
    EXPECT_EQ(script.invariants.size(), 1u);
}

TEST(invariant, means_what_it_expects_of_whom) {
    const std::uint64_t before = print_of<holds>();
    EXPECT_NE(before, (print_of<>()));
    EXPECT_NE(before, (print_of<invariant<"it", raises<"42501", "select 1">>>()));
    EXPECT_NE(before, (print_of<invariant<"it holds", raises<"42502", "select 1">>>()));
    EXPECT_NE(before, (print_of<invariant<"it holds", raises<"42501", "select 2">>>()));
    EXPECT_NE(before, (print_of<invariant<"it holds", as_role<"a">, raises<"42501", "select 1">>>()));
    EXPECT_NE(before, (print_of<invariant<"it holds", setting<"a.b", "">, raises<"42501", "select 1">>>()));
    EXPECT_NE((print_of<invariant<"it holds", setting<"a.b", "1">, raises<"42501", "select 1">>>()),
              (print_of<invariant<"it holds", setting<"a.b", "">, raises<"42501", "select 1">>>()));
    EXPECT_EQ(before, (print_of<invariant<"it holds", raises<"42501", "SELECT /* one */ 1">>>()));
    EXPECT_NE((print_of<invariant<"x", returns_nothing<"select 1">>>()),
              (print_of<invariant<"x", returns<"select 1", row<"1">>>>()));
    EXPECT_NE((print_of<invariant<"x", returns<"select 1", row<"1">, row<"2">>>>()),
              (print_of<invariant<"x", returns<"select 1", row<"1", "2">>>>()));
}

TEST(invariant, says_what_is_wrong_with_it) {
    const std::string takes =
        " takes one of raises<...>, returns<...> with at least one row<...>, and returns_nothing<...>; as_role<...> once, "
        "setting<...> as often as there are settings, and nothing else";
    EXPECT_EQ((mistakes_of<invariant<"x">>()), sentences{"next: TS115 invariant x" + takes});
    EXPECT_EQ((mistakes_of<invariant<"x", returns<"select 1">>>()), sentences{"next: TS115 invariant x" + takes});
    EXPECT_EQ((mistakes_of<invariant<"x", returns<"select 1", row<>>>>()),
              sentences{"next: TS115 invariant x" + takes});
    EXPECT_EQ((mistakes_of<invariant<"x", returns<"select 1", where<"true">>>>()),
              sentences{"next: TS115 invariant x" + takes});
    EXPECT_EQ((mistakes_of<invariant<"x", returns_nothing<"a">, raises<"42501", "b">>>()).size(), 1u);
    EXPECT_EQ((mistakes_of<invariant<"x", returns_nothing<"a">, as_role<"b">, as_role<"c">>>()).size(), 1u);
    EXPECT_EQ(
        (mistakes_of<invariant<"x", raises<"4250", "select 1">>>()),
        sentences{
            "next: TS170 invariant x expects SQLSTATE 4250, and none looks like that; write five digits or capitals, "
            "such as 42501"});
    EXPECT_EQ((mistakes_of<invariant<"x", raises<"4250a", "select 1">>>()).size(), 1u);
    EXPECT_EQ(
        (mistakes_of<invariant<"", returns_nothing<"select 1">>, invariant<"", returns_nothing<"select 1">>>()).size(),
        2u);
    EXPECT_EQ((mistakes_of<holds, require_server<"13">, invariant<"it holds", returns_nothing<"select 1">>>()),
              sentences{"next: TS172 invariant it holds stands twice in this revision; give one of them another name"});
    EXPECT_EQ((mistakes_of<invariant<"x", as_role<"">, returns_nothing<"select 1">>>()),
              sentences{"next: TS173 invariant x has as_role<\"\">; name the role, or leave as_role<...> out"});
    EXPECT_EQ(
        (mistakes_of<invariant<"x", returns<"select 1", row<"1">, row<"1", "2">>>>()),
        sentences{"next: TS174 invariant x expects rows of different lengths: row 1 and row 2; a query returns as many "
                  "values in each"});
}

}  // namespace

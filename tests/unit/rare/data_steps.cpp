// SPDX-License-Identifier: BSL-1.0
#include "typeschema/rare.hpp"

#include "typeschema/chain/fingerprint.hpp"
#include "typeschema/change/loss_count.hpp"
#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

struct plans : table<"plans", column<"id", bigint>, column<"kind", text>, column<"facts", json, nullable>,
                     primary_key<on<"id", "kind">>> {};
using made = create_table<plans>;
using inserted = insert_rows<"plans", columns<"id", "kind", "facts">, row<"1", "'a'", "'{}'">, row<"2", "'b'", "null">>;

TEST(insert_rows, deletes_the_rows_with_their_keys) {
    EXPECT_EQ((up<made, inserted>()).substr((up<made>()).size()),
              "INSERT INTO plans (id, kind, facts) VALUES\n    (1, 'a', '{}'),\n    (2, 'b', null);\n");
    EXPECT_EQ((down<made, inserted>()),
              "DELETE FROM plans WHERE (id = 1 AND kind = 'a') OR (id = 2 AND kind = 'b');\nDROP TABLE plans;\n");
    EXPECT_EQ(
        (down<made, insert_rows<"plans", columns<"id", "kind", "facts">, row<"1", "'a'", "null">, key<"facts">>>()),
        "DELETE FROM plans WHERE (facts IS NULL);\nDROP TABLE plans;\n");
    EXPECT_EQ(
        (down<insert_rows<"chunks", columns<"id", "tenant_id", "item_id", "seq_no">,
                          row<"gen_random_uuid()", "gen_random_uuid()", "gen_random_uuid()", "1">, inverse<"">>>()),
        "");
    EXPECT_EQ((up<insert_rows<"inbox_items", columns<"id", "source", "status">, row<"default", "'a'", "DEFAULT">,
                              key<"source">>>()),
              "INSERT INTO inbox_items (id, source, status) VALUES (default, 'a', DEFAULT);\n");
}

std::string count_of(const model::history& h, std::uint32_t revision) {
    std::string all;
    change::for_each_loss(h, revision, [&](const change::loss& l) {
        all += sql::to_string([&](sql::writer& w) { change::put_loss(w, l); }) + ": " +
               sql::to_string([&](sql::writer& w) { change::put_count(w, l); }) + "\n";
    });
    return all;
}

TEST(insert_rows, counts_what_was_changed_since_and_not_what_it_inserted_itself) {
    const std::string first = "((id = 1 AND kind = 'a') AND NOT (id IS DISTINCT FROM 1 OR kind IS DISTINCT FROM 'a' OR "
                              "facts::text IS DISTINCT FROM '{}'::text))";
    const std::string second =
        "((id = 2 AND kind = 'b') AND NOT (id IS DISTINCT FROM 2 OR kind IS DISTINCT FROM 'b' OR "
        "facts::text IS DISTINCT FROM null::text))";
    EXPECT_EQ(count_of(chain_detail::history_of<history<made, inserted>>, 1),
              "rows of plans: SELECT count(*) FROM plans WHERE NOT (" + first + " OR " + second + ")\n");
    struct third : migration<"third", after<"next">, insert_rows<"plans", columns<"id", "kind">, row<"3", "'c'">>,
                             rename_column<"plans", "kind", "sort">> {};
    struct longer : chain<settings<"sample", in_schema<"">, released<>>, start, next<made>, third> {};
    EXPECT_EQ(count_of(chain_detail::history_of<longer>, 2),
              "rows of plans that were changed since they were inserted: SELECT count(*) FROM plans WHERE "
              "((id = 3 AND sort = 'c') AND (id IS DISTINCT FROM 3 OR sort IS DISTINCT FROM 'c'))\n");
}

TEST(update_rows, sets_what_is_said_where_it_is_said) {
    EXPECT_EQ((up<update_rows<"chunks", set<"seq_no", "seq_no + 1">, set<"id", "gen_random_uuid()">,
                              where<"seq_no > 3">, inverse<"select 1">>>()),
              "UPDATE chunks SET seq_no = seq_no + 1, id = gen_random_uuid() WHERE seq_no > 3;\n");
    EXPECT_EQ((down<update_rows<"chunks", set<"seq_no", "1">, inverse<"select 1">>>()), "select 1;\n");
    EXPECT_EQ((up<delete_rows<"chunks", where<"seq_no > 3">, inverse<"">>>()),
              "DELETE FROM chunks WHERE seq_no > 3;\n");
    EXPECT_EQ((up<truncate_table<"chunks", inverse<"">>>()), "TRUNCATE chunks;\n");
    EXPECT_EQ((up<do_block<"begin perform '$$'; end", inverse<"">>>()).find("DO $$"), std::string::npos);
    EXPECT_EQ((up<vacuum<"chunks">, analyze<"chunks">, follow_up<"look">>()), "VACUUM chunks;\nANALYZE chunks;\n");
}

TEST(data_steps, say_what_they_take) {
    EXPECT_EQ(
        (mistakes_of<update_rows<"chunks", set<"seq_no", "1">, where<"true">, where<"false">, inverse<"">>>()),
        sentences{"next: TS115 update_rows on chunks takes set<...> as often as there are columns, where<...> and one "
                  "of inverse<...> and irreversible<...>, each once and nothing else"});
    EXPECT_EQ((mistakes_of<delete_rows<"chunks", where<"true">, batch<3>, inverse<"">>>()).size(), 1u);
    EXPECT_EQ(
        (mistakes_of<do_block<"begin end", row<"1">, inverse<"">>>()),
        sentences{"next: TS115 do_block takes one of inverse<...> and irreversible<...>, each once and nothing else"});
}

TEST(data_steps, on_names_that_are_not_there_are_one_mistake_each) {
    EXPECT_EQ((mistakes_of<truncate_table<"chunk", inverse<"">>>()),
              sentences{"next: TS201 there is no table chunk here; did you mean chunks?"});
    EXPECT_EQ((mistakes_of<insert_rows<"chunks", columns<"seq">, row<"1">, inverse<"">>>()),
              sentences{"next: TS202 table chunks has no column seq; its columns are id, tenant_id, item_id, seq_no"});
    EXPECT_EQ((mistakes_of<update_rows<"chunks", set<"seq_no", "a + b">, inverse<"">>>()).size(), 2u);
    EXPECT_EQ((mistakes_of<update_rows<"chunks", set<"seq_no", "(select max(x) from y)">, inverse<"">>>()), sentences{})
        << "names beside a subquery may be its own";
}

TEST(data_steps, that_cannot_be_told_apart_or_undone_are_refused) {
    EXPECT_EQ((mistakes_of<do_block<"begin end">>()),
              sentences{"next: TS154 do_block does not say how it is undone; add inverse<...> or irreversible<...>"});
    EXPECT_EQ((mistakes_of<insert_rows<"chunks", columns<"id">, inverse<"">>>()),
              sentences{"next: TS155 insert_rows on chunks has no row<...>; add it"});
    EXPECT_EQ(
        (mistakes_of<backfill<"chunks", set<"seq_no", "1">, inverse<"">>>()),
        sentences{"next: TS156 backfill on chunks goes through the table by a key; add key<...> with the column of a "
                  "primary key or of a unique one that is NOT NULL"});
    EXPECT_EQ(
        (mistakes_of<made, insert_rows<"plans", columns<"id", "kind">, row<"1", "'a'">, key<"facts">>>()),
        sentences{"next: TS153 the inverse of insert_rows on plans could not find its rows: they give facts of the key "
                  "no literal; add key<...> with columns that tell them apart, inverse<...> or irreversible<...>"});
}

TEST(insert_rows, finds_no_row_by_what_is_another_value_each_time) {
    const std::string refused =
        "next: TS153 the inverse of insert_rows on inbox_items could not find its rows: they give id of the key no literal; "
        "add key<...> with columns that tell them apart, inverse<...> or irreversible<...>";
    EXPECT_EQ((mistakes_of<insert_rows<"inbox_items", columns<"id", "source">, row<"default", "'a'">>>()),
              sentences{refused});
    EXPECT_EQ((mistakes_of<insert_rows<"inbox_items", columns<"id", "source">, row<"gen_random_uuid()", "'a'">>>()),
              sentences{refused});
    EXPECT_EQ(
        (mistakes_of<insert_rows<"inbox_items", columns<"id", "source">, row<"default", "default">, key<"source">,
                                 inverse<"">>>()),
        sentences{
            "next: TS152 row 1 of insert_rows on inbox_items gives source NULL, and the column is NOT NULL; give it "
            "a value"});
}

TEST(data_steps, have_a_fingerprint_that_follows_what_they_do) {
    const auto of = []<class Step>(Step*) { return fingerprint(chain_detail::history_of<history<Step>>, 1); };
    const auto one = of(static_cast<update_rows<"chunks", set<"seq_no", "1">, inverse<"">>*>(nullptr));
    EXPECT_EQ(one, of(static_cast<update_rows<"chunks", set<"seq_no", " 1 ">, inverse<"">>*>(nullptr)));
    EXPECT_NE(one, of(static_cast<update_rows<"chunks", set<"seq_no", "2">, inverse<"">>*>(nullptr)));
    EXPECT_NE(one, of(static_cast<update_rows<"chunks", set<"seq_no", "1">, where<"true">, inverse<"">>*>(nullptr)));
    EXPECT_NE(one, of(static_cast<backfill<"chunks", set<"seq_no", "1">, key<"id">, inverse<"">>*>(nullptr)));
    EXPECT_EQ(of(static_cast<backfill<"chunks", set<"seq_no", "1">, key<"id">, inverse<"">>*>(nullptr)),
              of(static_cast<backfill<"chunks", set<"seq_no", "1">, key<"id">, batch<7>, inverse<"">>*>(nullptr)));
}

}  // namespace

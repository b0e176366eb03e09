// SPDX-License-Identifier: BSL-1.0
#include "typeschema/sql/reader/relations.hpp"

#include <gtest/gtest.h>

#include <string>

namespace {

namespace reader = typeschema::sql::reader;

/// "public.items pages": what a query reads, in order.
std::string read_by(std::string_view query) {
    std::string found;
    reader::for_each_relation(query, [&](const reader::relation_name& r) {
        found += found.empty() ? "" : " ";
        if (r.has_schema())
            found += std::string(r.schema.in(query)) + ".";
        found += r.name.in(query);
    });
    return found;
}

TEST(relations, stand_behind_from_and_join) {
    EXPECT_EQ(read_by("select a from items"), "items");
    EXPECT_EQ(read_by("select a from app.items i left join lateral pages on true"), "app.items pages");
    EXPECT_EQ(read_by("select a from only \"Items\" where a in (select b from pages)"), "\"Items\" pages");
}

TEST(relations, stand_behind_the_commas_of_their_list) {
    EXPECT_EQ(read_by("select a, b from items, pages p, chunks order by c, d"), "items pages chunks");
    EXPECT_EQ(read_by("select a from items i join pages p on f(i.a, p.b) = 1, chunks"), "items pages chunks");
    EXPECT_EQ(read_by("select a from (items cross join pages), (select b, c from chunks) x, words"),
              "items pages chunks words");
}

TEST(relations, are_not_every_name_behind_from) {
    EXPECT_EQ(read_by("select extract(year from born) from people"), "people");
    EXPECT_EQ(read_by("select a is distinct from b from items"), "items");
    EXPECT_EQ(read_by("select trim(both from a), substring(a from 2) from items"), "items");
    EXPECT_EQ(read_by("select a from generate_series(1, 3) a, items"), "items");
    EXPECT_EQ(read_by("select ' from pages' from items -- from chunks"), "items");
    EXPECT_EQ(read_by("values (1), (2)"), "");
}

TEST(relations, of_subqueries_in_calls_are_seen) {
    EXPECT_EQ(read_by("select exists (select from items), array(select a from pages) from chunks"),
              "items pages chunks");
    EXPECT_EQ(read_by("with recursive r as (select a from items union all select b from r, pages) select a from r"),
              "items r pages r");
    EXPECT_EQ(read_by("select a from items union select b from pages intersect select c from chunks"),
              "items pages chunks");
}

TEST(relations, end_where_the_text_cannot_be_read) {
    EXPECT_EQ(read_by("select a from items where b = 'open"), "items");
    EXPECT_EQ(read_by("select a from"), "");
    EXPECT_EQ(read_by(")))) from items"), "items");
}

}  // namespace

// SPDX-License-Identifier: BSL-1.0
#include "typeschema/sql/reader/value_list.hpp"

#include "typeschema/sql/to_string.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

using namespace typeschema;
using namespace typeschema::sql::reader;

namespace {

// The labels with bars between them, "-" when the text is no value list of the column.
std::string labels(std::string_view sql, std::string_view column) {
    label_list count;
    if (!read_labels(sql, column, count))
        return "-";
    std::vector<token> found(count.size);
    label_list fill{.to = found.data(), .room = count.size};
    read_labels(sql, column, fill);
    std::string text;
    for (const token& label : found)
        text += (text.empty() ? "" : "|") + sql::to_string([&](sql::writer& to) { put_string(to, sql, label); });
    return text;
}

constexpr bool second_is_parsed() {
    constexpr std::string_view sql = "status in ('received', 'parsed')";
    token found[2];
    label_list list{.to = found, .room = 2};
    return read_labels(sql, "status", list) && list.size == 2 && is_string(sql, found[1], "parsed");
}
static_assert(second_is_parsed());

TEST(value_list, reads_in_lists) {
    EXPECT_EQ(labels("status in ('received', 'validated')", "status"), "received|validated");
    EXPECT_EQ(labels("Items.Status IN ('a')", "status"), "a");
    EXPECT_EQ(labels("(\"Status\") in (('it''s'), E'a\\tb', $$c$$)", "Status"), "it's|a\tb|c");
    EXPECT_EQ(labels("((status in ('a'::text, 'b'::varchar(3))))", "status"), "a|b");
}

TEST(value_list, reads_arrays_as_the_server_prints_them) {
    EXPECT_EQ(labels("status = any (array['a', 'b'])", "status"), "a|b");
    EXPECT_EQ(
        labels("(((status)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])))", "status"),
        "a|b");
    EXPECT_EQ(labels("status = ANY (ARRAY['a'::text])", "status"), "a");
}

TEST(value_list, reads_alternatives) {
    EXPECT_EQ(labels("status = 'a' or status = 'b' or status in ('c')", "status"), "a|b|c");
    EXPECT_EQ(labels("((status = 'a'::text) OR (status = 'b'::text))", "status"), "a|b");
    EXPECT_EQ(labels("status is null or status in ('a')", "status"), "a");
    label_list list;
    EXPECT_TRUE(read_labels("status is null or status in ('a')", "status", list));
    EXPECT_TRUE(list.allows_null);
}

TEST(value_list, leaves_every_other_text_alone) {
    for (const char* sql : {"",
                            "status",
                            "status in ()",
                            "status in ('a'",
                            "status in ('a',)",
                            "status in (1, 2)",
                            "kind in ('a')",
                            "status in ('a') and kind = 'b'",
                            "status not in ('a')",
                            "status <> 'a'",
                            "status = kind",
                            "status in (lower('a'))",
                            "'a' = status",
                            "status = any ('{a,b}')",
                            "not status in ('a')",
                            "status in ('a') or kind = 'b'",
                            "status = 'a",
                            ")",
                            "\"Status\" in ('a')",
                            "status in (U&'a')",
                            "((status in ('a'))",
                            "status in ('a'))",
                            "status is not null"})
        EXPECT_EQ(labels(sql, "status"), "-") << sql;
}

TEST(value_list, writes_no_more_labels_than_there_is_room_for) {
    token one[1];
    label_list list{.to = one, .room = 1};
    EXPECT_TRUE(read_labels("status in ('a', 'b', 'c')", "status", list));
    EXPECT_EQ(list.size, 3u);
}

TEST(value_list, survives_hostile_nesting) {
    EXPECT_EQ(labels(std::string(100'000, '('), "status"), "-");
    EXPECT_EQ(labels("status in " + std::string(100'000, '('), "status"), "-");
}

}  // namespace

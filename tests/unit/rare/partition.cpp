// SPDX-License-Identifier: BSL-1.0
#include "typeschema/rare.hpp"

#include "typeschema/change/loss.hpp"
#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

// clang-format off
struct events : table<"events", column<"id", bigint>, column<"seen", date>, column<"kind", integer, nullable>,
    primary_key<on<"id", "seen">>, index_<"kind", on<"kind">>, partition_by_range<"seen">> {};
struct y1 : table<"y1", partition_of<"events", from_values<"'2024-01-01'">, to_values<"'2025-01-01'">>> {};
struct kinds : table<"kinds", column<"kind", integer>, partition_by_list<"kind">> {};
struct parts : table<"parts", column<"id", integer>, partition_by_hash<"id">> {};
struct guarded : table<"guarded", column<"id", integer>, check<"low", "id < 9", not_valid>, partition_by_list<"id">> {};
struct plain : table<"plain", column<"id", bigint>, column<"seen", date>, column<"kind", integer, nullable>> {};
// clang-format on

/// What is wrong with a partition of that parent.
template <class Parent, schema::identifier Name, class... Bounds>
std::string about_bound() {
    struct child : table<"child", partition_of<Name, Bounds...>> {};
    const sentences found = mistakes_of<create_table<Parent>, create_table<child>>();
    return found.size() == 1 ? found[0] : "";
}

TEST(partition, with_a_bound_that_does_not_fit_the_key_is_refused) {
    EXPECT_EQ(
        (about_bound<events, "events", from_values<"'2024-01-01'", "1">, to_values<"'2025-01-01'">>()),
        "next: TS140 partition child of events begins with another number of values than events is partitioned by; "
        "write a value for each of the 1");
    EXPECT_EQ((about_bound<events, "events", from_values<"'2024-01-01'">>()),
              "next: TS140 partition child of events ends with another number of values than events is partitioned by; "
              "write a value for each of the 1");
    EXPECT_EQ((about_bound<events, "events", from_values<"'soon'">, to_values<"maxvalue">>()),
              "next: TS140 partition child of events has the bound 'soon', which is no value of seen, a date; write a "
              "constant of that type, text in quotes");
    EXPECT_EQ((about_bound<events, "events", from_values<"null">, to_values<"maxvalue">>()),
              "next: TS140 partition child of events has the bound null, which is no value of seen, a date; write a "
              "constant of that type, text in quotes");
    EXPECT_EQ((about_bound<events, "events", in_values<"'2024-01-01'">>()),
              "next: TS140 partition child of events has a bound that does not fit PARTITION BY RANGE; write "
              "from_values<...> and to_values<...>");
    EXPECT_EQ(
        (about_bound<kinds, "kinds", with_modulus<2, 0>>()),
        "next: TS140 partition child of kinds has a bound that does not fit PARTITION BY LIST; write in_values<...>");
    EXPECT_EQ((about_bound<kinds, "kinds", in_values<"1", "'two'">>()),
              "next: TS140 partition child of kinds has the bound 'two', which is no value of kind, a integer; write a "
              "constant of that type, text in quotes");
    EXPECT_EQ((about_bound<kinds, "kinds", in_values<>>()),
              "next: TS140 partition child of kinds lists no values; name at least one in in_values<...>");
    EXPECT_EQ(
        (about_bound<parts, "parts", default_partition>()),
        "next: TS140 partition child of parts is a default partition, which does not fit PARTITION BY HASH; write "
        "with_modulus<...>");
    EXPECT_EQ(
        (about_bound<parts, "parts", with_modulus<4, 4>>()),
        "next: TS140 partition child of parts has a remainder that no division leaves; write one below the modulus");
    EXPECT_EQ((about_bound<parts, "parts">()),
              "next: TS140 partition child of parts does not say which rows it holds; write from_values<...> and "
              "to_values<...>, in_values<...>, with_modulus<...> or default_partition");
    EXPECT_EQ(
        (about_bound<parts, "parts", with_modulus<2, 0>, default_partition>()),
        "next: TS115 the partition of parts that is child takes columns without an order, or one bound, and nothing "
        "else");
    EXPECT_EQ((about_bound<guarded, "guarded", default_partition>()),
              "next: TS140 partition child of guarded would hold a check that is NOT VALID there as a valid one; write "
              "validate_constraint first");
    EXPECT_EQ((about_bound<plain, "plain", default_partition>()),
              "next: TS144 table plain is not partitioned; add partition_by_range<...>, partition_by_list<...> or "
              "partition_by_hash<...> to it");
    EXPECT_EQ((about_bound<plain, "plane", default_partition>()),
              "next: TS201 there is no table plane here; did you mean plain?");
}

/// What is wrong with a partitioned table that holds this too.
template <class... Elements>
std::string about_table() {
    struct table_with
        : table<"t", column<"id", bigint>, column<"seen", date>, column<"kind", integer, nullable>, Elements...> {};
    const sentences found = mistakes_of<create_table<table_with>>();
    return found.size() == 1 ? found[0] : "";
}

TEST(partition, of_a_table_with_what_a_partitioned_table_cannot_have_is_refused) {
    EXPECT_EQ(
        (about_table<partition_by_range<"seen", "kind">, primary_key<on<"id">>>()),
        "next: TS141 primary key pk_t of the partitioned table t leaves out what the table is partitioned by, so that "
        "PostgreSQL could not keep it unique; add seen, kind");
    EXPECT_EQ(
        (about_table<partition_by_range<"seen">, unique_index<"id", on<"id">>>()),
        "next: TS141 index ix_t__id of the partitioned table t leaves out what the table is partitioned by, so that "
        "PostgreSQL could not keep it unique; add seen");
    EXPECT_EQ((about_table<partition_by_range<expression<"abs(kind)">>, unique<"id", on<"id">>>()),
              "next: TS141 unique constraint uq_t__id of the partitioned table t cannot be unique, since the table is "
              "partitioned by an expression; partition by columns, or make the key on each partition");
    EXPECT_EQ(
        (about_table<partition_by_list<"seen", "kind">>()),
        "next: TS141 t is partitioned by a list of more than one column; name one, or partition by range or hash");
    EXPECT_EQ((about_table<partition_by_hash<>>()), "next: TS141 t is partitioned by no column; name at least one");
    EXPECT_EQ((about_table<partition_by_hash<"seem">>()),
              "next: TS103 PARTITION BY of t names unknown column t.seem; did you mean seen?");
    EXPECT_EQ((about_table<partition_by_hash<"id">, partition_by_range<"seen">>()),
              "next: TS120 PARTITION BY of t is said twice; remove one");
    EXPECT_EQ((about_table<partition_by_hash<desc<"id">>>()),
              "next: TS115 PARTITION BY of t takes columns without an order, or one bound, and nothing else");
    EXPECT_EQ(
        (about_table<partition_by_hash<"id">, exclude<"once", with<"id", "=">>>()),
        "next: TS141 exclusion constraint once of the partitioned table t excludes rows, which PostgreSQL does in each "
        "partition alone; add it there");
    EXPECT_EQ(
        (about_table<partition_by_hash<"id">, check<"id", "id > 0", no_inherit>>()),
        "next: TS141 check ck_t__id of the partitioned table t has NO INHERIT, but its partitions hold all of its "
        "rows; remove no_inherit");
    EXPECT_EQ(
        (about_table<partition_by_hash<"id">, index_<"id", on<"id">, only>>()),
        "next: TS141 index ix_t__id of the partitioned table t is on the table only, where it would never be valid; "
        "remove only");
    EXPECT_EQ((about_table<partition_by_hash<"id">, storage_parameter<"fillfactor", "70">>()),
              "next: TS141 fillfactor of t is about no rows, since these are in its partitions; set it there");
    EXPECT_EQ((mistakes_of<create_table<events>,
                           add_constraint<"events", foreign_key<on<"id">, references<"inbox_items">, not_valid>>>()
                   .size()),
              2U);
}

TEST(partition, has_what_its_parent_has_and_is_not_changed_alone) {
    const auto about = []<class... Steps>() {
        const sentences found = mistakes_of<create_table<events>, create_table<y1>, Steps...>();
        return found.size() == 1 ? found[0] : "";
    };
    EXPECT_EQ((about.operator()<rename_column<"y1", "kind", "sort">>()),
              "next: TS142 column y1.kind comes from the parent of the table; write the step for events");
    EXPECT_EQ((about.operator()<add_column<"y1", column<"more", text, nullable>>>()),
              "next: TS142 column y1.more would be a column of one partition; write the step for events");
    EXPECT_EQ((about.operator()<add_column<"y1", column<"more", bigint, serial>>>()),
              "next: TS142 column y1.more would be a column of one partition; write the step for events");
    EXPECT_EQ((about.operator()<drop_index<"y1", exactly<"y1_kind_idx">>>()),
              "next: TS142 y1_kind_idx of y1 comes from the parent of the table; write the step for events");
    EXPECT_EQ(
        (about.operator()<drop_column<"events", "seen", refill<"now()">>>()),
        "next: TS141 column events.seen is what a table is partitioned by, so PostgreSQL neither drops it nor changes "
        "its type; make another table and move the rows");
    EXPECT_EQ((about.operator()<drop_index_concurrently<"events", "kind">>()),
              "next: TS141 PostgreSQL builds and drops no index of the partitioned table events concurrently; write "
              "create_index or drop_index");
    EXPECT_EQ((about.operator()<drop_table<"events">>()),
              "next: TS210 table events is still used by table y1; drop those first");
    EXPECT_EQ((about.operator()<drop_index<"events", "kind">,
                                create_index<"y1", index_<exactly<"y1_kind_idx">, on<"kind">>>>()),
              "");
    EXPECT_EQ((about.operator()<create_index<"y1", index_<exactly<"y1_kind_idx">, on<"seen">>>>()),
              "next: TS102 y1 has two parts named y1_kind_idx; give the index another name, or drop the older one");
}

TEST(partition, that_is_attached_has_what_the_table_has) {
    const auto about = []<class... Steps>() {
        const sentences found = mistakes_of<create_table<events>, create_table<plain>, Steps...,
                                            attach_partition<"events", "plain", default_partition>>();
        return found.size() == 1 ? found[0] : "";
    };
    EXPECT_EQ(
        (about.operator()<>()),
        "next: TS143 table plain cannot become a partition of events: it has nothing like primary key pk_events, which "
        "would stay behind when the inverse detaches it; add its own first");
    EXPECT_EQ((about.operator()<drop_column<"plain", "kind">>()),
              "next: TS143 table plain cannot become a partition of events: column kind is not in it; add it first");
    EXPECT_EQ((about.operator()<add_column<"plain", column<"more", text, nullable>>>()),
              "next: TS143 table plain cannot become a partition of events: column more is one more; drop it first");
    EXPECT_EQ(
        (about.operator()<set_default<"plain", "kind", "1">>()),
        "next: TS143 table plain cannot become a partition of events: column kind has another type, default or NOT NULL "
        "in it; make them the same first");
    EXPECT_EQ((about.operator()<add_constraint<"plain", primary_key<on<"id", "seen">>>,
                                create_index<"plain", index_<"any", on<"kind">>>>()),
              "");
}

TEST(partition, with_columns_of_its_own_is_refused) {
    struct wide : table<"wide", partition_of<"events", default_partition>, column<"more", text>> {};
    EXPECT_EQ(
        (mistakes_of<create_table<events>, create_table<wide>>()),
        sentences{"next: TS142 partition wide has the columns of its parent, and more would be one more; remove its "
                  "columns"});
}

TEST(partition, is_named_as_postgresql_names_it) {
    const auto name = [](std::string_view table, auto declared) {
        model::name_buffer made;
        model::inherited::put_name(made, declared, model::name(table), 0);
        return std::string(made.text, made.size);
    };
    model::name columns[] = {model::name("seen"), model::name("kind_of_everything_that_anybody_ever_saw_anywhere")};
    model::constraint key;
    key.columns = {columns, 2};
    model::part p{.kind = model::part_kind::unique, .given = {}, .constraint = &key};
    EXPECT_EQ(name("y1", p), "y1_seen_kind_of_everything_that_anybody_ever_saw_anywhere_key");
    EXPECT_EQ(name("events_of_the_second_half_of_2024", p),
              "events_of_the_second_half_of__seen_kind_of_everything_that__key");
    p.kind = model::part_kind::primary_key;
    EXPECT_EQ(name("y1", p), "y1_pkey");
    EXPECT_EQ(model::inherited::name_of("lower(a) || lower(b)"), "expr");
    EXPECT_EQ(model::inherited::name_of("pg_catalog.lower(a)"), "lower");
    EXPECT_EQ(model::inherited::name_of("(a)"), "expr");
}

TEST(partition, rows_are_counted_once) {
    using chain = history<create_table<events>, create_table<y1>>;
    std::string all;
    change::for_each_loss(chain_detail::history_of<chain>, 1, [&](const change::loss& l) {
        all += sql::to_string([&](sql::writer& w) { change::put_loss(w, l); }) + "; ";
    });
    EXPECT_EQ(all, "rows of events; ");
}

}  // namespace

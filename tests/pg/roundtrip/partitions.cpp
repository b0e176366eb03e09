// SPDX-License-Identifier: BSL-1.0
#include "pg/roundtrip/snapshot.hpp"
#include "pg/roundtrip/walk.hpp"
#include "typeschema/apply/script_of.hpp"
#include "typeschema/rare.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {
using namespace typeschema;

// Two indexes on one column, an expression, a table between: the names that PostgreSQL gives are not all alike.
// clang-format off
struct stamp : function<"stamp", returns<"trigger">, language<"plpgsql">, body<"begin return new; end">> {};
struct kinds : table<"kinds", column<"id", integer>, primary_key<on<"id">>> {};
struct events : table<"events",
    column<"id", bigint>, column<"seen", date>, column<"note", text>, column<"kind", integer, nullable>,
    primary_key<on<"id", "seen">>,
    index_<"a", on<"note">>, index_<"b", on<"note">>,
    index_<"call", on<expression<"coalesce(note, 'x')">>>, index_<"sum", on<expression<"note || 'x'">>>,
    unique<"once", on<"id", "seen", "note">>,
    check<"positive", "id > 0">,
    foreign_key<on<"kind">, references<"kinds">>,
    trigger<"stamp", "before update", for_each_row, execute<"stamp">>,
    trigger<"told", "after insert", execute<"stamp">>,
    partition_by_range<"seen">> {};
struct y24 : table<"y24",
    partition_of<"events", from_values<"'2024-01-01'">, to_values<"'2025-01-01'">>,
    storage_parameter<"fillfactor", "70">,
    trigger<"own", "before insert", for_each_row, execute<"stamp">>> {};
struct y25 : table<"y25",
    partition_of<"events", from_values<"'2025-01-01'">, to_values<"'2026-01-01'">>, partition_by_hash<"id">> {};
struct all_25 : table<"y25_all", partition_of<"y25", with_modulus<1, 0>>> {};
struct made : migration<"made", create_function<stamp>, create_table<kinds>, create_table<events>, create_table<y24>,
    create_table<y25>, create_table<all_25>> {};
struct changed : migration<"changed", after<"made">,
    drop_index<"events", "a">, create_index<"events", index_<"c", on<"note", "seen">>>, disable_trigger<"events", "stamp">,
    rename_index<"events", "b", "bb">, alter_constraint<"events", exactly<"fk_kind_kinds">, deferrable>,
    add_constraint<"events", check<"early", "id < 100", not_valid>>, create_index<"events", index_<"g", on<"note">>>> {};
struct renamed : migration<"renamed", after<"changed">,
    validate_constraint<"events", "early">, drop_constraint<"events", "once">, rename_column<"events", "note", "remark">,
    create_index<"events", index_<"h", on<"remark">>>, add_constraint<"events", unique<"twice", on<"seen", "id">>>,
    drop_trigger<"events", "stamp">> {};
struct detached : migration<"detached", after<"renamed">,
    detach_partition<"events", "y24">, rename_table<"y24", "old">, drop_index<"old", exactly<"y24_remark_idx">>> {};
struct dropped : migration<"dropped", after<"detached">,
    drop_table<"old">, detach_partition<"events", "y25">, drop_table<"y25_all">, rename_column<"y25", "remark", "said">> {};
struct gone : migration<"gone", after<"dropped">,
    drop_table<"y25">, drop_column<"events", "remark", refill<"''">>, drop_table<"events">> {};
// clang-format on
struct history : chain<settings<"partitions", released<>>, made, changed, renamed, detached, dropped, gone> {};

}  // namespace

namespace typeschema_test {

/// Each inverse gives PostgreSQL's own names back, or the names that it would not give again.
TEST(roundtrip, partitions_that_changed_lead_back) {
    walk along(apply::script_of<history>());
    std::vector<std::string> dumps{along.dump_text()};
    for (std::size_t i = 0; i < 6; ++i) {
        along.up();
        dumps.push_back(along.dump_text());
    }
    for (std::size_t i = 6; i-- > 0;) {
        SCOPED_TRACE("down " + std::to_string(i));
        along.down();
        EXPECT_TRUE(same_up_to_noise(dumps[i], along.dump_text()));
    }
    for (std::size_t i = 0; i < 6; ++i) {
        SCOPED_TRACE("up again " + std::to_string(i));
        along.up();
        EXPECT_TRUE(same_up_to_noise(dumps[i + 1], along.dump_text()));
    }
}

}  // namespace typeschema_test

// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"
#include "typeschema/rare.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct imports : table<"imports", column<"id", bigint>> {};
struct exports : table<"exports", column<"id", bigint>, column<"created_at", timestamptz>> {};
struct guarded : migration<"what_must_be_so_before",
    require_server<"13">,
    require_role<"pg_monitor">,
    require_role<"postgres", "LOGIN">,
    require_extension<"plpgsql", "1.0">,
    require_operator_class<"text_pattern_ops", "btree">,
    create_table<imports>> {};

struct emptied : migration<"a_table_must_be_empty", after<"what_must_be_so_before">,
    require_empty<"imports">,
    drop_table<"imports">,
    create_table<exports>> {};

struct saved : migration<"rows_that_can_be_saved", after<"a_table_must_be_empty">,
    require_empty<"exports", or_export<"created_at", "id">>,
    drop_table<"exports">> {};
// clang-format on

struct history : chain<settings<"guards", released<>>, guarded, emptied, saved> {};

const vocabulary::registered<history> topic{
    "Guards",
    __FILE__,
    {
        {"what_must_be_so_before",
         "A revision stops before it changes anything unless the server, a role and its attribute, an extension in a "
         "version, an operator class of an access method are there. An extension that is there in an older version has to be "
         "updated first. Nothing of that is undone on the way back.",
         "create table imports (id bigint not null)",
         {1},
         {3}},
        {"a_table_must_be_empty",
         "A table that has rows stops the revision with their number; nobody writes to it meanwhile. "
         "`upgrade --allow imports` goes on all the same, and the journal says so.",
         "drop table imports; create table exports (id bigint not null, created_at timestamptz not null)",
         {},
         {15}},
        {"rows_that_can_be_saved",
         "With `or_export<…>`, `upgrade --allow exports --export DIR` first saves the rows as CSV with header in "
         "`DIR/public.exports.csv`, ordered by these columns and readable for its owner alone. A file that exists is not "
         "overwritten, and one whose transaction is rolled back is removed.",
         "drop table exports",
         {},
         {15}},
    }};

}  // namespace

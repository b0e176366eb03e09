// SPDX-License-Identifier: BSL-1.0
// While a new version is rolled out, programs of the old one still run.
// expect-errors: 4
// expect-error: renamed: TS306 rename column items.uri takes the name from programs that still run (ACCESS EXCLUSIVE, brief, all versions); add a column, fill it, move the programs, and drop the old one later, or accept_<breaks_readers, "why", ...>
// expect-error: moved: TS306 rename table pages takes the name from programs that still run (ACCESS EXCLUSIVE, brief, all versions); create a view of the old name in the same revision, or accept_<breaks_readers, "why", ...>
// expect-error: relabelled: TS306 rename value mood.glad takes the value from programs that still say it (all versions); add a new value, move rows and programs, and leave the old one, or accept_<breaks_readers, "why", ...>
// expect-error: hidden: TS306 alter items hides every row from everybody but the owner, as the table has no policy behind this revision (all versions); create the policies in the same revision, before it, or accept_<breaks_readers, "why", ...>
#include "compile_fail/start.hpp"

struct mood : enum_type<"mood", "glad", "sad"> {};
struct more : migration<"more", after<"start">, create_enum_type<mood>> {};

#ifndef EXPECT_ERROR
struct old_pages : view<"pages", "select * from leaves"> {};
struct renamed : migration<"renamed", after<"more">,
    accept_<breaks_readers, "no program reads it", rename_column<"items", "uri", "place">>> {};
struct moved : migration<"moved", after<"renamed">,
    rename_table<"pages", "leaves">, create_view<old_pages>> {};
struct relabelled : migration<"relabelled", after<"moved">,
    accept_<breaks_readers, "no program says it", rename_enum_value<"mood", "glad", "happy">>> {};
struct hidden : migration<"hidden", after<"relabelled">,
    create_policy<"items", policy<"all", policy_using<"true">>>, enable_row_level_security<"items">> {};
#else
struct renamed : migration<"renamed", after<"more">,
    rename_column<"items", "uri", "place">> {};
struct moved : migration<"moved", after<"renamed">,
    rename_table<"pages", "leaves">> {};
struct relabelled : migration<"relabelled", after<"moved">,
    rename_enum_value<"mood", "glad", "happy">> {};
struct hidden : migration<"hidden", after<"relabelled">,
    enable_row_level_security<"items">> {};
#endif

struct history : chain<settings<"items">, start, more, renamed, moved, relabelled, hidden> {};
static_assert(valid<history>);

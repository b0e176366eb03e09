// SPDX-License-Identifier: BSL-1.0
// What is accepted happens, or the acceptance would hide what happens later.
// expect-errors: 3
// expect-error: sized: TS390 add column items.size accepts loses_data, which does not happen here; remove that accept
// expect-error: dropped: TS390 drop column items.uri accepts loses_data twice; remove one
// expect-error: fresh: TS390 drop column notes.text accepts loses_data, which does not happen here; remove that accept
#include "compile_fail/start.hpp"

struct notes : table<"notes", column<"id", uuid>, column<"text", text, nullable>> {};
#ifndef EXPECT_ERROR
struct sized : migration<"sized", after<"start">, add_column<"items", column<"size", integer, nullable>>> {};
struct dropped : migration<"dropped", after<"sized">,
    accept_<loses_data, "nobody reads it", drop_column<"items", "uri">>> {};
struct fresh : migration<"fresh", after<"dropped">, create_table<notes>, drop_column<"notes", "text">> {};
#else
struct sized : migration<"sized", after<"start">,
    accept_<loses_data, "it is new", add_column<"items", column<"size", integer, nullable>>>> {};
struct dropped : migration<"dropped", after<"sized">,
    accept_<loses_data, "nobody reads it", accept_<loses_data, "nobody writes it", drop_column<"items", "uri">>>> {};
struct fresh : migration<"fresh", after<"dropped">,
    create_table<notes>, accept_<loses_data, "nobody reads it", drop_column<"notes", "text">>> {};
#endif

struct history : chain<settings<"items">, start, sized, dropped, fresh> {};
static_assert(valid<history>);

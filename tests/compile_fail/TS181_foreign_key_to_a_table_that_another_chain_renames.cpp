// SPDX-License-Identifier: BSL-1.0
// What another chain renames is not there for a schema that is made later.
// expect-error: notes: TS181 foreign key notes.item refers to items, which chain shared renames or drops behind start; a schema that is made later finds nothing of that name, so keep it, or refer to what stays
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

#ifndef EXPECT_ERROR
struct more : migration<"more", after<"start">, rename_table<"pages", "leaves">> {};
#else
struct more : migration<"more", after<"start">, rename_table<"items", "things">> {};
#endif
struct shared : chain<settings<"shared", released<>>, start, more> {};

struct notes : table<"notes",
    column<"item", uuid>,
    foreign_key<on<"item">, references<of_chain<shared, "items">, "id">>> {};
struct first : migration<"notes", depends_on<shared, "start">, create_table<notes>> {};

struct history : chain<settings<"notes", open_schema<>, released<>>, first> {};
static_assert(valid<history>);

// SPDX-License-Identifier: BSL-1.0
// A chain knows another one as the revision that it depends on has left it.
// expect-error: notes: TS180 foreign key notes.plan refers to public.plans, and chain shared has no such table at start; it is there from more on: depend on that one
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct plans : table<"plans", column<"id", uuid>, primary_key<on<"id">>> {};
struct more : migration<"more", after<"start">, create_table<plans>> {};
struct shared : chain<settings<"shared", released<>>, start, more> {};

#ifndef EXPECT_ERROR
using needed = depends_on<shared, "more">;
#else
using needed = depends_on<shared, "start">;
#endif
struct notes : table<"notes",
    column<"id",   uuid>,
    column<"item", uuid>,
    column<"plan", uuid>,
    foreign_key<on<"item">, references<of_chain<shared, "items">, "id">>,
    foreign_key<on<"plan">, references<of_chain<shared, "plans">, "id">>> {};
struct first : migration<"notes", needed, create_table<notes>> {};

struct history : chain<settings<"notes", open_schema<>, released<>>, first> {};
static_assert(valid<history>);

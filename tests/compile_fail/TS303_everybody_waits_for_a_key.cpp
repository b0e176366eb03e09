// SPDX-License-Identifier: BSL-1.0
// ACCESS EXCLUSIVE keeps readers out, too, for as long as an index takes.
// expect-errors: 6
// expect-error: dropped: TS303 drop index seq of pages takes ACCESS EXCLUSIVE on the table of the index, behind which all others wait (all versions); write drop_index_concurrently, or accept_<blocks_everything, "why", ...>
// expect-error: unique_: TS303 add unique constraint seq of pages holds ACCESS EXCLUSIVE on the table while its index is built (all versions); create a unique_index concurrently, and add_constraint_using_index in the next revision, or accept_<blocks_everything, "why", ...>
// expect-error: keyed: TS303 add primary key of notes holds ACCESS EXCLUSIVE on the table while its index is built (all versions)
// expect-error: excluded: TS303 add exclusion constraint one of notes holds ACCESS EXCLUSIVE on the table while its index is built, and there is no other way (all versions); make a new table with it and move the rows there, or accept_<blocks_everything, "why", ...>
// expect-error: collated_: TS303 alter notes.text builds the indexes of the column anew under ACCESS EXCLUSIVE (all versions); drop them concurrently before, and create them concurrently behind it, or accept_<blocks_everything, "why", ...>
// expect-error: locked: TS303 this raw step keeps all others out until the transaction ends (all versions); leave it out: each step takes the lock that it needs, or accept_<blocks_everything, "why", ...>
#include "compile_fail/start.hpp"

struct notes : table<"notes", column<"id", uuid>, column<"text", text>, index_<"text", on<"text">>> {};
struct more : migration<"more", after<"start">, create_table<notes>> {};

#ifndef EXPECT_ERROR
struct dropped : migration<"dropped", after<"more">, drop_index_concurrently<"pages", "seq">> {};
struct indexed : migration<"indexed", after<"dropped">,
    create_index_concurrently<"pages", unique_index<"seq", on<"item_id", "seq_no">>>,
    create_index_concurrently<"notes", unique_index<"id", on<"id">>>> {};
struct unique_ : migration<"unique_", after<"indexed">,
    add_constraint_using_index<"pages", unique<"seq", on<"item_id", "seq_no">>, "seq">> {};
struct keyed : migration<"keyed", after<"unique_">,
    add_constraint_using_index<"notes", primary_key<on<"id">>, "id">> {};
template <class Step>
using known = accept_<blocks_everything, "the shop is closed at night", Step>;
#else
struct dropped : migration<"dropped", after<"more">, drop_index<"pages", "seq">> {};
struct indexed : migration<"indexed", after<"dropped">> {};
struct unique_ : migration<"unique_", after<"indexed">,
    add_constraint<"pages", unique<"seq", on<"item_id", "seq_no">>>> {};
struct keyed : migration<"keyed", after<"unique_">,
    add_constraint<"notes", primary_key<on<"id">>>> {};
template <class Step>
using known = Step;
#endif
struct excluded : migration<"excluded", after<"keyed">,
    known<add_constraint<"notes", exclude<"one", with<"text", "=">>>>> {};
struct collated_ : migration<"collated_", after<"excluded">,
    known<set_collation<"notes", "text", "C">>> {};
struct locked : migration<"locked", after<"collated_">,
    known<raw<"lock table notes", inverse<"">>>> {};

struct history : chain<settings<"items">, start, more, dropped, indexed, unique_, keyed, excluded, collated_, locked> {};
static_assert(valid<history>);

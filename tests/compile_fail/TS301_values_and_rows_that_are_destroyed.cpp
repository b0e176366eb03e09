// SPDX-License-Identifier: BSL-1.0
// What is in use is destroyed by nobody who has not said so.
// expect-errors: 5
// expect-error: dropped: TS301 drop column items.uri destroys its values: the way back brings the column without them, structure only (all versions), and with it go unique constraint uq_items__uri; stop using it and save what is needed, or accept_<loses_data, "why", ...>
// expect-error: rounded: TS301 change type of prices.amount does not keep every value: the way back does not bring those, structure only (all versions); keep the old column until nobody needs it, or accept_<loses_data, "why", ...>
// expect-error: gone: TS301 drop table pages destroys its rows: the way back brings an empty table, structure only (all versions); put require_empty<...> before it, with or_export<...> where rows may be left, or accept_<loses_data, "why", ...>
// expect-error: emptied: TS301 this raw step destroys all rows under ACCESS EXCLUSIVE (all versions); delete those that are meant in batches, or accept_<loses_data, "why", ...>
// expect-error: swept: TS301 this raw step takes along whatever depends on it, unseen (all versions); drop each object by a step of its own, or accept_<loses_data, "why", ...>
#include "compile_fail/start.hpp"

struct prices : table<"prices", column<"amount", numeric<12, 2>>> {};
struct more : migration<"more", after<"start">, create_table<prices>> {};

#ifndef EXPECT_ERROR
template <class Step>
using known = accept_<loses_data, "exported to the archive in May", Step>;
#else
template <class Step>
using known = Step;
#endif

struct dropped : migration<"dropped", after<"more">,
    known<drop_column<"items", "uri">>> {};
struct rounded : migration<"rounded", after<"dropped">,
    known<accept_<rewrites_table, "it is small", change_type<"prices", "amount", numeric<12, 0>>>>> {};
struct gone : migration<"gone", after<"rounded">,
    known<drop_table<"pages">>> {};
struct emptied : migration<"emptied", after<"gone">,
    known<raw<"truncate prices", irreversible<"nobody needs them">>>> {};
struct swept : migration<"swept", after<"emptied">,
    known<raw<"drop schema attic cascade", irreversible<"nobody needs it">>>> {};

struct history : chain<settings<"items">, start, more, dropped, rounded, gone, emptied, swept> {};
static_assert(valid<history>);

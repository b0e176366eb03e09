// SPDX-License-Identifier: BSL-1.0
// What is added NOT VALID is validated later, without keeping anybody out.
// expect-errors: 4
// expect-error: checked: TS305 add check short of items holds ACCESS EXCLUSIVE on the table while it reads every row (all versions); add it with not_valid, and validate_constraint in the next revision, or accept_<scans_under_lock, "why", ...>
// expect-error: tied: TS305 add foreign key of notes holds SHARE ROW EXCLUSIVE on both tables while it reads every row (all versions); add it with not_valid, and validate_constraint in the next revision, or accept_<scans_under_lock, "why", ...>
// expect-error: validated: TS305 validate constraint early of notes reads every row under the lock that adding it took in the same transaction (all versions); put validate_constraint into the next revision, or accept_<scans_under_lock, "why", ...>
// expect-error: filled: TS305 set not null items.uri holds ACCESS EXCLUSIVE on the table while it reads every row (all versions); add a check that says IS NOT NULL with not_valid, validate it in the next revision, and then set NOT NULL, or accept_<scans_under_lock, "why", ...>
#include "compile_fail/start.hpp"

struct notes : table<"notes", column<"item_id", uuid>> {};
struct more : migration<"more", after<"start">, create_table<notes>> {};

#ifndef EXPECT_ERROR
struct checked : migration<"checked", after<"more">,
    add_constraint<"items", check<"short", "length(uri) < 99", not_valid>>,
    add_constraint<"items", check<"uri_there", "uri is not null", not_valid>>> {};
struct tied : migration<"tied", after<"checked">,
    add_constraint<"notes", foreign_key<on<"item_id">, references<"items">, not_valid>>,
    validate_constraint<"items", "short">, validate_constraint<"items", "uri_there">> {};
struct validated : migration<"validated", after<"tied">,
    validate_constraint<"notes", "fk_item_id_items">> {};
struct filled : migration<"filled", after<"validated">,
    set_not_null<"items", "uri">> {};
#else
struct checked : migration<"checked", after<"more">,
    add_constraint<"items", check<"short", "length(uri) < 99">>> {};
struct tied : migration<"tied", after<"checked">,
    add_constraint<"notes", foreign_key<on<"item_id">, references<"items">>>> {};
struct validated : migration<"validated", after<"tied">,
    add_constraint<"notes", check<"early", "item_id is not null", not_valid>>, validate_constraint<"notes", "early">> {};
struct filled : migration<"filled", after<"validated">,
    set_not_null<"items", "uri">> {};
#endif

struct history : chain<settings<"items">, start, more, checked, tied, validated, filled> {};
static_assert(valid<history>);

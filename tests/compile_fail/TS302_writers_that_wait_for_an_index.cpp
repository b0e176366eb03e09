// SPDX-License-Identifier: BSL-1.0
// A table that is in use is written to while an index is built, if somebody says so.
// expect-errors: 4
// expect-error: indexed: TS302 add index status of items holds SHARE on the table while it reads every row, so that nobody writes (all versions); write create_index_concurrently, or accept_<blocks_writes, "why", ...>
// expect-error: built: TS302 this raw step holds SHARE on the table while the index is built (all versions); create the new index concurrently, then drop the old one concurrently, or accept_<blocks_writes, "why", ...>
// expect-error: filled: TS302 this raw step locks and writes every row in one transaction (all versions); write backfill, which commits batches, or say which rows, or accept_<blocks_writes, "why", ...>
// expect-error: bounded: TS302 this raw step holds SHARE on every table with such a column while it reads every row (all versions); add a check NOT VALID, and VALIDATE CONSTRAINT in the next revision, or accept_<blocks_writes, "why", ...>
#include "compile_fail/start.hpp"

struct number_of_pages : domain<"number_of_pages", integer> {};
struct books : table<"books", column<"pages", of_type<"number_of_pages">>> {};
struct more : migration<"more", after<"start">, create_domain<number_of_pages>, create_table<books>> {};

#ifndef EXPECT_ERROR
struct indexed : migration<"indexed", after<"more">,
    create_index_concurrently<"items", index_<"status", on<"status">>>> {};
struct built : migration<"built", after<"indexed">,
    accept_<blocks_writes, "the shop is closed", raw<"reindex table items", inverse<"">>>> {};
struct filled : migration<"filled", after<"built">,
    raw<"update items set uri = '' where uri is null", irreversible<"they had none">>> {};
struct bounded : migration<"bounded", after<"filled">,
    raw<"alter domain number_of_pages add constraint even check (value % 2 = 0) not valid",
        inverse<"alter domain number_of_pages drop constraint even">>> {};
#else
struct indexed : migration<"indexed", after<"more">,
    create_index<"items", index_<"status", on<"status">>>> {};
struct built : migration<"built", after<"indexed">,
    raw<"reindex table items", inverse<"">>> {};
struct filled : migration<"filled", after<"built">,
    raw<"update items set uri = ''", irreversible<"they had none">>> {};
struct bounded : migration<"bounded", after<"filled">,
    raw<"alter domain number_of_pages add constraint even check (value % 2 = 0)",
        inverse<"alter domain number_of_pages drop constraint even">>> {};
#endif

struct history : chain<settings<"items">, start, more, indexed, built, filled, bounded> {};
static_assert(valid<history>);

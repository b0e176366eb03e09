// SPDX-License-Identifier: BSL-1.0
// Two rows may have the same numbers.
// expect-error: next: TS145 index seq of pages cannot tell the rows apart; take one that is unique, whole and not deferrable, with columns that
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    set_replica_identity_index<"pages", exactly<"pk_pages">>> {};
#else
    set_replica_identity_index<"pages", "seq">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

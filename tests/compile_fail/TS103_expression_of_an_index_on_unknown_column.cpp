// SPDX-License-Identifier: BSL-1.0
// The names in an expression are columns of the table.
// expect-error: next: TS103 index ix_items__low names unknown column items.ury; did you mean uri?
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_index<"items", index_<"low", on<expression<"lower(uri)">>>>> {};
#else
    create_index<"items", index_<"low", on<expression<"lower(ury)">>>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

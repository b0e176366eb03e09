// SPDX-License-Identifier: BSL-1.0
// What refills a dropped column when it comes back is judged like a default.
// expect-error: next: TS104 the refill 'none' of items.tenant_id does not fit its type uuid; write a value of that type
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    drop_column<"items", "tenant_id", refill<"gen_random_uuid()">>> {};
#else
    drop_column<"items", "tenant_id", refill<"'none'">>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

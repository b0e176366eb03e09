// SPDX-License-Identifier: BSL-1.0
// What is revoked was granted before.
// expect-error: next: TS215 the privilege delete of worker on items is not there; remove the step
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    grant_on_table<"items", privileges<"delete">, to<"worker">>, revoke_on_table<"items", privileges<"delete">, from<"worker">>> {};
#else
    grant_on_table<"items", privileges<"select">, to<"worker">>, revoke_on_table<"items", privileges<"delete">, from<"worker">>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

// SPDX-License-Identifier: BSL-1.0
// Whoever reads the migration in a year wants to know why.
// expect-error: next: TS391 drop column items.uri accepts loses_data without a reason; say why it may
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    accept_<loses_data, "nobody has read it since May", drop_column<"items", "uri">>> {};
#else
    accept_<loses_data, "", drop_column<"items", "uri">>> {};
#endif

struct history : chain<settings<"items">, start, next> {};
static_assert(valid<history>);

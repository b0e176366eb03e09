// SPDX-License-Identifier: BSL-1.0
// Which of two documents is the smaller one?
// expect-error: next: TS163 range type documents is of json, which PostgreSQL does not put into an order; name one with subtype_operator_class<...>
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

#ifndef EXPECT_ERROR
struct documents : range_type<"documents", jsonb> {};
#else
struct documents : range_type<"documents", json> {};
#endif
struct next : migration<"next", after<"start">, create_range_type<documents>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

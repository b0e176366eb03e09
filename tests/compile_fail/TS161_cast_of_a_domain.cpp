// SPDX-License-Identifier: BSL-1.0
// PostgreSQL takes it with a warning and never uses it.
// expect-error: next: TS161 cast integer as code is of a domain, and PostgreSQL never looks at such a cast; write it for the type that the domain is of
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

#ifndef EXPECT_ERROR
struct code : composite_type<"code", attribute<"letters", text>> {};
struct to_code : cast<integer, of_type<"code">, with_inout> {};
struct next : migration<"next", after<"start">, create_composite_type<code>, create_cast<to_code>> {};
#else
struct code : domain<"code", text> {};
struct to_code : cast<integer, of_type<"code">, with_inout> {};
struct next : migration<"next", after<"start">, create_domain<code>, create_cast<to_code>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

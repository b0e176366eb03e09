// SPDX-License-Identifier: BSL-1.0
// Nothing inherits a domain.
// expect-error: next: TS130 check ck_email__short is of a domain, which nothing inherits; remove no_inherit
#include "compile_fail/start.hpp"

struct email : domain<"email", text,
#ifndef EXPECT_ERROR
    check<"short", "length(value) < 99">> {};
#else
    check<"short", "length(value) < 99", no_inherit>> {};
#endif
struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_domain<email>> {};
#else
    create_domain<email>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

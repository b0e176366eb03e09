// SPDX-License-Identifier: BSL-1.0
// expect-error: next: TS209 there is no function archive here; it is a procedure
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct archive : procedure<"archive", body<"delete from pages">> {};
struct next : migration<"next", after<"start">,
    create_procedure<archive>,
#ifndef EXPECT_ERROR
    drop_procedure<"archive">> {};
#else
    drop_function<"archive">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

// SPDX-License-Identifier: BSL-1.0
// What an object rests on comes before it.
// expect-error: next: TS227 server files needs extension file_fdw, which is not there before it; it is created later, by next
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct files : verbatim<"server", "files", "create server files foreign data wrapper file_fdw", "drop server files",
                        needs_extension<"file_fdw">> {};
struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_extension<"file_fdw">, create_object<files>> {};
#else
    create_object<files>, create_extension<"file_fdw">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

// SPDX-License-Identifier: BSL-1.0
// Each verb takes a thing of its kind: what it does not take would be lost or be something else in silence.
// expect-error: next: TS115 add_constraint on items takes one constraint and nothing else; the verbs are add_column, add_constraint, create_index, create_trigger and create_policy
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_index<"items", index_<"status", on<"status">>>> {};
#else
    add_constraint<"items", index_<"status", on<"status">>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);

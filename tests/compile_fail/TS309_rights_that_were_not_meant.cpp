// SPDX-License-Identifier: BSL-1.0
// What runs with the rights of its owner says where it looks, and a view asks with the rights of whoever asks it.
// expect-errors: 2
// expect-error: called: TS309 create function purge runs with its owner's rights and whatever search_path its caller has set (all versions); add set_parameter<"search_path", ...>, or accept_<opens_access, "why", ...>
// expect-error: seen: TS309 create view all_items reads a table with row level security as its owner, past the policies (security_invoker from 15 on); add security_invoker, or accept_<opens_access, "why", ...>
#include "compile_fail/start.hpp"

struct guarded : migration<"guarded", after<"start">,
    create_policy<"items", policy<"all", policy_using<"true">>>, enable_row_level_security<"items">> {};

#ifndef EXPECT_ERROR
struct purge : function<"purge", returns<"void">, body<"delete from items">, security_definer, set_parameter<"search_path", "public">> {};
struct all_items : view<"all_items", "select id from items", security_invoker> {};
#else
struct purge : function<"purge", returns<"void">, body<"delete from items">, security_definer> {};
struct all_items : view<"all_items", "select id from items"> {};
#endif
struct called : migration<"called", after<"guarded">, create_function<purge>> {};
struct seen : migration<"seen", after<"called">, create_view<all_items>> {};

struct history : chain<settings<"items">, start, guarded, called, seen> {};
static_assert(valid<history>);

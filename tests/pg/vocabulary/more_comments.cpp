// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct mood : enum_type<"mood", "glad", "sad"> {};
struct short_text : domain<"short_text", text> {};
struct point : composite_type<"place", attribute<"x", integer>, attribute<"y", integer>> {};
struct one : function<"one", arguments<"a integer, b text default 'x'">, returns<"integer">, body<"select 1">> {};
struct ones : view<"ones", "select 1 as one"> {};
struct kept_ones : materialized_view<"kept_ones", "select 1 as one"> {};
struct said : migration<"comments_on_other_objects",
    create_schema<"aside">,
    ensure_extension<"plpgsql">,
    create_enum_type<mood>,
    create_domain<short_text>,
    create_composite_type<point>,
    create_function<one>,
    create_view<ones>,
    create_materialized_view<kept_ones>,
    comment_on_schema<"aside", "what is kept aside">,
    comment_on_enum_type<"mood", "how it is">,
    comment_on_domain<"short_text", "not long">,
    comment_on_composite_type<"place", "where it is">,
    comment_on_function<"one", "the first number">,
    comment_on_view<"ones", "the first numbers">,
    comment_on_materialized_view<"kept_ones", "the first numbers, kept">> {};

struct gone : migration<"objects_go_with_their_comments", after<"comments_on_other_objects">,
    drop_function<"one">,
    drop_schema<"aside">> {};
// clang-format on

struct history : chain<settings<"more_comments", released<>>, said, gone> {};

const vocabulary::registered<history> topic{"Comments on other objects",
                                            __FILE__,
                                            {
                                                {"comments_on_other_objects",
                                                 "Of functions with one name, arguments pick one.",
                                                 R"(create schema aside;
            create type mood as enum ('glad', 'sad');
            create domain short_text as text;
            create type place as (x integer, y integer);
            create function one(a integer, b text default 'x') returns integer language sql as 'select 1';
            create view ones as select 1 as one;
            create materialized view kept_ones as select 1 as one;
            comment on schema aside is 'what is kept aside';
            comment on type mood is 'how it is';
            comment on domain short_text is 'not long';
            comment on type place is 'where it is';
            comment on function one(integer, text) is 'the first number';
            comment on view ones is 'the first numbers';
            comment on materialized view kept_ones is 'the first numbers, kept')",
                                                 {42},
                                                 {6}},
                                                {"objects_go_with_their_comments",
                                                 "The inverse puts back both.",
                                                 "drop function one(integer, text); drop schema aside",
                                                 {42, 50, 68},
                                                 {26}},
                                            }};

}  // namespace

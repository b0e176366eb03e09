// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"
#include "typeschema/rare.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct notes : table<"notes",
    column<"id",   bigint>,
    column<"made", date>> {};
struct archive : procedure<"archive", arguments<"before date">,
    body<"delete from notes where made < before">> {};
struct archive_some : procedure<"archive", arguments<"before date, inout gone bigint default 0">, language<"plpgsql">,
    security_definer, set_parameter<"search_path", "pg_catalog">, body<"begin gone := 1; end">> {};
struct made : migration<"procedures",
    create_table<notes>,
    create_procedure<archive>,
    create_procedure<archive_some>> {};

struct altered : migration<"owners_comments_and_privileges_of_procedures", after<"procedures">,
    comment_on_procedure<"archive", "what nobody reads any more", "date">,
    set_owner_of_procedure<"archive", "pg_monitor", "date, bigint">,
    revoke_on_procedure<"archive", "date", privileges<"execute">, from<"public">>,
    grant_on_procedure<"archive", "date", privileges<"execute">, to<"pg_monitor">>> {};

struct gone : migration<"procedures_go", after<"owners_comments_and_privileges_of_procedures">,
    drop_procedure<"archive", "date">,
    drop_procedure<"archive", "date, bigint">,
    drop_table<"notes">> {};
// clang-format on

struct history : chain<settings<"procedures", released<>>, made, altered, gone> {};

const vocabulary::registered<history> topic{
    "Procedures",
    __FILE__,
    {
        {"procedures",
         "Made of the parts of a function, but for a result, a volatility and STRICT (TS115). Those of one name have other "
         "arguments.",
         R"(create table notes (id bigint not null, made date not null);
            create procedure archive(before date) language sql as 'delete from notes where made < before';
            create procedure archive(before date, inout gone bigint default 0) language plpgsql security definer
                set search_path to pg_catalog as 'begin gone := 1; end')",
         {108},
         {3, 7}},
        {"owners_comments_and_privileges_of_procedures",
         "As of functions; everybody may call a new one.",
         R"(comment on procedure archive(date) is 'what nobody reads any more';
            alter procedure archive(date, bigint) owner to pg_monitor;
            revoke execute on procedure archive(date) from public;
            grant execute on procedure archive(date) to pg_monitor)",
         {42, 108},
         {6}},
        {"procedures_go",
         "They come back with all of that.",
         R"(drop procedure archive(date); drop procedure archive(date, bigint); drop table notes)",
         {},
         {15}},
    }};

}  // namespace

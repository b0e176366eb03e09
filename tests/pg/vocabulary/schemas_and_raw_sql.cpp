// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct made : migration<"schemas_and_extensions",
    create_schema<"app">,
    create_extension<"citext">> {};

struct users : table<in<"app", "users">, column<"id", bigint>> {};
struct raw_step : migration<"sql_that_has_no_type", after<"schemas_and_extensions">,
    create_table<users>,
    raw<"do $$ begin perform 1; end $$", inverse<"select 1">>> {};

struct gone : migration<"schemas_and_extensions_go", after<"sql_that_has_no_type">,
    drop_table<in<"app", "users">>,
    drop_extension<"citext">,
    drop_schema<"app">> {};
// clang-format on

struct history : chain<settings<"schemas_and_raw_sql", released<>>, made, raw_step, gone> {};

const vocabulary::registered<history> topic{
    "Schemas and raw SQL",
    __FILE__,
    {
        {"schemas_and_extensions",
         "create_… owns what it makes and drops it on the way back; ensure_… asks first and leaves it there.",
         "create schema app; create extension citext",
         {50, 62},
         {35, 59}},
        {"sql_that_has_no_type",
         "A raw step states its inverse, or with irreversible<…> why there is none.",
         "create table app.users (id bigint not null)",
         {},
         {}},
        {"schemas_and_extensions_go",
         "A schema goes when nothing of the chain is left in it (TS210).",
         "drop table app.users; drop extension citext; drop schema app",
         {},
         {15}},
    }};

}  // namespace

// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct entries : table<"entries",
    column<"id",     bigint>,
    column<"lot",    bigint>,
    column<"amount", bigint>,
    primary_key<on<"id">>> {};
struct balances : view<"balances", "select lot, sum(amount) as balance from entries group by lot",
    security_invoker,
    comment<"what is left of each lot">> {};
struct created : migration<"a_view",
    create_table<entries>,
    create_view<balances>> {};

struct open_entries : view<"open_entries", "select id, lot from entries where amount > 0",
    local_check_option, security_barrier> {};
struct tree : view<"tree",
    "with recursive r (id, depth) as (select id, 0 from entries where lot = 0 "
    "union all select e.id, r.depth + 1 from entries e join r on e.lot = r.id) select id, depth from r"> {};
struct options : migration<"options_of_a_view", after<"a_view">,
    create_view<open_entries>,
    create_view<tree>> {};

struct replaced : migration<"a_view_gets_another_query", after<"options_of_a_view">,
    replace_view<"balances", "select lot, sum(amount) as balance, count(*) as entries from entries group by lot">> {};

struct renamed : migration<"a_view_is_renamed", after<"a_view_gets_another_query">,
    rename_view<"balances", "lot_balances">> {};

struct dropped : migration<"a_view_goes", after<"a_view_is_renamed">,
    drop_view<"lot_balances">> {};

struct totals : materialized_view<"totals", "select lot, sum(amount) as total from entries group by lot",
    unique_index<"lot", on<"lot">>,
    storage_parameter<"fillfactor", "90">,
    comment<"refreshed at night">> {};
struct materialized : migration<"a_materialized_view_and_its_index", after<"a_view_goes">,
    create_materialized_view<totals>> {};

struct not_materialized : migration<"a_materialized_view_goes", after<"a_materialized_view_and_its_index">,
    rename_materialized_view<"totals", "sums">,
    drop_materialized_view<"sums">> {};
// clang-format on

struct history : chain<settings<"views", released<>>, created, options, replaced, renamed, dropped, materialized,
                       not_materialized> {};

const vocabulary::registered<history> topic{
    "Views",
    __FILE__,
    {
        {"a_view",
         "The tables and views that the query reads cannot be dropped before it. security_invoker is PostgreSQL 15's: without "
         "it a view shows what its owner may see.",
         R"(create table entries (id bigint not null, lot bigint not null, amount bigint not null,
                constraint pk_entries primary key (id));
            create view balances with (security_invoker = true) as
                select lot, sum(amount) as balance from entries group by lot;
            comment on view balances is 'what is left of each lot')",
         {41, 42, 103},
         {3, 6, 16}},
        {"options_of_a_view",
         "Whatever SELECT PostgreSQL takes is a query, WITH RECURSIVE too.",
         R"(create view open_entries with (security_barrier = true) as
                select id, lot from entries where amount > 0 with local check option;
            create recursive view tree (id, depth) as select id, 0 from entries where lot = 0
                union all select e.id, tree.depth + 1 from entries e join tree on e.lot = tree.id;
            drop view tree;
            create view tree as with recursive r (id, depth) as (select id, 0 from entries where lot = 0
                union all select e.id, r.depth + 1 from entries e join r on e.lot = r.id) select id, depth from r)",
         {41, 103, 125},
         {16}},
        {"a_view_gets_another_query",
         "PostgreSQL keeps the columns that are there and adds others behind them. The inverse drops the view and creates it "
         "as it stood, since a shorter list cannot replace a longer one.",
         "create or replace view balances with (security_invoker = true) as "
         "select lot, sum(amount) as balance, count(*) as entries from entries group by lot",
         {41},
         {16}},
        {"a_view_is_renamed", "The inverse renames it back.", "alter view balances rename to lot_balances", {41}, {}},
        {"a_view_goes",
         "The inverse creates it with its options and its comment.",
         "drop view lot_balances",
         {41},
         {17}},
        {"a_materialized_view_and_its_index",
         "A materialized view has indexes and storage parameters as a table has.",
         R"(create materialized view totals with (fillfactor = 90) as
                select lot, sum(amount) as total from entries group by lot;
            create unique index ix_totals__lot on totals (lot);
            comment on materialized view totals is 'refreshed at night')",
         {42, 83, 84},
         {2, 6, 53}},
        {"a_materialized_view_goes",
         "What it holds can be computed again, so nothing is lost.",
         "drop materialized view totals",
         {84},
         {54}},
    },
    {},
    15};

}  // namespace

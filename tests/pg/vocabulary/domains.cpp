// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct email : domain<"email", text,
    check<"valid", "value ~ '@'">,
    comment<"an address that somebody has">> {};
struct quantity : domain<"quantity", integer, not_null, default_<"1">,
    check<"positive", "value > 0">> {};
struct orders : table<"orders",
    column<"id",     bigint>,
    column<"amount", of_type<"quantity">>,
    column<"buyer",  of_type<"email">, nullable>> {};
struct created : migration<"domains_and_columns_of_them",
    create_domain<email>,
    create_domain<quantity>,
    create_table<orders>> {};

struct renamed : migration<"a_domain_is_renamed", after<"domains_and_columns_of_them">,
    rename_domain<"email", "mail_address">> {};

struct dropped : migration<"a_domain_goes", after<"a_domain_is_renamed">,
    drop_column<"orders", "buyer">,
    drop_domain<"mail_address">> {};
// clang-format on

struct history : chain<settings<"domains", released<>>, created, renamed, dropped> {};

const vocabulary::registered<history> topic{
    "Domains",
    __FILE__,
    {
        {"domains_and_columns_of_them",
         "A domain may be NULL unless it says not_null; its checks call the value `value`.",
         R"(create domain email as text constraint ck_email__valid check (value ~ '@');
            comment on domain email is 'an address that somebody has';
            create domain quantity as integer default 1 not null constraint ck_quantity__positive check (value > 0);
            create table orders (id bigint not null, amount quantity not null, buyer email))",
         {38, 42, 80},
         {3, 6, 37}},
        {"a_domain_is_renamed", "Columns follow.", "alter domain email rename to mail_address", {80}, {56}},
        {"a_domain_goes",
         "The inverse creates it with its checks and its comment.",
         "alter table orders drop column buyer; drop domain mail_address",
         {80},
         {10}},
    }};

}  // namespace

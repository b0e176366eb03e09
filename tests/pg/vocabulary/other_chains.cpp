// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"
#include "typeschema/rare.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct customers : table<"customers", column<"id", bigint>, primary_key<on<"id">>> {};
struct customers_made : migration<"1_customers", create_table<customers>> {};
struct shared : chain<settings<"shared", released<>>, customers_made> {};

struct invoices : table<"invoices",
    column<"id",       bigint>,
    column<"customer", bigint>,
    primary_key<on<"id">>,
    foreign_key<on<"customer">, references<of_chain<shared, "customers">, "id">>> {};
struct rests : migration<"a_chain_rests_on_another_one",
    depends_on<shared, "1_customers">,
    create_table<invoices>> {};
// clang-format on

struct history : chain<settings<"other_chains", released<>>, rests> {};

const vocabulary::registered<history> topic{
    "Other chains",
    __FILE__,
    {
        {"a_chain_rests_on_another_one",
         "Foreign keys refer to tables of the other chain, here `shared`, as that revision leaves them. The revision stops where "
         "the other chain has not reached it, and the other chain is not taken back below it meanwhile.",
         "create table invoices (id bigint not null, customer bigint not null, constraint pk_invoices primary key (id), "
         "constraint fk_customer_customers foreign key (customer) references customers (id))",
         {},
         {}},
    },
    {apply::script_of<shared>()}};

}  // namespace

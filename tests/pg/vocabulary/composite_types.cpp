// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct address : composite_type<"address",
    attribute<"street", text>,
    attribute<"town",   varchar<80>>,
    comment<"where somebody lives">> {};
struct customers : table<"customers",
    column<"id",   bigint>,
    column<"home", of_type<"address">, nullable>> {};
struct created : migration<"a_composite_type_and_a_column_of_it",
    create_composite_type<address>,
    create_table<customers>> {};

struct renamed : migration<"a_composite_type_is_renamed", after<"a_composite_type_and_a_column_of_it">,
    rename_composite_type<"address", "postal_address">> {};

struct dropped : migration<"a_composite_type_goes", after<"a_composite_type_is_renamed">,
    drop_table<"customers">,
    drop_composite_type<"postal_address">> {};
// clang-format on

struct history : chain<settings<"composite_types", released<>>, created, renamed, dropped> {};

const vocabulary::registered<history> topic{
    "Composite types",
    __FILE__,
    {
        {"a_composite_type_and_a_column_of_it",
         "An attribute has a name and a type, no more.",
         R"(create type address as (street text, town varchar(80));
            comment on type address is 'where somebody lives';
            create table customers (id bigint not null, home address))",
         {35, 42, 102},
         {3, 6, 57}},
        {"a_composite_type_is_renamed", "Columns follow.", "alter type address rename to postal_address", {35}, {56}},
        {"a_composite_type_goes",
         "Refused while a column has the type.",
         "drop table customers; drop type postal_address",
         {35},
         {15, 55}},
    }};

}  // namespace

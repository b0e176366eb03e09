// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"
#include "typeschema/rare.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct price_difference : function<"price_difference", arguments<"a numeric, b numeric">, returns<"double precision">,
    immutable, body<"select (a - b)::double precision">> {};
struct price_span : range_type<"price_span", numeric<12, 2>, subtype_difference<"price_difference">,
    comment<"from the lowest to the highest">> {};
struct word_range : range_type<"word_range", text, subtype_operator_class<"text_pattern_ops">, subtype_collation<"C">> {};
struct offers : table<"offers",
    column<"id",     bigint>,
    column<"price",  of_type<"price_span">, default_<"'[1,2)'">>,
    column<"former", array_of<of_type<"price_span">>, nullable>,
    primary_key<on<"id">>,
    index_<"price", on<"price">, method<"gist">>> {};
struct made : migration<"range_types_and_columns_of_them",
    create_function<price_difference>,
    create_range_type<price_span>,
    create_range_type<word_range>,
    create_table<offers>> {};

struct altered : migration<"a_range_type_is_renamed", after<"range_types_and_columns_of_them">,
    rename_range_type<"price_span", "prices">,
    comment_on_range_type<"prices", "lowest and highest">,
    set_owner_of_range_type<"prices", "pg_monitor">,
    rename_range_type<"word_range", "words">,
    add_column<"offers", column<"words", of_type<"words">, nullable>>> {};

struct gone : migration<"range_types_go", after<"a_range_type_is_renamed">,
    drop_table<"offers">,
    drop_range_type<"prices">,
    drop_range_type<"words">,
    drop_function<"price_difference", "numeric, numeric">> {};
// clang-format on

struct history : chain<settings<"range_types", released<>>, made, altered, gone> {};

const vocabulary::registered<history> topic{
    "Range types",
    __FILE__,
    {
        {"range_types_and_columns_of_them",
         "A range of whatever has an order (TS163). Its function for differences stays while the type stands.",
         R"(create function price_difference(a numeric, b numeric) returns double precision language sql immutable
                as 'select (a - b)::double precision';
            create type price_span as range (subtype = numeric(12, 2), subtype_diff = price_difference);
            comment on type price_span is 'from the lowest to the highest';
            create type word_range as range (subtype = text, subtype_opclass = text_pattern_ops, collation = "C");
            create table offers (id bigint not null, price price_span default '[1,2)' not null, former price_span[],
                constraint pk_offers primary key (id));
            create index ix_offers__price on offers using gist (price))",
         {99, 105},
         {3, 6}},
        {"a_range_type_is_renamed",
         "Columns follow. The multirange type beside it keeps its name, also where the type is made again.",
         R"(alter type price_span rename to prices;
            comment on type prices is 'lowest and highest';
            alter type prices owner to pg_monitor;
            alter type word_range rename to words;
            alter table offers add column words words)",
         {99, 105},
         {1, 56}},
        {"range_types_go",
         "Refused while a column has the type.",
         R"(drop table offers; drop type prices; drop type words; drop function price_difference(numeric, numeric))",
         {99},
         {15, 26, 55}},
    }};

}  // namespace

// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct label : domain<"label", varchar<20>, collated<"C">> {};
struct pair : composite_type<"pair", attribute<"left", text, collated<"POSIX">>, attribute<"right", text>> {};
struct papers : table<"papers",
    column<"code",  text,          collated<"C">>,
    column<"title", of_type<"label">, nullable>,
    column<"body",  text,          nullable, storage<"external">, comment<"as it was sent">>,
    column<"kind",  varchar<9>,    statistics<500>, column_parameter<"n_distinct", "-0.5">>,
    primary_key<on<"code">>,
    index_<"kind", on<"kind">>> {};
struct declared : migration<"columns_with_properties",
    create_domain<label>,
    create_composite_type<pair>,
    create_table<papers>> {};

struct collation : migration<"a_collation_changes", after<"columns_with_properties">,
    set_collation<"papers", "code", "POSIX">,
    set_collation<"papers", "body", "C">> {};

struct no_collation : migration<"a_collation_is_taken_back", after<"a_collation_changes">,
    reset_collation<"papers", "code">,
    change_type<"papers", "body", varchar<100>>> {};

struct kept : migration<"storage_and_statistics_are_set", after<"a_collation_is_taken_back">,
    set_storage<"papers", "kind", "main">,
    set_storage<"papers", "title", "external">,
    reset_storage<"papers", "body">,
    set_statistics<"papers", "code", 1000>,
    reset_statistics<"papers", "kind">> {};

struct attributes : migration<"parameters_of_a_column", after<"storage_and_statistics_are_set">,
    set_column_parameter<"papers", "kind", "n_distinct", "100">,
    set_column_parameter<"papers", "title", "n_distinct_inherited", "-1">,
    reset_column_parameter<"papers", "title", "n_distinct_inherited">> {};

struct dropped : migration<"a_column_goes_with_its_properties", after<"parameters_of_a_column">,
    drop_column<"papers", "kind", refill<"''">>> {};

struct added : migration<"a_column_comes_with_properties", after<"a_column_goes_with_its_properties">,
    add_column<"papers", column<"note", text, nullable, collated<"C">, storage<"main">, statistics<0>, comment<"by hand">>>> {};
// clang-format on

struct history
    : chain<settings<"columns", released<>>, declared, collation, no_collation, kept, attributes, dropped, added> {};

const vocabulary::registered<history> topic{
    "Properties of columns",
    __FILE__,
    {
        {"columns_with_properties",
         "A collation stands in the declaration of a column, domain or attribute; the rest are statements of their own.",
         R"(create domain label as varchar(20) collate "C";
            create type pair as ("left" text collate "POSIX", "right" text);
            create table papers (code text collate "C" not null, title label, body text, kind varchar(9) not null,
                constraint pk_papers primary key (code));
            create index ix_papers__kind on papers (kind);
            alter table papers alter column body set storage external;
            comment on column papers.body is 'as it was sent';
            alter table papers alter column kind set statistics 500;
            alter table papers alter column kind set (n_distinct = -0.5))",
         {8, 56, 80, 87, 123},
         {3, 6, 34}},
        {"a_collation_changes",
         "The column is given its own type again, with the other collation; indexes on it are built anew.",
         R"(alter table papers alter column code type text collate "POSIX";
            alter table papers alter column body type text collate "C";
            alter table papers alter column body set storage external)",
         {87},
         {21}},
        {"a_collation_is_taken_back",
         "A column of another type keeps its collation where that type has one, and its storage.",
         R"(alter table papers alter column code type text;
            alter table papers alter column body type varchar(100) collate "C";
            alter table papers alter column body set storage external)",
         {87},
         {21}},
        {"storage_and_statistics_are_set",
         "The inverse sets what stood before, or what the type has. Values that are stored stay as they are.",
         R"(alter table papers alter column kind set storage main;
            alter table papers alter column title set storage external;
            alter table papers alter column body set storage extended;
            alter table papers alter column code set statistics 1000;
            alter table papers alter column kind set statistics -1)",
         {56, 123},
         {34}},
        {"parameters_of_a_column",
         "Any parameter of the manual; the server knows the values that it takes.",
         "alter table papers alter column kind set (n_distinct = 100)",
         {123},
         {}},
        {"a_column_goes_with_its_properties",
         "The inverse says them all again.",
         "alter table papers drop column kind",
         {56, 123},
         {10}},
        {"a_column_comes_with_properties",
         "They go with it.",
         R"(alter table papers add column note text collate "C";
            alter table papers alter column note set storage main;
            alter table papers alter column note set statistics 0;
            comment on column papers.note is 'by hand')",
         {8, 56, 87, 123},
         {1, 6, 34}},
    }};

}  // namespace

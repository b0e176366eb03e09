// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct people : table<"people",
    column<"id",    bigint>,
    column<"email", text>,
    column<"name",  text, nullable>,
    column<"tags",  array_of<text>, nullable>,
    column<"born",  date, nullable>,
    primary_key<on<"id">>,
    unique_index<"email", on<expression<"lower(email)">>, where<"born is not null">>,
    index_<"name", on<index_key<"name", collated<"C">, operator_class<"text_pattern_ops">, descending>,
                      expression<"lower(email) || coalesce(name, '')", operator_class<"text_pattern_ops">>, "born">,
        include_columns<"tags">, storage_parameter<"fillfactor", "70">, storage_parameter<"deduplicate_items", "off">>,
    unique_index<"born", on<"name", "born">, nulls_not_distinct>,
    index_<"tags", on<index_key<"tags", operator_class<"array_ops">>>, method<"gin">, storage_parameter<"fastupdate", "off">>,
    index_<"all_born", on<"born">, method<"brin">, storage_parameter<"pages_per_range", "32">, only>> {};
struct made : migration<"indexes_with_all_they_can_say", create_table<people>> {};

struct later : migration<"an_index_with_parameters", after<"indexes_with_all_they_can_say">,
    create_index<"people", index_<"id_hash", on<"id">, method<"hash">, storage_parameter<"fillfactor", "60">>>,
    comment_on_index<"people", "id_hash", "for equality alone">,
    create_index<"people", index_<"near", on<index_key<"born", descending_nulls_last>,
                                             index_key<"id", ascending_nulls_first>>>>> {};

struct tuned : migration<"parameters_of_an_index_change", after<"an_index_with_parameters">,
    set_index_parameter<"people", "id_hash", "fillfactor", "80">,
    set_index_parameter<"people", "born", "fillfactor", "50">,
    reset_index_parameter<"people", "name", "deduplicate_items">> {};

struct renamed : migration<"indexes_are_renamed", after<"parameters_of_an_index_change">,
    rename_index<"people", "id_hash", "id_only">,
    rename_index<"people", "tags", exactly<"tags_of_people">>,
    rename_column<"people", "email", "mail">,
    rename_column<"people", "name", "nick">> {};

struct retyped : migration<"a_column_of_an_expression_changes_its_type", after<"indexes_are_renamed">,
    change_type<"people", "mail", varchar<200>>> {};

struct dropped : migration<"indexes_go", after<"a_column_of_an_expression_changes_its_type">,
    drop_index<"people", "id_only">,
    drop_index<"people", "name">,
    drop_column<"people", "born">,
    drop_table<"people">> {};
// clang-format on

struct history : chain<settings<"index_options", released<>>, made, later, tuned, renamed, retyped, dropped> {};

const vocabulary::registered<history> topic{
    "What indexes can say",
    __FILE__,
    {
        {"indexes_with_all_they_can_say",
         "The names in an expression are read as those of a predicate are. Storage parameters stand in the statement that "
         "creates the index: some count only while it is built. NULLS NOT DISTINCT needs PostgreSQL 15.",
         R"(create table people (id bigint not null, email text not null, name text, tags text[], born date,
                constraint pk_people primary key (id));
            create unique index ix_people__email on people (lower(email)) where born is not null;
            create index ix_people__name on people (name collate "C" text_pattern_ops desc,
                (lower(email) || coalesce(name, '')) text_pattern_ops, born) include (tags)
                with (fillfactor = 70, deduplicate_items = off);
            create unique index ix_people__born on people (name, born) nulls not distinct;
            create index ix_people__tags on people using gin (tags) with (fastupdate = off);
            create index ix_people__all_born on only people using brin (born) with (pages_per_range = 32))",
         {2, 23, 28, 30, 44, 45, 53, 54, 65, 112, 120, 121, 126},
         {}},
        {"an_index_with_parameters",
         "The same after the table was made.",
         R"(create index ix_people__id_hash on people using hash (id) with (fillfactor = 60);
            comment on index ix_people__id_hash is 'for equality alone';
            create index ix_people__near on people (born desc nulls last, id nulls first))",
         {44, 93, 120},
         {2}},
        {"parameters_of_an_index_change",
         "What is built already stays as it is until REINDEX.",
         R"(alter index ix_people__id_hash set (fillfactor = 80);
            alter index ix_people__born set (fillfactor = 50);
            alter index ix_people__name reset (deduplicate_items))",
         {120},
         {}},
        {"indexes_are_renamed",
         "The convention makes the new name; exactly<…> says it as it is. Renamed columns are followed into expressions.",
         R"(alter index ix_people__id_hash rename to ix_people__id_only;
            alter index ix_people__tags rename to tags_of_people;
            alter table people rename column email to mail;
            alter table people rename column name to nick)",
         {},
         {38}},
        {"a_column_of_an_expression_changes_its_type",
         "The indexes whose text names it are dropped and created again as they are written.",
         R"(drop index ix_people__email; drop index ix_people__name;
            alter table people alter column mail type varchar(200);
            create unique index ix_people__email on people (lower(mail)) where born is not null;
            create index ix_people__name on people (nick collate "C" text_pattern_ops desc,
                (lower(mail) || coalesce(nick, '')) text_pattern_ops, born) include (tags) with (fillfactor = 70))",
         {45},
         {}},
        {"indexes_go", "Each comes back with its parameters and its comment.", "drop table people", {}, {5}},
    },
    {},
    15};

}  // namespace

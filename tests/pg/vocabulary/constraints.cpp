// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct authors : table<"authors",
    column<"id",      bigint>,
    column<"country", varchar<2>>,
    column<"name",    text>,
    column<"mentor",  bigint, nullable>,
    primary_key<on<"id">>,
    unique<"name", on<"country", "name">>,
    check<"country_valid", "country ~ '^[A-Z]{2}$'">,
    foreign_key<on<"mentor">, references<"authors", "id">, on_delete_set_null>> {};
struct books : table<"books",
    column<"country", varchar<2>>,
    column<"author",  text>,
    column<"title",   text, default_<"'untitled'">>,
    primary_key<on<"country", "author", "title">, named<exactly<"books_pkey">>>,
    foreign_key<on<"country", "author">, references<"authors", "country", "name">,
                on_delete_cascade, on_update_cascade>> {};
struct declared : migration<"keys_checks_and_foreign_keys",
    create_table<authors>,
    create_table<books>> {};

struct reviews : table<"reviews",
    column<"id",      bigint>,
    column<"author",  bigint, nullable, default_<"0">>,
    column<"editor",  bigint>,
    column<"stars",   smallint>> {};
struct added : migration<"constraints_are_added", after<"keys_checks_and_foreign_keys">,
    create_table<reviews>,
    add_constraint<"reviews", primary_key<on<"id">>>,
    add_constraint<"reviews", unique<"once", on<"author", "editor">>>,
    add_constraint<"reviews", check<"stars_valid", "stars between 1 and 5">>,
    add_constraint<"reviews", foreign_key<on<"author">, references<"authors">,
                                          on_delete_set_default, on_update_restrict>>,
    add_constraint<"reviews", foreign_key<on<"editor">, references<"authors">,
                                          on_delete_restrict, on_update_set_null, named<exactly<"reviews_editor_fkey">>>>> {};

struct dropped : migration<"constraints_go", after<"constraints_are_added">,
    drop_constraint<"reviews", "stars_valid">,
    drop_constraint<"reviews", exactly<"uq_reviews__once">>,
    drop_constraint<"reviews", "reviews_editor_fkey">> {};
// clang-format on

struct history : chain<settings<"constraints", released<>>, declared, added, dropped> {};

const vocabulary::registered<history> topic{
    "Constraints",
    __FILE__,
    {
        {"keys_checks_and_foreign_keys",
         "A convention makes the names; exactly<…> gives the database's own. A foreign key refers to what is unique, also of "
         "its own table, and its columns have the same types.",
         R"(create table authors (id bigint not null, country varchar(2) not null, name text not null, mentor bigint,
                constraint pk_authors primary key (id),
                constraint uq_authors__name unique (country, name),
                constraint ck_authors__country_valid check (country ~ '^[A-Z]{2}$'),
                constraint fk_mentor_authors foreign key (mentor) references authors (id) on delete set null);
            create table books (country varchar(2) not null, author text not null, title text default 'untitled' not null,
                constraint books_pkey primary key (country, author, title),
                constraint fk_country_author_authors foreign key (country, author)
                    references authors (country, name) on update cascade on delete cascade))",
         {3, 12, 16, 19, 21, 24, 36, 48, 59, 67},
         {3}},
        {"constraints_are_added",
         "Each is proven to fit the tables as they are in that revision.",
         R"(create table reviews (id bigint not null, author bigint default 0, editor bigint not null, stars smallint not null);
            alter table reviews add constraint pk_reviews primary key (id);
            alter table reviews add constraint uq_reviews__once unique (author, editor);
            alter table reviews add constraint ck_reviews__stars_valid check (stars between 1 and 5);
            alter table reviews add constraint fk_author_authors foreign key (author) references authors
                on delete set default on update restrict;
            alter table reviews add constraint reviews_editor_fkey foreign key (editor) references authors
                on delete restrict on update set null)",
         {52, 57, 122, 132},
         {12, 28, 29, 30}},
        {"constraints_go",
         "By the name that their author gave, or the database's.",
         R"(alter table reviews drop constraint ck_reviews__stars_valid;
            alter table reviews drop constraint uq_reviews__once;
            alter table reviews drop constraint reviews_editor_fkey)",
         {},
         {13}},
    }};

}  // namespace

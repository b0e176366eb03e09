// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct notes : table<"notes",
    column<"id",   bigint, comment<"given by the machine">>,
    column<"body", text, nullable>,
    primary_key<on<"id">>,
    check<"not_empty", "body <> ''">,
    index_<"body", on<"body">>,
    comment<"what was said">> {};
struct declared : migration<"comments_in_a_declaration",
    create_table<notes>> {};

struct on_table : migration<"comment_on_a_table", after<"comments_in_a_declaration">,
    comment_on_table<"notes", "what was said, and by whom">> {};

struct on_column : migration<"comment_on_a_column", after<"comment_on_a_table">,
    comment_on_column<"notes", "body", "it's markdown">> {};

struct on_parts : migration<"comments_on_a_constraint_and_an_index", after<"comment_on_a_column">,
    comment_on_constraint<"notes", "not_empty", "as the form has it">,
    comment_on_index<"notes", "body", "for the search">> {};

struct on_others : migration<"comments_on_a_policy_and_a_trigger", after<"comments_on_a_constraint_and_an_index">,
    create_policy<"notes", policy<"own">>,
    comment_on_policy<"notes", "own", "everybody's">,
    create_trigger<"notes", trigger<"fresh", "before update", for_each_row,
                                    execute<in<"pg_catalog", "suppress_redundant_updates_trigger">>>>,
    comment_on_trigger<"notes", "fresh", "saves writes">> {};

struct gone : migration<"a_comment_goes", after<"comments_on_a_policy_and_a_trigger">,
    comment_on_table<"notes", "">> {};

struct with_column : migration<"comments_go_with_their_column", after<"a_comment_goes">,
    drop_column<"notes", "body">> {};
// clang-format on

struct history
    : chain<settings<"comments", released<>>, declared, on_table, on_column, on_parts, on_others, gone, with_column> {};

const vocabulary::registered<history> topic{
    "Comments",
    __FILE__,
    {
        {"comments_in_a_declaration",
         "A table and its columns say what they are for where they are declared.",
         R"(create table notes (id bigint not null, body text, constraint pk_notes primary key (id),
                constraint ck_notes__not_empty check (body <> ''));
            create index ix_notes__body on notes (body);
            comment on column notes.id is 'given by the machine';
            comment on table notes is 'what was said')",
         {1, 2, 3, 5, 6, 8, 9, 19},
         {2, 3, 6}},
        {"comment_on_a_table",
         "The inverse puts back what stood there before.",
         "comment on table notes is 'what was said, and by whom'",
         {8},
         {6}},
        {"comment_on_a_column",
         "The name of the column is checked, and the comment follows its renames.",
         "comment on column notes.body is 'it''s markdown'",
         {8},
         {6}},
        {"comments_on_a_constraint_and_an_index",
         "A part is found by the name that its author gave it, or with exactly<…> by the one in the database.",
         R"(comment on constraint ck_notes__not_empty on notes is 'as the form has it';
            comment on index ix_notes__body is 'for the search')",
         {42},
         {6}},
        {"comments_on_a_policy_and_a_trigger",
         "The same for what else hangs on a table.",
         R"(create policy own on notes;
            comment on policy own on notes is 'everybody''s';
            create trigger trg_notes_fresh before update on notes for each row
                execute function suppress_redundant_updates_trigger();
            comment on trigger trg_notes_fresh on notes is 'saves writes')",
         {42, 118},
         {6, 11, 40}},
        {"a_comment_goes", "An empty text takes the comment away.", "comment on table notes is null", {8}, {6}},
        {"comments_go_with_their_column",
         "PostgreSQL drops comments with what they are about; the inverse puts back both.",
         "alter table notes drop column body",
         {8},
         {6, 10}},
    }};

}  // namespace

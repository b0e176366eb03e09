// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct documents : table<"documents",
    column<"id",      bigint>,
    column<"tenant",  bigint>,
    column<"state",   text>,
    column<"made_at", timestamptz, nullable>,
    column<"tags",    array_of<text>>,
    column<"hash",    text>,
    index_<"tenant", on<"tenant", desc<"made_at">>>,
    index_<"newest", on<desc_nulls_last<"made_at">, nulls_first<"tenant">>>,
    unique_index<"hash", on<"tenant", "hash">, where<"state <> 'gone'">>> {};
struct declared : migration<"indexes_in_a_declaration",
    create_table<documents>> {};

struct created : migration<"indexes_are_created", after<"indexes_in_a_declaration">,
    create_index<"documents", index_<"tags", on<"tags">, method<"gin">>>,
    create_index<"documents", index_<"exact", on<"hash">, method<"hash">>>,
    create_index<"documents", index_<"block", on<"made_at">, method<"brin">>>,
    create_index<"documents", index_<exactly<"documents_id_idx">, on<"id">, include_columns<"state", "hash">>>> {};

struct dropped : migration<"indexes_go", after<"indexes_are_created">,
    drop_index<"documents", "tags">,
    drop_index<"documents", "documents_id_idx">> {};

struct concurrent : migration<"indexes_are_built_while_rows_are_written", after<"indexes_go">,
    create_index_concurrently<"documents", unique_index<"made", on<"made_at", "id">>>,
    comment_on_index<"documents", "made", "for the list of new documents">> {};

struct gone : migration<"indexes_go_while_rows_are_written", after<"indexes_are_built_while_rows_are_written">,
    drop_index_concurrently<"documents", "made">> {};
// clang-format on

struct history : chain<settings<"indexes", released<>>, declared, created, dropped, concurrent, gone> {};

const vocabulary::registered<history> topic{
    "Indexes",
    __FILE__,
    {
        {"indexes_in_a_declaration",
         "The names in a predicate are read and must be columns of the table.",
         R"(create table documents (id bigint not null, tenant bigint not null, state text not null, made_at timestamptz,
                tags text[] not null, hash text not null);
            create index ix_documents__tenant on documents (tenant, made_at desc);
            create index ix_documents__newest on documents (made_at desc nulls last, tenant nulls first);
            create unique index ix_documents__hash on documents (tenant, hash) where state <> 'gone')",
         {2, 23, 28, 30, 44},
         {2, 3}},
        {"indexes_are_created",
         "Any access method by its name; TS118 tells what those of PostgreSQL cannot do.",
         R"(create index ix_documents__tags on documents using gin (tags);
            create index ix_documents__exact on documents using hash (hash);
            create index ix_documents__block on documents using brin (made_at);
            create index documents_id_idx on documents (id) include (state, hash))",
         {53, 65, 93, 121},
         {2}},
        {"indexes_go",
         "The inverse creates them as they stood.",
         "drop index ix_documents__tags; drop index documents_id_idx",
         {},
         {5}},
        {"indexes_are_built_while_rows_are_written",
         "PostgreSQL refuses this in a transaction, so the step is a segment of its own. A run that is stopped meanwhile leaves an "
         "INVALID index; the next one drops it and builds it again. --build-timeout bounds the build.",
         "create unique index concurrently ix_documents__made on documents (made_at, id)\n-- then\n"
         "comment on index ix_documents__made is 'for the list of new documents'",
         {},
         {14}},
        {"indexes_go_while_rows_are_written",
         "The inverse builds the index as it stood, in the same way.",
         "drop index concurrently ix_documents__made",
         {},
         {47}},
    }};

}  // namespace

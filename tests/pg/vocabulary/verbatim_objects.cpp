// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"
#include "typeschema/rare.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct notes : table<"notes",
    column<"id",   bigint>,
    column<"kind", text, default_<"'note'">>,
    column<"body", text>> {};
struct simple : verbatim<"text search dictionary", "simple_words",
    "create text search dictionary simple_words (template = pg_catalog.simple)",
    "drop text search dictionary simple_words"> {};
struct plain : verbatim<"text search configuration", "plain_words",
    "create text search configuration plain_words (copy = pg_catalog.simple);"
    "alter text search configuration plain_words alter mapping for asciiword with simple_words",
    "drop text search configuration plain_words",
    needs_object<"text search dictionary", "simple_words">> {};
struct searched : migration<"text_search_configurations",
    create_table<notes>,
    create_object<simple>,
    create_object<plain>> {};

struct files : verbatim<"server", "files",
    "create server files foreign data wrapper file_fdw", "drop server files", needs_extension<"file_fdw">> {};
struct visits : verbatim<"foreign table", "visits",
    "create foreign table visits (at timestamptz, path text) server files options (filename '/dev/null')",
    "drop foreign table visits", needs_object<"server", "files">> {};
struct linked : migration<"foreign_servers_and_tables", after<"text_search_configurations">,
    create_extension<"file_fdw">,
    create_object<files>,
    create_object<visits>> {};

struct no_deletes : rule<"no_deletes", needs_table<"notes">, "delete", "old.kind = 'kept'", "instead nothing",
    needs_column<"notes", "kind">> {};
struct same_words : function<"same_words", arguments<"a text, b text">, returns<"boolean">, immutable,
    body<"select lower(a) = lower(b)">> {};
struct same_operator : verbatim<"operator", "~~~",
    "create operator ~~~ (leftarg = text, rightarg = text, function = same_words, commutator = ~~~)",
    "drop operator ~~~ (text, text)", needs_function<"same_words", "text, text">> {};
struct tell : function<"tell", returns<"event_trigger">, language<"plpgsql">, body<"begin null; end">> {};
struct told : verbatim<"event trigger", "told",
    "create event trigger told on ddl_command_end when tag in ('DROP OWNED') execute function tell()",
    "drop event trigger told", needs_function<"tell">> {};
struct ruled : migration<"rules_operators_and_event_triggers", after<"foreign_servers_and_tables">,
    create_rule<no_deletes>,
    create_function<same_words>,
    create_object<same_operator>,
    create_function<tell>,
    create_object<told>> {};

struct by_number : verbatim<"collation", "by_number",
    "create collation by_number (provider = icu, locale = 'und-u-kn')", "drop collation by_number"> {};
struct found : view<"found", "select id from notes where to_tsvector('plain_words', body) @@ to_tsquery('plain_words', 'x')",
    needs_object<"text search configuration", "plain_words">> {};
struct counted : view<"counted", "select count(*) as n from visits"> {};
struct more : migration<"collations_and_views_that_need_an_object", after<"rules_operators_and_event_triggers">,
    create_object<by_number>,
    create_view<found>,
    create_view<counted>> {};

struct gone : migration<"verbatim_objects_go", after<"collations_and_views_that_need_an_object">,
    drop_view<"found">,
    drop_view<"counted">,
    drop_rule<"no_deletes", needs_table<"notes">>,
    rename_column<"notes", "kind", "sort">,
    drop_object<"text search configuration", "plain_words">,
    drop_object<"text search dictionary", "simple_words">,
    drop_object<"foreign table", "visits">,
    drop_object<"server", "files">,
    drop_extension<"file_fdw">,
    drop_object<"event trigger", "told">,
    drop_object<"operator", "~~~">,
    drop_function<"same_words", "text, text">,
    drop_object<"collation", "by_number">,
    drop_table<"notes">> {};
// clang-format on

struct history : chain<settings<"verbatim_objects", released<>>, searched, linked, ruled, more, gone> {};

const vocabulary::registered<history> topic{
    "Verbatim objects",
    __FILE__,
    {
        {"text_search_configurations",
         "An object of any kind that has no type here: its kind, its name, the statements that create and drop it, and what "
         "it rests on, which has to be there before (TS227). A statement may be several.",
         R"(create table notes (id bigint not null, kind text default 'note' not null, body text not null);
            create text search dictionary simple_words (template = simple);
            create text search configuration plain_words (copy = simple);
            alter text search configuration plain_words alter mapping for asciiword with simple_words)",
         {},
         {},
         {107}},
        {"foreign_servers_and_tables",
         "What another object rests on is not dropped while that one stands (TS210).",
         R"(create extension file_fdw;
            create server files foreign data wrapper file_fdw;
            create foreign table visits (at timestamptz, path text) server files options (filename '/dev/null'))",
         {},
         {},
         {130, 131}},
        {"rules_operators_and_event_triggers",
         "A table, column, view, sequence, type, function, schema or extension can be what it rests on. Rules have verbs of their own, "
         "which write the two statements.",
         R"(create rule no_deletes as on delete to notes where old.kind = 'kept' do instead nothing;
            create function same_words(a text, b text) returns boolean language sql immutable
                as 'select lower(a) = lower(b)';
            create operator ~~~ (leftarg = text, rightarg = text, function = same_words, commutator = ~~~);
            create function tell() returns event_trigger language plpgsql as 'begin null; end';
            create event trigger told on ddl_command_end when tag in ('DROP OWNED') execute function tell())",
         {101},
         {}},
        {"collations_and_views_that_need_an_object",
         "A table, a view or a type says with needs_object, needs_function or needs_extension what its texts rest on, and "
         "keeps it too. That a view reads a foreign table is found without.",
         R"(create collation by_number (provider = icu, locale = 'und-u-kn');
            create view found as select id from notes
                where to_tsvector('plain_words', body) @@ to_tsquery('plain_words', 'x');
            create view counted as select count(*) as n from visits)",
         {},
         {16},
         {134}},
        {"verbatim_objects_go",
         "A drop says kind and name; its inverse is the statement that created the object. Since nobody rewrites that "
         "statement, names in it stay as they are while the object stands: to rename them, drop it and create it anew.",
         R"(drop view found;
            drop view counted;
            drop rule no_deletes on notes;
            drop text search configuration plain_words;
            drop text search dictionary simple_words;
            drop extension file_fdw cascade;
            drop event trigger told;
            drop operator ~~~ (text, text);
            drop function same_words(text, text);
            drop collation by_number;
            drop table notes)",
         {},
         {15, 17}},
    }};

}  // namespace

// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct touch : function<"touch", returns<"trigger">, language<"plpgsql">, set_parameter<"timezone", "UTC">,
    body<"begin new.updated_at := now(); return new; end">> {};
struct add : function<"add", arguments<"a integer, b integer default 1">, returns<"integer">, language<"sql">,
    immutable, strict, body<"select a + b">> {};
struct add_numbers : function<"add", arguments<"a numeric, b numeric">, returns<"numeric">, language<"sql">,
    stable, security_definer, set_parameter<"search_path", "pg_catalog, pg_temp">, body<"select a + b">> {};
struct functions : migration<"functions",
    create_function<touch>,
    create_function<add>,
    create_function<add_numbers>> {};

struct notes : table<"notes",
    column<"id",   bigint>,
    column<"body", text>,
    timestamps<"touch">,
    trigger<"changed", "before update of body", for_each_row, when<"old.body is distinct from new.body">,
            execute<"touch">>> {};
struct triggers : migration<"triggers_in_a_declaration", after<"functions">,
    create_table<notes>> {};

struct created : migration<"a_trigger_is_created", after<"triggers_in_a_declaration">,
    create_trigger<"notes", trigger<"emptied", "before truncate", execute<"touch">>>,
    create_trigger<"notes", trigger<"told", "after insert or delete", execute<"touch">>>> {};

struct dropped : migration<"triggers_and_functions_go", after<"a_trigger_is_created">,
    drop_trigger<"notes", "told">,
    drop_function<"add", "numeric, numeric">> {};
// clang-format on

struct history : chain<settings<"functions_and_triggers", released<>>, functions, triggers, created, dropped> {};

const vocabulary::registered<history> topic{
    "Functions and triggers",
    __FILE__,
    {
        {"functions",
         "A body is verbatim. Functions of one name are told apart by the types of what goes in; SECURITY DEFINER wants its "
         "search_path pinned.",
         R"(create function touch() returns trigger language plpgsql set timezone to 'UTC'
                as 'begin new.updated_at := now(); return new; end';
            create function add(a integer, b integer default 1) returns integer language sql immutable strict
                as 'select a + b';
            create function add(a numeric, b numeric) returns numeric language sql stable security definer
                set search_path to pg_catalog, pg_temp as 'select a + b')",
         {68, 69, 70, 71, 72},
         {7}},
        {"triggers_in_a_declaration",
         "Timing and events as SQL spells them; the columns of OF and the names in WHEN are read. timestamps<…> is two columns "
         "and a trigger.",
         R"(create table notes (id bigint not null, body text not null, created_at timestamptz default now() not null,
                updated_at timestamptz default now() not null);
            create trigger trg_notes_set_updated_at before update on notes for each row execute function touch();
            create trigger trg_notes_changed before update of body on notes for each row
                when (old.body is distinct from new.body) execute function touch())",
         {74, 75, 91, 98},
         {3, 11}},
        {"a_trigger_is_created",
         "TS116 tells what PostgreSQL refuses of a trigger.",
         R"(create trigger trg_notes_emptied before truncate on notes for each statement execute function touch();
            create trigger trg_notes_told after insert or delete on notes for each statement execute function touch())",
         {74, 75, 96, 128},
         {11}},
        {"triggers_and_functions_go",
         "A function stays while a trigger, a default, a check or a policy calls it (TS210).",
         "drop trigger trg_notes_told on notes; drop function add(numeric, numeric)",
         {},
         {26, 27}},
    }};

}  // namespace

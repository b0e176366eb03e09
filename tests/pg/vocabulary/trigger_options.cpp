// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct note : function<"note", returns<"trigger">, language<"plpgsql">,
    body<"begin raise notice 'fired %', tg_argv; return null; end">> {};
struct lots : table<"lots", column<"id", bigint>, column<"held", bigint>, primary_key<on<"id">>> {};
struct moves : table<"moves",
    column<"id",     bigint>,
    column<"lot",    bigint>,
    column<"amount", bigint>,
    primary_key<on<"id">>,
    trigger<"told", "after insert or update of amount", for_each_row, when<"new.amount > 0">, execute<"note", "moved", "it's">>,
    trigger<"counted", "after update", old_table_as<"were">, new_table_as<"are">, execute<"note">>,
    trigger<"quiet", "before delete", execute<"note">, disabled>,
    trigger<"kept", "after truncate", execute<"note">, fires_always>,
    constraint_trigger<"balanced", "after insert or update", for_each_row, initially_deferred, from_table<"lots">,
        execute<"note">>> {};
struct held : view<"held", "select id, held from lots",
    trigger<"write", "instead of update", for_each_row, execute<"note", "held">>> {};
struct made : migration<"triggers_with_all_they_can_say",
    create_function<note>, create_table<lots>, create_table<moves>, create_view<held>> {};

struct later : migration<"triggers_of_a_view_and_of_a_table", after<"triggers_with_all_they_can_say">,
    create_trigger<"held", trigger<"take", "instead of delete", for_each_row, execute<"note">>>,
    comment_on_trigger<"held", "take", "nothing is taken">,
    create_trigger<"lots", trigger<"gone", "after delete", old_table_as<"gone">, execute<"note">, fires_on_replica>>> {};

struct switched : migration<"triggers_are_switched", after<"triggers_of_a_view_and_of_a_table">,
    disable_trigger<"moves", "told">,
    enable_trigger<"moves", "quiet">,
    enable_replica_trigger<"moves", "kept">,
    enable_always_trigger<"lots", "gone">> {};

struct renamed : migration<"triggers_and_policies_are_renamed", after<"triggers_are_switched">,
    rename_trigger<"moves", "told", "said">,
    rename_trigger<"held", "take", exactly<"take_away">>,
    create_policy<"lots", policy<"all_of_them", using_<"held > 0">>>,
    rename_policy<"lots", "all_of_them", "held_ones">,
    change_type<"moves", "amount", integer>> {};

struct dropped : migration<"triggers_go", after<"triggers_and_policies_are_renamed">,
    drop_trigger<"held", "take_away">,
    drop_trigger<"moves", "said">,
    drop_trigger<"moves", "kept">,
    drop_view<"held">,
    drop_table<"moves">,
    drop_table<"lots">> {};
// clang-format on

struct history : chain<settings<"trigger_options", released<>>, made, later, switched, renamed, dropped> {};

const vocabulary::registered<history> topic{
    "What triggers can say",
    __FILE__,
    {
        {"triggers_with_all_they_can_say",
         "A trigger that is disabled, or fires always, takes a second statement. A view has triggers that fire instead of an "
         "event.",
         R"(create function note() returns trigger language plpgsql as $$begin raise notice 'fired %', tg_argv; return null; end$$;
            create table lots (id bigint not null, held bigint not null, constraint pk_lots primary key (id));
            create table moves (id bigint not null, lot bigint not null, amount bigint not null,
                constraint pk_moves primary key (id));
            create trigger trg_moves_told after insert or update of amount on moves for each row when (new.amount > 0)
                execute function note('moved', 'it''s');
            create trigger trg_moves_counted after update on moves referencing old table as were new table as are
                for each statement execute function note();
            create trigger trg_moves_quiet before delete on moves for each statement execute function note();
            alter table moves disable trigger trg_moves_quiet;
            create trigger trg_moves_kept after truncate on moves for each statement execute function note();
            alter table moves enable always trigger trg_moves_kept;
            create constraint trigger trg_moves_balanced after insert or update on moves from lots
                deferrable initially deferred for each row execute function note();
            create view held as select id, held from lots;
            create trigger trg_held_write instead of update on held for each row execute function note('held'))",
         {72, 74, 75, 76, 88, 91, 96, 97, 98, 111, 128, 135},
         {}},
        {"triggers_of_a_view_and_of_a_table",
         "create_trigger takes the name of a table or of a view.",
         R"(create trigger trg_held_take instead of delete on held for each row execute function note();
            comment on trigger trg_held_take on held is 'nothing is taken';
            create trigger trg_lots_gone after delete on lots referencing old table as gone
                for each statement execute function note();
            alter table lots enable replica trigger trg_lots_gone)",
         {97, 111, 135},
         {11}},
        {"triggers_are_switched",
         "The inverse puts back what was, whichever of the four it was.",
         R"(alter table moves disable trigger trg_moves_told; alter table moves enable trigger trg_moves_quiet;
            alter table moves enable replica trigger trg_moves_kept; alter table lots enable always trigger trg_lots_gone)",
         {135},
         {}},
        {"triggers_and_policies_are_renamed",
         "A change of type drops and creates the triggers that name the column, as they are.",
         R"(drop trigger trg_moves_told on moves; alter table moves alter column amount type integer;
            create trigger trg_moves_said after insert or update of amount on moves for each row when (new.amount > 0)
                execute function note('moved', 'it''s');
            alter table moves disable trigger trg_moves_said;
            alter trigger trg_held_take on held rename to take_away;
            create policy held_ones on lots using (held > 0))",
         {},
         {}},
        {"triggers_go",
         "Each comes back as it stood, disabled where it was.",
         "drop view held; drop table moves; drop table lots",
         {},
         {27}},
    }};

}  // namespace

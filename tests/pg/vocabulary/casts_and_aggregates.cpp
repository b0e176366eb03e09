// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"
#include "typeschema/rare.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct mood : enum_type<"mood", "good", "bad"> {};
struct point_of : composite_type<"point_of", attribute<"x", integer>, attribute<"y", integer>> {};
struct mood_of : function<"mood_of", arguments<"n integer">, returns<"mood">, language<"plpgsql">, immutable,
    body<"begin return case when n > 0 then 'good' else 'bad' end; end">> {};
struct number_to_mood : cast<integer, of_type<"mood">, with_function<"mood_of">, as_assignment, comment<"by sign">> {};
struct text_to_mood : cast<text, of_type<"mood">, with_inout, as_implicit> {};
struct text_to_moods : cast<text, array_of<of_type<"mood">>, with_inout> {};
struct number_to_bytes : cast<double_precision, bytea, with_function<"float8send", "double precision">> {};
struct xml_to_bytes : cast<xml, bytea, without_function> {};
struct cast_made : migration<"casts",
    create_enum_type<mood>,
    create_function<mood_of>,
    create_cast<number_to_mood>,
    create_cast<text_to_mood>,
    create_cast<text_to_moods>,
    create_cast<number_to_bytes>,
    create_cast<xml_to_bytes>> {};

struct casts_altered : migration<"casts_follow_their_types", after<"casts">,
    rename_enum_type<"mood", "temper">,
    comment_on_cast<integer, of_type<"temper">, "positive is good">,
    drop_cast<text, of_type<"temper">>,
    drop_cast<xml, bytea>> {};

struct add_up : function<"add_up", arguments<"sum numeric, one numeric">, returns<"numeric">, immutable,
    body<"select sum + coalesce(one, 0)">> {};
struct shown : function<"shown", arguments<"n numeric">, returns<"text">, immutable, body<"select n::text">> {};
struct total : aggregate<"total", takes<numeric<>>, accumulates<numeric<>, "add_up">, initial_value<"0">,
    final_function<"shown">, combine_function<"add_up">, parallel_safe, comment<"as a text">> {};
struct total_of_two : aggregate<"total", takes<numeric<>, numeric<>>, accumulates<numeric<>, "add_two">> {};
struct add_two : function<"add_two", arguments<"sum numeric, one numeric, two numeric">, returns<"numeric">, strict,
    body<"select sum + one + two">> {};
struct lines : aggregate<"lines", takes<>, accumulates<bigint, "int8inc">, initial_value<"0">> {};
struct lowest : aggregate<"lowest", takes<integer>, accumulates<integer, "int4smaller">, sort_operator<"<">> {};
struct aggregates_made : migration<"aggregates", after<"casts_follow_their_types">,
    create_function<add_up>,
    create_function<shown>,
    create_function<add_two>,
    create_aggregate<total>,
    create_aggregate<total_of_two>,
    create_aggregate<lines>,
    create_aggregate<lowest>,
    comment_on_aggregate<"total", "of both", numeric<>, numeric<>>,
    set_owner_of_aggregate<"lines", "pg_monitor">> {};

struct level : enum_type<"level", "low", "high"> {};
struct text_to_level : cast<text, of_type<"level">, with_inout, as_assignment, comment<"by name">> {};
struct highest : aggregate<"highest", takes<of_type<"level">>, accumulates<of_type<"level">, "enum_larger">> {};
struct levels : migration<"casts_and_aggregates_of_an_enum_type", after<"aggregates">,
    create_enum_type<level>,
    create_cast<text_to_level>,
    create_aggregate<highest>> {};
struct higher : migration<"a_value_is_added_to_their_type", after<"casts_and_aggregates_of_an_enum_type">,
    add_enum_value<"level", "middle", before_value<"high">>> {};

struct gone : migration<"casts_and_aggregates_go", after<"a_value_is_added_to_their_type">,
    drop_aggregate<"total", numeric<>>,
    drop_aggregate<"total", numeric<>, numeric<>>,
    drop_aggregate<"lines">,
    drop_function<"add_up", "numeric, numeric">,
    drop_cast<integer, of_type<"temper">>,
    drop_cast<text, array_of<of_type<"temper">>>,
    drop_cast<double_precision, bytea>> {};
// clang-format on

struct history : chain<settings<"casts_and_aggregates", released<>>, cast_made, casts_altered, aggregates_made, levels,
                       higher, gone> {};

const vocabulary::registered<history> topic{
    "Casts and aggregates",
    __FILE__,
    {
        {"casts",
         "A cast is made by a function, through text, or not at all where both types have the same bytes. What PostgreSQL "
         "would refuse, or take and never use, is refused here (TS161).",
         R"(create type mood as enum ('good', 'bad');
            create function mood_of(n integer) returns mood language plpgsql immutable
                as 'begin return case when n > 0 then ''good'' else ''bad'' end; end';
            create cast (integer as mood) with function mood_of(integer) as assignment;
            comment on cast (integer as mood) is 'by sign';
            create cast (text as mood) with inout as implicit;
            create cast (text as mood[]) with inout;
            create cast (double precision as bytea) with function float8send(double precision);
            create cast (xml as bytea) without function)",
         {89},
         {7}},
        {"casts_follow_their_types",
         "The two types are the name of a cast, whatever they are called.",
         R"(alter type mood rename to temper;
            comment on cast (integer as temper) is 'positive is good';
            drop cast (text as temper);
            drop cast (xml as bytea))",
         {42, 89},
         {6, 56}},
        {"aggregates",
         "An aggregate takes arguments and keeps a state, which a function makes anew for each row. Types and functions of "
         "it stay while it stands (TS210); aggregates of one name are told apart by their arguments.",
         R"(create function add_up(sum numeric, one numeric) returns numeric language sql immutable
                as 'select sum + coalesce(one, 0)';
            create function shown(n numeric) returns text language sql immutable as 'select n::text';
            create function add_two(sum numeric, one numeric, two numeric) returns numeric language sql strict
                as 'select sum + one + two';
            create aggregate total(numeric) (sfunc = add_up, stype = numeric, initcond = '0', finalfunc = shown,
                combinefunc = add_up, parallel = safe);
            comment on aggregate total(numeric) is 'as a text';
            create aggregate total(numeric, numeric) (sfunc = add_two, stype = numeric);
            comment on aggregate total(numeric, numeric) is 'of both';
            create aggregate lines(*) (sfunc = int8inc, stype = bigint, initcond = '0');
            alter aggregate lines(*) owner to pg_monitor;
            create aggregate lowest(integer) (sfunc = int4smaller, stype = integer, sortop = <))",
         {42, 94},
         {6, 7}},
        {"casts_and_aggregates_of_an_enum_type",
         "Types of the chain are types as all others.",
         R"(create type level as enum ('low', 'high');
            create cast (text as level) with inout as assignment;
            comment on cast (text as level) is 'by name';
            create aggregate highest(level) (sfunc = enum_larger, stype = level))",
         {89, 94},
         {20}},
        {"a_value_is_added_to_their_type",
         "The inverse makes the type anew, and with it the casts and aggregates that are made of it.",
         "alter type level add value 'middle' before 'high'",
         {},
         {23}},
        {"casts_and_aggregates_go",
         "The inverse makes them as they stood.",
         R"(drop aggregate total(numeric);
            drop aggregate total(numeric, numeric);
            drop aggregate lines(*);
            drop function add_up(numeric, numeric);
            drop cast (integer as temper);
            drop cast (text as temper[]);
            drop cast (double precision as bytea))",
         {89, 94},
         {26}},
    }};

}  // namespace

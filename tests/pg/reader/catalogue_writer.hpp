// SPDX-License-Identifier: BSL-1.0
#pragma once

// Asks a server for all that the catalogue of the reader says, and spells it as the headers in sql/reader/types/catalogue do.

#include "pg/reader/catalogue_facts.hpp"
#include "typeschema/meta/hash.hpp"
#include "typeschema/pq/connection.hpp"

#include <cstdint>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace typeschema_test::catalogue {

namespace pq = typeschema::pq;

/// One record: a key, which is found by its hash, and what is said of it.
struct record {
    std::string key;
    std::string text;

    [[nodiscard]] std::string whole() const { return key + " " + text + ";"; }
};
using records = std::vector<record>;

inline std::string words_as_array(const char* words) {
    std::istringstream in(words);
    std::string array, word;
    while (in >> word)
        array += (array.empty() ? "'" : ",'") + word + "'";
    return "array[" + array + "]::text[]";
}

/// A session whose temporary functions know letters, and try expressions.
inline pq::connection informed(const std::string& conninfo) {
    pq::connection on(conninfo);
    std::string rows;
    for (const lettered_type& t : lettered)
        rows += std::string(rows.empty() ? "" : ",") + "('" + (t.letter == '\'' ? "''" : std::string(1, t.letter)) +
                "', to_regtype('" + t.name + "')::oid, true)";
    for (const lettered_type& t : lettered_for_functions)
        rows += std::string(",('") + t.letter + "', to_regtype('" + t.name + "')::oid, false)";
    on.execute(
        "set client_min_messages = error; create temp table lettered (letter text primary key, type oid, of_values boolean);"
        "insert into lettered select * from (values " +
        rows +
        ") v (letter, type, of_values) where v.type is not null;"
        "create temp table sometimes_null as select unnest(" +
        words_as_array(sometimes_null) +
        ") as source;"
        "create temp table never_null as select unnest(" +
        words_as_array(never_null) + ") as source;");
    on.execute(R"(
create function pg_temp.letter_of(wanted oid) returns text language sql as $$
    select coalesce((select letter from lettered where type = wanted),
                    (select '[X' where wanted = 'anyarray'::regtype), (select '[&' where wanted = to_regtype('anycompatiblearray')),
                    (select '[' || letter from lettered join pg_type t on t.oid = type where t.typarray = wanted and of_values),
                    '<') $$;
-- 1 stable, 2 NULL for what is not: of all functions and operators in a stored expression.
create function pg_temp.facts_of(stored text) returns int language sql as $$
    with named as (select m[1]::oid as function from regexp_matches(stored, ':funcid (\d+)', 'g') m
                   union select oprcode from regexp_matches(stored, ':opno (\d+)', 'g') m join pg_operator o on o.oid = m[1]::oid),
         -- What || makes of a text and something else goes through the text of that, and is as stable as it.
         used as (select function from named where function not in ('textanycat'::regproc, 'anytextcat'::regproc)
                  union select typoutput from regexp_matches(stored, ':consttype (\d+)', 'g') m join pg_type t on t.oid = m[1]::oid
                  where exists (select from named where function in ('textanycat'::regproc, 'anytextcat'::regproc)))
    select coalesce(max((provolatile <> 'i')::int) + 2 * max((prosrc in (select source from sometimes_null))::int), 0)
    from used join pg_proc p on p.oid = function $$;
-- The result's letter and the facts; null when the server does not take the expression.
create function pg_temp.attempt(expression text, source text default '') returns text language plpgsql as $$
declare stored text; said text;
begin
    begin
        execute 'create temp view attempted as select ' || expression || ' as it' || source;
    exception when undefined_function or ambiguous_function or datatype_mismatch or indeterminate_datatype or cannot_coerce
              or invalid_parameter_value then return null;
    end;
    select ev_action::text from pg_rewrite where ev_class = 'pg_temp.attempted'::regclass into stored;
    select pg_temp.letter_of(atttypid) || coalesce(nullif(pg_temp.facts_of(stored), 0)::text, '') || ' '
           || coalesce((select string_agg(pg_temp.letter_of(m[1]::oid), ' ' order by n)
                        from regexp_matches(stored, ':consttype (\d+)', 'g') with ordinality c (m, n)), '') from pg_attribute
    where attrelid = 'pg_temp.attempted'::regclass and attnum = 1 into said;
    drop view attempted;
    return said;
end $$;
)");
    return on;
}

inline std::string quoted(const std::string& text) {
    std::string made = "'";
    for (const char c : text)
        made += c == '\'' ? std::string("''") : std::string(1, c);
    return made + "'";
}

/// Operators between letters, and the literal `'`: for an operator and its left side the results, each with the right sides
/// that give it. `0` is the left side of a prefix operator.
inline records operators(pq::connection& on) {
    on.execute(R"(
create temp table sides as select letter, 'null::' || format_type(type, null) as value from lettered where of_values
    union all select '''', 'null';
create temp table found (operator text, l text, r text, result text);
-- What a side can be turned into unasked: only such pairs are worth a try.
create temp table reach as
    select letter, type as target from lettered where of_values
    union select letter, casttarget from lettered join pg_cast on castsource = type and castcontext = 'i' where of_values
    union select l.letter, t.oid from sides l, pg_type t where l.letter = '''' or t.typtype = 'p'
    union select '0', 0;
create index on reach (target, letter);
create temp table tries as
    select distinct oprname, l.letter as l, r.letter as r from pg_operator o join reach l on l.target = oprleft join reach r on r.target = oprright
    where oprnamespace = 'pg_catalog'::regnamespace and r.letter <> '0';)");
    const pq::result names =
        on.execute("select distinct oprname from pg_operator where oprnamespace = 'pg_catalog'::regnamespace "
                   "and pg_temp.letter_of(oprresult) <> '<' order by 1");
    for (const pq::row& name : names) {
        const std::string op = name[0].as<std::string>();
        on.execute(
            "insert into found select oprname, l, r, pg_temp.attempt(coalesce('(' || (select value from sides where letter = l) || "
            "') ', '') || 'operator(pg_catalog." +
            op +
            ") (' || (select value from sides where letter = r) || ')') from tries "
            "where oprname = " +
            quoted(op));
    }
    // NULLIF gives what its left side becomes for the comparison.
    on.execute(
        "insert into found select 'nullif', l.letter, r.letter, pg_temp.attempt('nullif(' || l.value || ', ' || r.value || ')') "
        "from sides l, sides r where exists (select from found where operator = '=' and l = l.letter and r = r.letter and result is not null)");
    std::map<std::pair<std::string, std::string>, std::string> lines;
    // What a literal is read as: on the right behind it, on the left behind the result where it is not what the right side is.
    on.execute(
        "delete from found where result is null or result like '<%';"
        "update found set r = r || substring(result from '[^ ]+$') where r = '''';"
        "update found set result = split_part(result, ' ', 1) || case when l <> '''' or split_part(result, ' ', 2) = right(r, 1) "
        "then '' else ':' || split_part(result, ' ', 2) end");
    for (
        const pq::row& row : on.execute(
            "select operator, l, result, string_agg(r, '' order by r collate \"C\") from found "
            "where result is not null and result not like '<%' group by 1, 2, 3 order by operator collate \"C\", l collate \"C\", result collate \"C\""))
        lines[{row[0].as<std::string>(), row[1].as<std::string>()}] +=
            ">" + row[2].as<std::string>() + row[3].as<std::string>();
    // Operators that mostly say what another one says are looked up there; where they say something else, they say so.
    const std::map<std::string, std::string> alike = {{"<>", "="},   {"<=", "<"},   {">", "<"},     {">=", "<"},
                                                      {"!~~", "~~"}, {"~~*", "~~"}, {"!~~*", "~~"}, {"!~", "~"},
                                                      {"~*", "~"},   {"!~*", "~"}};
    records made;
    for (const auto& [key, text] : lines) {
        const auto like = alike.find(key.first);
        const auto original = like == alike.end() ? lines.end() : lines.find({like->second, key.second});
        if (original == lines.end() || original->second != text)
            made.push_back({key.first + key.second, text});
    }
    for (const auto& [other, like] : alike)
        for (const auto& [key, text] : lines)
            if (key.first == like && !lines.contains({other, key.second}))
                made.push_back({other + key.second, ""});
    return made;
}

/// Operators one side of which is a family of types or an array, as functions of two arguments: `=* [X[X>b`.
inline records families(pq::connection& on) {
    records made;
    for (const pq::row& row : on.execute(R"(
select oprname || '*', string_agg(pg_temp.letter_of(oprleft) || pg_temp.letter_of(oprright) || '>' || pg_temp.letter_of(oprresult)
           || case provolatile when 'i' then '' else provolatile::text end || case when prosrc in (select source from sometimes_null) then 'p' else '' end,
           ' ' order by o.oid)
from pg_operator o join pg_proc p on p.oid = oprcode
where oprnamespace = 'pg_catalog'::regnamespace and oprkind = 'b'
  and pg_temp.letter_of(oprleft) <> '<' and pg_temp.letter_of(oprright) <> '<' and pg_temp.letter_of(oprresult) <> '<'
  and (pg_temp.letter_of(oprleft) || pg_temp.letter_of(oprright) like '%[%'
       or oprleft in (select type from lettered where not of_values) or oprright in (select type from lettered where not of_values))
group by 1 order by 1)"))
        made.push_back({row[0].as<std::string>(), row[1].as<std::string>()});
    return made;
}

/// Casts by their source: what its input and output functions are (1 output stable, 2 input), then the targets by context,
/// each with 1 stable, 2 NULL for what is not, 4 the same bytes.
inline records casts(pq::connection& on) {
    records made;
    for (const pq::row& row : on.execute(R"(
with listed as (
    select s.letter as source, castcontext::text as context, string_agg(t.letter || (coalesce((provolatile <> 'i')::int, 0)
        + 2 * coalesce(prosrc in (select source from sometimes_null), false)::int + 4 * (castmethod = 'b')::int)::text, '' order by t.letter collate "C") as targets
    from pg_cast c join lettered s on s.type = castsource join lettered t on t.type = casttarget left join pg_proc p on p.oid = castfunc
    where castsource <> casttarget and castcontext <> 'p' group by 1, 2)
select ':' || letter, ((o.provolatile <> 'i')::int + 2 * (i.provolatile <> 'i')::int)::text
       || coalesce((select string_agg(' ' || context || targets, '' order by position(context in 'iae')) from listed where source = letter), '')
from lettered join pg_type y on y.oid = type join pg_proc o on o.oid = typoutput join pg_proc i on i.oid = typinput
where of_values order by letter collate "C")"))
        made.push_back({row[0].as<std::string>(), row[1].as<std::string>()});
    // Types by their names in pg_type.
    for (const pq::row& row : on.execute(
             "select typname || ':', letter from lettered join pg_type t on t.oid = type where of_values order by 1"))
        made.push_back({row[0].as<std::string>(), row[1].as<std::string>()});
    return made;
}

/// When functions came that 13 does not have, as a table.
inline std::string younger_as_values() {
    std::string rows;
    for (const younger_function& f : younger)
        rows += (rows.empty() ? "('" : ",('") + std::string(f.name) + "', " +
                (f.arguments == nullptr ? "null" : "'" + std::string(f.arguments) + "'") + ", " +
                std::to_string(f.since % 10) + ")";
    return "(values " + rows + ") younger (function, taken, since)";
}

/// Functions by name: arguments (`=` before the first with a default, `*` before the element of a variadic one), `>`, the
/// result, and then s stable, v volatile, p may be NULL where no argument is, e is never NULL; A aggregate, O ordered-set,
/// H hypothetical-set aggregate, W window function, R gives rows; 4 from PostgreSQL 14 on, and so on.
inline records functions(pq::connection& on) {
    records made;
    for (const pq::row& row : on.execute(R"(
with overloads as (
    select proname, p.oid, coalesce((select string_agg(case when pronargdefaults > 0 and n = pronargs - pronargdefaults + 1 then '=' else '' end
               || case when provariadic <> 0 and n = pronargs then '*' else '' end || pg_temp.letter_of(argument), '' order by n)
           from unnest(proargtypes) with ordinality a (argument, n)), '') as arguments,
           pg_temp.letter_of(prorettype) as result, case provolatile when 'i' then '' else provolatile::text end as volatility,
           case when prokind = 'a' then case when proname in ('count', 'regr_count') then 'e' else 'p' end
                when prosrc in (select source from never_null) then 'e'
                when not proisstrict or prosrc in (select source from sometimes_null) or proname in ('date_part', 'extract', 'obj_description', 'col_description', 'pg_relation_size', 'pg_table_size', 'pg_total_relation_size')
                     or prorettype = 'void'::regtype or p.oid = 'substring(text, text, text)'::regprocedure then 'p' else '' end as nulls,
           case prokind when 'a' then case aggkind when 'n' then 'A' when 'o' then 'O' else 'H' end when 'w' then 'W' else '' end
               || case when proretset then 'R' else '' end as kind
    from pg_proc p left join pg_aggregate a on a.aggfnoid = p.oid
    where pronamespace = 'pg_catalog'::regnamespace and prokind <> 'p' and proname = any ()" +
                                         words_as_array(listed_functions) + R"())
select proname, string_agg(arguments || '>' || result || volatility || nulls || kind || coalesce(since::text, ''), ' '
                           order by arguments collate "C")
from overloads left join )" + younger_as_values() +
                                         R"( on function = proname and coalesce(taken, arguments) = arguments
group by 1 order by 1)"))
        made.push_back({row[0].as<std::string>(), row[1].as<std::string>()});
    return made;
}

/// A header that holds the records as one literal. `what` names the literal.
inline std::string header_of(const std::string& what, const std::string& text) {
    const std::string comment =
        "// Made from a server by tests/pg/reader/catalogue.cpp with TYPESCHEMA_WRITE_PAGE=1; what it says is in catalogue.hpp.\n";
    std::string out =
        "// SPDX-License-Identifier: BSL-1.0\n#pragma once\n\nnamespace typeschema::inline v0::sql::reader::catalogue {\n\n" +
        comment + "// clang-format off\ninline constexpr char " + what + "[] =\n";
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 112;
        if (end >= text.size())
            end = text.size();
        else if (const std::size_t last = text.rfind(';', end - 1); last != std::string::npos && last > at + 60)
            end = last + 1;
        out += "    \"" + text.substr(at, end - at) + "\"\n";
        at = end;
    }
    out.insert(out.size() - 1, ";");
    return out + "// clang-format on\n\n}  // namespace typeschema::inline v0::sql::reader::catalogue\n";
}

/// The places of the records: four digits to the base of 32 for each slot, part and offset; `____` where nothing is.
inline std::string index_of(const std::vector<records>& parts, std::uint32_t slots) {
    std::vector<std::uint32_t> place(slots, 0);
    for (std::uint32_t part = 0; part < parts.size(); ++part) {
        std::uint32_t offset = 0;
        for (const record& r : parts[part]) {
            std::uint32_t slot = typeschema::meta::hash32(r.key) & (slots - 1);
            while (place[slot] != 0)
                slot = (slot + 1) & (slots - 1);
            place[slot] = (part + 1) << 16 | offset;
            offset += static_cast<std::uint32_t>(r.whole().size());
        }
    }
    std::string digits;
    for (const std::uint32_t at : place)
        for (const unsigned shift : {15u, 10u, 5u, 0u})
            digits += static_cast<char>('_' + (at >> shift & 31));
    return digits;
}

}  // namespace typeschema_test::catalogue

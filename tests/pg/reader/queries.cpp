// SPDX-License-Identifier: BSL-1.0
#include "typeschema/sql/reader/types/type_query.hpp"

#include "pg/reader/types_table.hpp"
#include "support/server.hpp"

#include <gtest/gtest.h>

#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace catalogue = typeschema_test::catalogue;
namespace model = typeschema::model;
namespace reader = typeschema::sql::reader;
using reader::code::bigint;
using typeschema_test::fresh_database;

namespace {

const reader::scope_column people[] = {
    {model::name(std::string_view("id")), bigint, -1, false},
    {model::name(std::string_view("name")), reader::code::varchar, 24, false},
    {model::name(std::string_view("boss")), bigint, -1, true},
    {model::name(std::string_view("born")), reader::code::date, -1, true},
};
const reader::scope_column orders[] = {
    {model::name(std::string_view("id")), bigint, -1, false},
    {model::name(std::string_view("person_id")), bigint, -1, false},
    {model::name(std::string_view("total")), reader::code::numeric, reader::modifier::of_numeric(10, 2), true},
    {model::name(std::string_view("tags")), reader::array_of(reader::code::text), -1, false},
    {model::name(std::string_view("data")), reader::code::jsonb, -1, true},
};
const reader::scope_table relations[] = {
    {model::name(std::string_view("people")), {}, people, 4},
    {model::name(std::string_view("orders")), {}, orders, 5},
};

const char* const queries[] = {
    "select id, name from people",
    "select * from people",
    "select p.*, o.total from people p join orders o on o.person_id = p.id",
    "select p.name, o.total, o.tags from people p left join orders o on o.person_id = p.id",
    "select p.name, o.person_id from orders o right join people p on o.person_id = p.id",
    "select p.name, o.id from people p full join orders o on o.person_id = p.id",
    "select p.name, b.name as boss_name from people p left join people b on b.id = p.boss where p.born is not null",
    "select count(*), sum(total), max(id) as last, avg(total) from orders",
    "select person_id, count(*) as orders, sum(total) as total from orders group by person_id having count(*) > 0 order by orders desc",
    "select person_id + 1 as next, count(*) from orders group by person_id + 1",
    "select date_trunc('year', born) as y, count(*) from people group by 1 order by 1",
    "select lower(name) as low, count(*) from people group by low",
    "select name, row_number() over (order by id) as n, lag(name) over (partition by boss order by id) from people",
    "select name, sum(id) over (order by id rows between 1 preceding and current row) from people",
    "select (select max(total) from orders o where o.person_id = p.id) as best, exists (select 1 from orders where person_id = p.id) from people p",
    "select (select count(*) from orders o where o.person_id = p.id) from people p",
    "select name from people where id in (select person_id from orders)",
    "select id in (select person_id from orders) as has_orders, boss in (select id from people) as b from people",
    "select id = any (select person_id from orders) as some from people",
    "select array(select name from people order by id) as names",
    "with recent as (select * from orders where total > 10) select r.id, r.total from recent r",
    "with a (x, y) as (select id, name from people), b as (select x from a) select a.y, b.x from a join b on a.x = b.x",
    "select id, name from people union all select person_id, 'x' from orders",
    "select id from people union select person_id from orders order by id limit 5",
    "select name from people intersect select 'a'",
    "select boss from people except select id from people",
    "select 'a' as a, null as b, 1 as c, 1.5 as d, true as e",
    "select 1 + 1, -id as minus, name || 'x' as x, id::text, cast(id as integer) as i, born::timestamptz from people",
    "select coalesce(boss, 0), case when boss is null then 'none' else name end as label, nullif(name, '') from people",
    "values (1, 'a'), (2, null)",
    "select * from (values (1, 'a'), (2, 'b')) v (n, t)",
    "select * from (select id, upper(name) as u from people) s where s.u like 'A%'",
    "select n from generate_series(1, 3) n",
    "select g.n, g.ordinality from generate_series(1, 3) with ordinality g (n)",
    "select o.id, t.tag from orders o, unnest(o.tags) as t (tag)",
    "select o.id, tag from orders o cross join lateral unnest(o.tags) tag",
    "select jsonb_array_elements(data) from orders",
    "select data ->> 'a' as a, data -> 'b' as b from orders",
    "select people.name from people, orders where people.id = orders.person_id",
    "select id, person_id from orders join (select id as person_id from people) p using (person_id)",
    "select distinct on (person_id) person_id, total from orders order by person_id, total desc nulls last",
    "select count(distinct person_id), string_agg(name, ',' order by name), array_agg(p.id) filter (where p.id > 1) from people p join orders o on o.person_id = p.id",
    "select percentile_cont(0.5) within group (order by total) from orders",
    "select max(born) - min(born) as span, count(*) filter (where boss is null) from people",
    "select current_date, now(), current_user, extract(year from born) from people",
    "select id from people limit 10 offset 5",
    "select id as \"Number\", name as \"n\"\"x\" from people order by \"Number\"",
    "select case when exists (select 1 from orders) then 1 end",
    "select sum(count(*)) over () from orders group by person_id",
    // What PostgreSQL refuses.
    "select nothing from people",
    "select id from nothing",
    "select x.id from people p",
    "select id from people p join orders o on o.person_id = p.id",
    "select name, count(*) from people",
    "select sum(sum(total)) from orders",
    "select id from people where count(*) > 1",
    "select id, name from people union select id from orders",
    "select id from people union select name from people",
    "select (select id, name from people)",
    "select id from people order by 3",
    "select id from people where name",
    "select * from people where id = (select name from people)",
    "select id from people limit 'a'::date",
    "select row_number() from people",
    "values (1), (2, 3)",
    "select",
};

std::string quoted(std::string_view name) {
    std::string all = "\"";
    for (const char c : name)
        all += c == '"' ? std::string("\"\"") : std::string(1, c);
    return all + "\"";
}

class query_columns : public testing::Test {
protected:
    fresh_database database_;
    typeschema::pq::connection on_{database_.conninfo()};
    std::unique_ptr<reader::query_room<1024>> room_ = std::make_unique<reader::query_room<1024>>();

    void SetUp() override {
        on_.execute(
            "set client_min_messages = error; create table people (id bigint not null, name varchar(20) not null, boss bigint, born date); "
            "create table orders (id bigint not null, person_id bigint not null, total numeric(10, 2), tags text[] not null, data jsonb); "
            "insert into people values (1, 'Ada', null, '1990-01-01'), (2, 'Bob', 1, null), (3, '', 9, '2001-02-03'); "
            "insert into orders values (1, 1, 12.5, '{a,NULL}', '[1, null]'), (2, 1, null, '{}', null), (3, 7, 0, '{b}', '[]')");
        for (const catalogue::lettered_type& t : catalogue::lettered) {
            const auto letter = static_cast<reader::type_code>(static_cast<unsigned char>(t.letter));
            if (on_.execute_params("select to_regtype($1)::text", t.name)[0][0].is_null())
                continue;
            const auto row =
                on_.execute_params("select oid::text, typarray::text from pg_type where oid = to_regtype($1)", t.name);
            oids_[row[0][0].as<std::string>()] = letter;
            oids_[row[0][1].as<std::string>()] = reader::array_of(letter);
        }
    }

    std::map<std::string, reader::type_code> oids_;

    /// "id 20 -1; name 1043 24", or "!" and why not.
    std::string said(const std::string& query) {
        try {
            on_.execute("drop view if exists said; create temp view said as " + query);
        } catch (const typeschema::pq::error& refused) {
            return std::string("!") + refused.what();
        }
        std::string all;
        for (
            const auto& row : on_.execute(
                "select attname, atttypid::text, atttypmod::text from pg_attribute where attrelid = 'pg_temp.said'::regclass order by attnum")) {
            const auto known = oids_.find(row[1].as<std::string>());
            all += row[0].as<std::string>() + " " + (known == oids_.end() ? "?" : std::to_string(known->second)) + " " +
                   row[2].as<std::string>() + "; ";
        }
        return all;
    }
    reader::query_columns typed(const std::string& query) {
        read_ = reader::parse_text<1024>(query, reader::text_kind::query);
        if (!read_.view().ok())
            return {nullptr, 0, 0, {reader::type_error::not_understood, 0}};
        const reader::query_scope scope{relations, 2, {}};
        return reader::type_query(read_.view(), query, scope, *room_);
    }
    reader::parsed_text<1024> read_;
};

TEST_F(query_columns, are_those_of_a_view_that_the_server_makes) {
    std::size_t not_understood = 0;
    for (const std::string query : queries) {
        const std::string theirs = said(query);
        const reader::query_columns ours = typed(query);
        if (!ours.ok()) {
            if (theirs.starts_with("!"))
                continue;
            EXPECT_EQ(static_cast<int>(ours.problem.why), 409) << query << " is " << theirs;
            std::cout << "not understood: " << query << " at " << ours.problem.at << "\n";
            ++not_understood;
            continue;
        }
        std::string all;
        for (std::uint32_t c = 0; c < ours.size; ++c)
            all += std::string(ours.columns[c].name.view()) + " " + std::to_string(ours.columns[c].type) + " " +
                   std::to_string(ours.columns[c].modifier) + "; ";
        EXPECT_EQ(all, theirs) << query;
        if (all != theirs)
            continue;
        for (std::uint32_t c = 0; c < ours.size; ++c) {
            const std::string nulls = on_.execute("select count(*) filter (where " +
                                                  quoted(ours.columns[c].name.view()) + " is null)::text from said")
                                          .one<std::string>();
            if (!ours.columns[c].nullable)
                EXPECT_EQ(nulls, "0") << query << ": column " << c + 1;
            else if (nulls == "0")
                std::cout << "nullable, and not NULL here: column " << c + 1 << " of " << query << "\n";
        }
    }
    EXPECT_LT(not_understood, 6u);
}

}  // namespace

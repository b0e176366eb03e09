// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "pg/roundtrip/snapshot.hpp"
#include "typeschema/pq/value/boolean.hpp"
#include "typeschema/pq/value/integer.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace typeschema_test {

struct column_facts {
    std::string name;  // all names as SQL spells them
    std::string type;  // as format_type spells it, without modifier
    int modifier = -1;
    bool nullable = false;
    bool has_default = false;
    std::vector<std::string> literals;  // of the checks on it: most checks list what they allow
};

/// A foreign key; `own_other`: the places of the columns that it refers to, where it refers to its own table.
struct key_facts {
    std::string to;
    std::vector<std::size_t> own;
    std::vector<std::string> others;
    std::vector<std::size_t> own_other;
};

struct table_facts {
    std::string name;
    std::size_t name_begin = 0;  // behind the schema
    std::vector<column_facts> columns;
    std::vector<key_facts> keys;

    std::size_t place(const std::string& column) const {
        const auto found =
            std::find_if(columns.begin(), columns.end(), [&](const auto& c) { return c.name == column; });
        return static_cast<std::size_t>(found - columns.begin());
    }
};

namespace detail {

struct literal {
    std::string text;
    bool quoted = false;
};

/// The constants of an expression as the server writes it: 'texts' and whole numbers.
inline std::vector<literal> literals_of(const std::string& definition) {
    std::vector<literal> found;
    for (std::size_t i = 0; i < definition.size(); ++i) {
        if (definition[i] == '\'') {
            std::string text;
            for (++i; i + 1 < definition.size() && (definition[i] != '\'' || definition[i + 1] == '\''); ++i) {
                text += definition[i];
                i += definition[i] == '\'' ? 1 : 0;
            }
            found.push_back({text, true});
        } else if (definition[i] >= '0' && definition[i] <= '9') {
            std::string digits;
            for (; i < definition.size() && definition[i] >= '0' && definition[i] <= '9'; ++i)
                digits += definition[i];
            found.push_back({digits, false});
        }
    }
    return found;
}

inline bool could_be(const std::string& type, const literal& l) {
    if (type == "text" || type == "character varying")
        return l.quoted;
    const bool digits = !l.text.empty() && l.text.find_first_not_of("0123456789") == std::string::npos;
    return digits && (type == "integer" || type == "bigint" || type == "numeric");
}

inline void read_columns(pq::connection& on, table_facts& table) {
    for (const pq::row row :
         on.execute_params("select attname::text, format_type(atttypid, null), atttypmod, not attnotnull, "
                           "atthasdef from pg_attribute where attrelid = $1::text::regclass and attnum > 0 and "
                           "not attisdropped order by attnum",
                           table.name))
        table.columns.push_back({apply::quoted_name(text_in(row, 0)),
                                 text_in(row, 1),
                                 row[2].as<std::int32_t>(),
                                 row[3].as<bool>(),
                                 row[4].as<bool>(),
                                 {}});
    for (const pq::row row :
         on.execute_params("select a.attname::text, pg_get_constraintdef(c.oid) from pg_constraint c "
                           "join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey) "
                           "where c.conrelid = $1::text::regclass and c.contype = 'c' order by c.conname, a.attnum",
                           table.name)) {
        column_facts& column = table.columns[table.place(apply::quoted_name(text_in(row, 0)))];
        for (const literal& each : literals_of(text_in(row, 1)))
            if (could_be(column.type, each))
                column.literals.push_back(each.text);
    }
}

inline void read_keys(pq::connection& on, table_facts& table) {
    std::string last;
    for (const pq::row row : on.execute_params(
             "select c.conname::text, a.attname::text, n.nspname::text, o.relname::text, b.attname::text "
             "from pg_constraint c "
             "cross join rows from (unnest(c.conkey), unnest(c.confkey)) with ordinality as k(own, other, place) "
             "join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own "
             "join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.other "
             "join pg_class o on o.oid = c.confrelid join pg_namespace n on n.oid = o.relnamespace "
             "where c.conrelid = $1::text::regclass and c.contype = 'f' order by c.conname, k.place",
             table.name)) {
        if (text_in(row, 0) != last)
            table.keys.push_back({table_in(row, 2), {}, {}, {}});
        last = text_in(row, 0);
        key_facts& key = table.keys.back();
        key.own.push_back(table.place(apply::quoted_name(text_in(row, 1))));
        key.others.push_back(apply::quoted_name(text_in(row, 4)));
        key.own_other.push_back(table.place(key.others.back()));
    }
}

}  // namespace detail

/// Every table that belongs to no extension, those first that the others refer to, as far as there is such an order.
inline std::vector<table_facts> read_tables(pq::connection& on, const std::string& left_out) {
    std::vector<table_facts> waiting, ready;
    for (const pq::row row : on.execute_params(
             "select n.nspname::text, c.relname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace "
             "where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' "
             "and not exists (select from "
             "pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and "
             "d.deptype = 'e') order by n.nspname, c.relname")) {
        table_facts table;
        table.name = detail::table_in(row, 0);
        if (table.name == left_out)
            continue;
        table.name_begin = apply::quoted_name(detail::text_in(row, 0)).size() + 1;
        detail::read_columns(on, table);
        detail::read_keys(on, table);
        waiting.push_back(std::move(table));
    }
    const auto has_all = [&](const table_facts& table) {
        return std::all_of(table.keys.begin(), table.keys.end(), [&](const key_facts& key) {
            return std::none_of(waiting.begin(), waiting.end(), [&](const table_facts& other) {
                return other.name == key.to && other.name != table.name;
            });
        });
    };
    while (!waiting.empty()) {
        auto next = std::find_if(waiting.begin(), waiting.end(), has_all);
        if (next == waiting.end())
            next = waiting.begin();
        ready.push_back(std::move(*next));
        waiting.erase(next);
    }
    return ready;
}

}  // namespace typeschema_test

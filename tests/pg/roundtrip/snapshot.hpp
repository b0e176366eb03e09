// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/quoted.hpp"
#include "typeschema/pq/connection.hpp"
#include "typeschema/pq/value/text.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace typeschema_test {

namespace apply = typeschema::apply;
namespace pq = typeschema::pq;

/// A row as the server writes its values out; nothing stands for NULL.
using row_text = std::vector<std::optional<std::string>>;

struct table_rows {
    std::vector<std::string> columns;  // as SQL spells them, those of the primary key first
    std::vector<row_text> rows;
};

/// All rows of all tables that belong to no extension, by "schema.table" as SQL spells it, without `left_out`.
using snapshot = std::map<std::string, table_rows>;

namespace detail {

inline std::string text_in(const pq::row& row, std::size_t column) {
    return row[column].as<std::string>();
}

/// "schema.table" from two columns, spelt as the chain's own SQL would.
inline std::string table_in(const pq::row& row, std::size_t column) {
    return apply::quoted_name(text_in(row, column), text_in(row, column + 1));
}

inline table_rows rows_of(pq::connection& on, const std::string& table) {
    table_rows result;
    std::string list;
    for (const pq::row row :
         on.execute_params("select a.attname::text from pg_attribute a left join pg_index i "
                           "on i.indrelid = a.attrelid and i.indisprimary and a.attnum = any (i.indkey) "
                           "where a.attrelid = $1::text::regclass and a.attnum > 0 and not a.attisdropped "
                           "order by i.indrelid is null, a.attnum",
                           table)) {
        result.columns.push_back(apply::quoted_name(text_in(row, 0)));
        list += (list.empty() ? "" : ", ") + result.columns.back() + "::text";
    }
    for (const pq::row row : on.execute_params("select " + list + " from " + table)) {
        row_text values;
        for (std::size_t i = 0; i < row.size(); ++i)
            values.push_back(row[i].as<std::optional<std::string>>());
        result.rows.push_back(std::move(values));
    }
    return result;
}

/// The rows cut down to some columns, sorted.
inline std::vector<row_text> projected(const table_rows& table, const std::vector<std::string>& columns) {
    std::vector<std::size_t> places;
    for (const std::string& column : columns)
        places.push_back(static_cast<std::size_t>(std::find(table.columns.begin(), table.columns.end(), column) -
                                                  table.columns.begin()));
    std::vector<row_text> result;
    for (const row_text& row : table.rows) {
        row_text kept;
        for (const std::size_t place : places)
            kept.push_back(row.at(place));
        result.push_back(std::move(kept));
    }
    std::sort(result.begin(), result.end());
    return result;
}

inline std::size_t rows_missing(const std::vector<row_text>& before, const std::vector<row_text>& after) {
    std::vector<row_text> missing;
    std::set_difference(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(missing));
    return missing.size();
}

}  // namespace detail

inline snapshot take_snapshot(pq::connection& on, const std::string& left_out) {
    snapshot result;
    for (const pq::row row :
         on.execute_params("select n.nspname::text, c.relname::text from pg_class c "
                           "join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') "
                           "and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and not exists (select from "
                           "pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and "
                           "d.deptype = 'e')"))
        if (const std::string table = detail::table_in(row, 0); table != left_out)
            result[table] = detail::rows_of(on, table);
    return result;
}

/// What is not in `after` as it was in `before`, told as loss probes tell it: "rows of shop.items" and
/// "values of shop.items.price", each with its number. A change in columns is told as "columns of …" and counts 1.
using difference_map = std::map<std::string, std::size_t>;

inline difference_map differences(const snapshot& before, const snapshot& after) {
    difference_map result;
    for (const auto& [name, was] : before) {
        const auto found = after.find(name);
        if (found == after.end()) {
            result["table " + name] = 1;
            continue;
        }
        const table_rows& is = found->second;
        auto left = was.columns, right = is.columns;
        std::sort(left.begin(), left.end());
        std::sort(right.begin(), right.end());
        if (left != right) {
            result["columns of " + name] = 1;
            continue;
        }
        if (was.rows.size() != is.rows.size()) {
            result["rows of " + name] =
                detail::rows_missing(detail::projected(was, was.columns), detail::projected(is, was.columns));
            continue;
        }
        // Columns whose values fit together tell the rows apart; the others are measured against them one by one.
        std::vector<std::string> same, changed;
        for (const std::string& column : was.columns) {
            same.push_back(column);
            if (detail::projected(was, same) != detail::projected(is, same)) {
                same.pop_back();
                changed.push_back(column);
            }
        }
        for (const std::string& column : changed) {
            auto with = same;
            with.push_back(column);
            result["values of " + name + "." + column] =
                detail::rows_missing(detail::projected(was, with), detail::projected(is, with));
        }
    }
    for (const auto& [name, rows] : after)
        if (!before.contains(name))
            result["table " + name] = 1;
    return result;
}

/// "2 values of shop.items.price, 1 rows of …", for messages.
inline std::string in_words(const difference_map& differences) {
    std::string text;
    for (const auto& [what, count] : differences)
        text += (text.empty() ? "" : ", ") + std::to_string(count) + " " + what;
    return text.empty() ? "nothing" : text;
}

}  // namespace typeschema_test

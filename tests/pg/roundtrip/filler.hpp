// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "pg/roundtrip/filler_catalog.hpp"
#include "pg/roundtrip/filler_values.hpp"
#include "typeschema/pq/error.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace typeschema_test {

/// Values that a column takes instead of made ones, by "table.column" as SQL spells them without the schema.
using fill_hints = std::map<std::string, std::vector<std::optional<std::string>>>;

/// Puts a few rows into every table of a database, whatever its tables are: values of each type, NULLs, defaults, keys
/// of one and several columns. Rows that a constraint refuses are made again. The same seed makes the same rows.
class filler {
public:
    filler(unsigned seed, std::string left_out, fill_hints hints = {})
        : values_(seed), left_out_(std::move(left_out)), hints_(std::move(hints)) {}

    /// Adds `rows` rows to each table, in two rounds, so that tables that need each other find rows in the second one.
    void fill(pq::connection& on, int rows = 4) {
        const std::vector<table_facts> tables = read_tables(on, left_out_);
        for (int round = 0; round < 2; ++round)
            for (const table_facts& table : tables)
                for (int i = 0; i < rows / 2; ++i)
                    add_row(on, table, round);
    }

private:
    void add_row(pq::connection& on, const table_facts& table, int round) {
        std::string refusal;
        for (int attempt = 0; attempt < 400; ++attempt) {
            try {
                const std::optional<std::string> insert = statement(on, table);
                if (!insert) {
                    refusal = "a foreign key finds no row";
                    continue;
                }
                on.execute(*insert);
                return;
            } catch (const pq::error& error) {
                if (!error.sqlstate().starts_with("23"))
                    throw std::runtime_error("the filler wrote what no server takes into " + table.name + ": " +
                                             error.what());
                refusal = error.what();
            }
        }
        if (round == 1)
            throw std::runtime_error("the filler finds no row for " + table.name + ": " + refusal);
    }

    std::optional<std::string> statement(pq::connection& on, const table_facts& table) {
        std::vector<std::string> written;
        for (const column_facts& column : table.columns)
            written.push_back(made(table, column));
        for (const key_facts& key : table.keys)
            if (!refer(on, table, key, written))
                return std::nullopt;
        std::string columns, list;
        for (std::size_t i = 0; i < written.size(); ++i) {
            columns += (i == 0 ? "" : ", ") + table.columns[i].name;
            list += (i == 0 ? "" : ", ") + written[i];
        }
        return "insert into " + table.name + " (" + columns + ") values (" + list + ")";
    }

    std::string made(const table_facts& table, const column_facts& column) {
        const auto hint = hints_.find(table.name.substr(table.name_begin) + "." + column.name);
        if (hint != hints_.end())
            return quoted(hint->second[values_.below(hint->second.size())]);
        if (column.has_default && values_.below(4) == 0)
            return "default";
        if (column.nullable && values_.below(3) == 0)
            return "null";
        if (!column.literals.empty() && values_.below(8) != 0)
            return apply::quoted_text(column.literals[values_.below(column.literals.size())]);
        return apply::quoted_text(values_.of(column.type, column.modifier));
    }

    /// Takes the values of a foreign key from a row of the table that it refers to; sometimes one of them is NULL.
    bool refer(pq::connection& on, const table_facts& table, const key_facts& key, std::vector<std::string>& written) {
        std::vector<std::size_t> may_be_null;
        for (const std::size_t own : key.own)
            if (table.columns[own].nullable)
                may_be_null.push_back(own);
        if (!may_be_null.empty() && values_.below(3) == 0) {
            written[may_be_null[values_.below(may_be_null.size())]] = "null";
            return true;
        }
        std::vector<row_text> rows = on_rows(on, key);
        if (!rows.empty()) {
            const row_text& row = rows[values_.below(rows.size())];
            for (std::size_t i = 0; i < key.own.size(); ++i)
                written[key.own[i]] = quoted(row[i]);
            return true;
        }
        if (key.to == table.name) {
            for (std::size_t i = 0; i < key.own.size(); ++i)
                written[key.own[i]] = written[key.own_other[i]];
            return true;
        }
        if (may_be_null.empty())
            return false;
        written[may_be_null.front()] = "null";
        return true;
    }

    static std::vector<row_text> on_rows(pq::connection& on, const key_facts& key) {
        std::string list, filter;
        for (const std::string& column : key.others) {
            list += (list.empty() ? "" : ", ") + column + "::text";
            filter += (filter.empty() ? "" : " and ") + column + " is not null";
        }
        std::vector<row_text> rows;
        for (const pq::row row : on.execute_params("select " + list + " from " + key.to + " where " + filter)) {
            row_text values;
            for (std::size_t i = 0; i < row.size(); ++i)
                values.push_back(row[i].as<std::optional<std::string>>());
            rows.push_back(std::move(values));
        }
        std::sort(rows.begin(), rows.end());
        return rows;
    }

    static std::string quoted(const std::optional<std::string>& value) {
        return value ? apply::quoted_text(*value) : "null";
    }

    value_source values_;
    std::string left_out_;
    fill_hints hints_;
};

}  // namespace typeschema_test

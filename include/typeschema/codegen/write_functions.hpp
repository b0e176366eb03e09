// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/codegen/cpp_name.hpp"
#include "typeschema/codegen/head.hpp"
#include "typeschema/codegen/page.hpp"
#include "typeschema/codegen/write_structs.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace typeschema::inline v0::codegen {

namespace detail {

/// "id, amount::text": every column, in the order of the row.
inline std::string select_list(const table& t) {
    std::string list;
    for (const column& c : t.columns)
        list += (list.empty() ? "" : ", ") + c.sql + std::string(c.type.read_cast);
    return list;
}

/// The functions of one table, each once.
class function_writer {
public:
    function_writer(page& to, const table& t)
        : to_(to),
          table_(t),
          names_{"insert", "read", "label_of"},
          parameter_names_{"connection", "limit", "sql", "found", "rows", "fields", "given", "insert", "read"} {
        for (const column& c : t.columns)
            if (!c.labels.name.empty()) {
                names_.take(c.labels.name);
                parameter_names_.take(c.labels.name);
            }
        for (const column& c : t.columns)
            parameters_.push_back(parameter_names_.claim(c.cpp));
    }

    void write() {
        write_insert();
        for (const key& k : table_.keys)
            if (k.unique && k.predicate.empty())
                write_find(k);
        for (const key& k : table_.keys)
            if (k.is_index && (k.method.empty() || k.method == "btree"))
                for (std::size_t size = 1; size <= k.columns.size(); ++size)
                    if (size < k.columns.size() || !k.unique || !k.predicate.empty())
                        write_list(k, size);
    }

private:
    static constexpr std::size_t longest_function_name = 80;

    void write_insert() {
        to_.line();
        to_.line("/// Inserts a row and returns it as the server stored it.");
        const bool takes =
            std::any_of(table_.columns.begin(), table_.columns.end(), [](const column& c) { return !c.never_given; });
        to_.line(std::string("inline row insert(typeschema::pq::connection& connection, const insert_row&") +
                 (takes ? " values) {" : ") {"));
        to_.list("    typeschema::codegen::insert_statement statement(", {cpp_literal(table_.sql)}, ");");
        for (const column& c : table_.columns) {
            if (c.never_given)
                continue;
            const std::string call = c.default_value.empty() ? "set" : "set_or_default";
            std::vector<std::string> arguments{cpp_literal(c.sql), "values." + c.cpp};
            if (!c.type.send_cast.empty())
                arguments.push_back(cpp_literal(c.type.send_cast));
            to_.list("    statement." + call + "(", arguments, ");");
        }
        to_.literal("    constexpr const char* returning = ", {select_list(table_)});
        to_.line("    const auto inserted = statement.execute(connection, returning);");
        to_.line("    return read(inserted.one());");
        to_.line("}");
    }

    std::string function_name(std::string wanted) {
        wanted.resize(std::min(wanted.size(), longest_function_name));
        return names_.claim(wanted);
    }

    /// "tenant_id_and_status", from columns `from` to `to` of a key.
    std::string joined(const key& k, std::size_t from, std::size_t to) const {
        std::string name;
        for (std::size_t i = from; i < to; ++i) {
            const std::string& cpp = table_.columns[k.columns[i].column].cpp;
            name += (name.empty() ? "" : "_and_") + (cpp.ends_with('_') ? cpp.substr(0, cpp.size() - 1) : cpp);
        }
        return name;
    }

    /// "tenant_id = $1 and status = $2"
    std::string condition(const key& k, std::size_t size) const {
        std::string text;
        for (std::size_t i = 0; i < size; ++i) {
            const column& c = table_.columns[k.columns[i].column];
            text += (i == 0 ? "" : " and ") + c.sql + " = $" + std::to_string(i + 1) + std::string(c.type.send_cast);
        }
        return text;
    }

    std::string order(const key& k, std::size_t from) const {
        std::string text;
        for (std::size_t i = from; i < k.columns.size(); ++i)
            text += (text.empty() ? "" : ", ") + table_.columns[k.columns[i].column].sql + k.columns[i].order;
        return text;
    }

    std::vector<std::string> declared(const key& k, std::size_t size) const {
        std::vector<std::string> parameters{"typeschema::pq::connection& connection"};
        for (std::size_t i = 0; i < size; ++i) {
            const cpp_type& type = table_.columns[k.columns[i].column].type;
            parameters.push_back((type.cheap ? type.spelling + " " : "const " + type.spelling + "& ") +
                                 parameters_[k.columns[i].column]);
        }
        return parameters;
    }

    std::vector<std::string> passed(const key& k, std::size_t size) const {
        std::vector<std::string> arguments;
        for (std::size_t i = 0; i < size; ++i)
            arguments.push_back(parameters_[k.columns[i].column]);
        return arguments;
    }

    /// The parameters go into an object of their own where they do not fit behind the SQL.
    void write_call(const std::string& before, const std::vector<std::string>& arguments, const std::string& after) {
        std::string line = before + "connection.execute_params(sql";
        for (const std::string& argument : arguments)
            line += ", " + argument;
        line += ")" + after;
        if (width_of(line) <= line_width)
            return to_.line(line);
        to_.list("    const typeschema::pq::parameters given(", arguments, ");");
        to_.line(before + "connection.execute_params(sql, given)" + after);
    }

    void write_find(const key& k) {
        const std::size_t size = k.columns.size();
        if (!finds_.insert(columns_of(k, size)).second)
            return;
        const std::string name = function_name("find_by_" + joined(k, 0, size));
        to_.line();
        to_.list("inline std::optional<row> " + name + "(", declared(k, size), ") {");
        to_.literal("    constexpr const char* sql = ",
                    {"select " + select_list(table_), "from " + table_.sql, "where " + condition(k, size)});
        write_call("    const auto found = ", passed(k, size), ";");
        to_.line("    return found.empty() ? std::nullopt : std::optional(read(found.one()));");
        to_.line("}");
    }

    /// The rows that share the first `size` columns of an index, in the order of the others.
    void write_list(const key& k, std::size_t size) {
        const std::string rest = order(k, size);
        const std::string where = condition(k, size) + (k.predicate.empty() ? "" : " and (" + k.predicate + ")");
        std::vector<std::string> clauses{"select " + select_list(table_), "from " + table_.sql, "where " + where};
        if (!rest.empty())
            clauses.push_back("order by " + order(k, 0));
        clauses.push_back("limit $" + std::to_string(size + 1));
        if (!lists_.insert(clauses).second)
            return;
        const std::string name =
            function_name("list_" + (k.predicate.empty() ? "" : cpp_name(k.given) + "_") + "by_" + joined(k, 0, size) +
                          (rest.empty() ? "" : "_ordered_by_" + joined(k, size, k.columns.size())));
        std::vector<std::string> parameters = declared(k, size);
        parameters.push_back("std::int64_t limit");
        std::vector<std::string> arguments = passed(k, size);
        arguments.push_back("limit");
        to_.line();
        to_.line(rest.empty() ? "/// At most `limit` rows, in no particular order."
                              : "/// At most `limit` rows, ordered by " + in_one_line(rest) + ".");
        to_.list("inline std::vector<row> " + name + "(", parameters, ") {");
        to_.literal("    constexpr const char* sql = ", clauses);
        to_.line("    std::vector<row> rows;");
        write_call("    for (const auto fields : ", arguments, ")");
        to_.line("        rows.push_back(read(fields));");
        to_.line("    return rows;");
        to_.line("}");
    }

    static std::vector<std::size_t> columns_of(const key& k, std::size_t size) {
        std::vector<std::size_t> columns;
        for (std::size_t i = 0; i < size; ++i)
            columns.push_back(k.columns[i].column);
        return columns;
    }

    page& to_;
    const table& table_;
    name_scope names_;
    name_scope parameter_names_;
    std::vector<std::string> parameters_;
    std::set<std::vector<std::size_t>> finds_;
    std::set<std::vector<std::string>> lists_;
};

}  // namespace detail

/// insert(), find_by_…() for each key, list_by_…() for each index.
inline void write_functions(page& to, const table& t) {
    detail::function_writer(to, t).write();
}

}  // namespace typeschema::inline v0::codegen

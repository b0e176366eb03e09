// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/codegen/head.hpp"
#include "typeschema/codegen/page.hpp"

#include <algorithm>
#include <string>

namespace typeschema::inline v0::codegen {

namespace detail {

inline std::string optional_of(const std::string& type) {
    return "std::optional<" + type + ">";
}

/// The type of a member of `row`.
inline std::string row_type(const column& c) {
    return c.nullable ? optional_of(c.type.spelling) : c.type.spelling;
}

inline void write_enum(page& to, const enumeration& labels) {
    std::string constants;
    for (const auto& [constant, label] : labels.constants)
        constants += (constants.empty() ? "" : ", ") + constant;
    const std::string line = "enum class " + labels.name + " { " + constants + " };";
    if (width_of(line) <= line_width)
        return to.line(line);
    to.line("enum class " + labels.name + " {");
    for (const auto& [constant, label] : labels.constants)
        to.line("    " + constant + ",");
    to.line("};");
}

/// The specialisation through which pq/ finds the labels.
inline void write_labels(page& to, const std::string& scope, const enumeration& labels) {
    to.line("template <>");
    to.list("struct typeschema::pq::enum_labels<", {scope + "::" + labels.name}, "> {");
    to.line("    using constant = " + scope + "::" + labels.name + ";");
    to.line("    static constexpr std::array<std::pair<constant, std::string_view>, " +
            std::to_string(labels.constants.size()) + "> value = {{");
    for (const auto& [constant, label] : labels.constants)
        to.line("        {constant::" + constant + ", " + cpp_literal(label) + "},");
    to.line("    }};");
    to.line("};");
}

/// `type name;` or `type name = {};`, on two lines where one is too short.
inline void write_member(page& to, const std::string& type, const std::string& name, bool may_be_left_out) {
    const std::string line = "    " + type + " " + name;
    const std::string end = may_be_left_out ? " = {};" : ";";
    if (width_of(line + end) <= line_width)
        return to.line(line + end);
    if (may_be_left_out && width_of(line + " =") <= line_width) {
        to.line(line + " =");
        return to.line("        {};");
    }
    to.line("    " + type);
    to.line("        " + name + end);
}

inline void write_insert_member(page& to, const column& c) {
    if (c.default_value.empty())
        return write_member(to, row_type(c), c.cpp, c.nullable);
    to.line("    /// DEFAULT `" + in_one_line(c.default_value) + "`" +
            (c.nullable ? "; for NULL, an optional that holds an empty one" : ""));
    write_member(to, optional_of(row_type(c)), c.cpp, true);
}

inline void write_read(page& to, const table& t) {
    to.line("/// Reads a row from fields in the order of the struct.");
    to.line("inline row read(const typeschema::pq::row& fields) {");
    to.line("    return {");
    for (std::size_t i = 0; i < t.columns.size(); ++i) {
        const std::string member = "        ." + t.columns[i].cpp + " =";
        const std::string value = "fields[" + std::to_string(i) + "].as<" + row_type(t.columns[i]) + ">(),";
        if (width_of(member) + 1 + value.size() <= line_width) {
            to.line(member + " " + value);
        } else {
            to.line(member);
            to.line("            " + value);
        }
    }
    to.line("    };");
    to.line("}");
}

}  // namespace detail

/// The enum classes of a table's status lists, with their labels. `scope` is the table's namespace, fully qualified.
inline void write_enums(page& to, const table& t, const std::string& scope) {
    bool any = false;
    for (const column& c : t.columns)
        any = any || !c.labels.name.empty();
    if (!any)
        return;
    to.line("namespace " + scope + " {");
    for (const column& c : t.columns)
        if (!c.labels.name.empty()) {
            to.line();
            to.line("/// What the check on " + in_one_line(c.sql) + " allows.");
            detail::write_enum(to, c.labels);
        }
    to.line();
    to.line("}  // namespace " + scope);
    for (const column& c : t.columns)
        if (!c.labels.name.empty()) {
            to.line();
            detail::write_labels(to, scope, c.labels);
        }
    to.line();
}

/// label_of() for each enum of a table: the other way is in pq::enum_labels.
inline void write_label_of(page& to, const table& t) {
    for (const column& c : t.columns)
        if (!c.labels.name.empty()) {
            to.line("/// The label as the database spells it.");
            to.line("constexpr std::string_view label_of(" + c.labels.name + " x) {");
            to.line("    for (const auto& [constant, label] : typeschema::pq::enum_labels<decltype(x)>::value)");
            to.line("        if (constant == x)");
            to.line("            return label;");
            to.line("    return {};");
            to.line("}");
            to.line();
        }
}

/// `row`, what a SELECT gives, and `insert_row`, what an INSERT takes.
inline void write_structs(page& to, const table& t) {
    to.line("/// A row of " + in_one_line(t.sql) + ".");
    to.line("struct row {");
    for (const column& c : t.columns)
        detail::write_member(to, detail::row_type(c), c.cpp, false);
    to.line();
    to.line("    bool operator==(const row&) const = default;");
    to.line("};");
    to.line();
    to.line("/// A row to insert; an empty optional is the column's DEFAULT, or NULL where it has none.");
    const bool takes = std::any_of(t.columns.begin(), t.columns.end(), [](const column& c) { return !c.never_given; });
    to.line(takes ? "struct insert_row {" : "struct insert_row {};");
    for (const column& c : t.columns)
        if (!c.never_given)
            detail::write_insert_member(to, c);
    if (takes)
        to.line("};");
    to.line();
    detail::write_read(to, t);
}

}  // namespace typeschema::inline v0::codegen

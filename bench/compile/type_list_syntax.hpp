// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "chain_source.hpp"

namespace bench {

/// Spells the same chain for type_list.hpp, where the schema at each revision is a type.
class type_list_syntax {
public:
    using texts = std::vector<std::string>;

    void begin_table(const std::string& name) {
        table_ = name;
        columns_.clear();
        parts_.clear();
    }
    void column(const std::string& name, const std::string& type, bool, const std::string&) {
        columns_.push_back("column<" + quoted(name) + ", type::" + type.substr(0, type.find('<')) + ">");
    }
    void primary_key(const std::string& column) {
        parts_.push_back("part<\"pk_" + table_ + "\", " + quoted(column) + ">");
    }
    void check(const std::string& name, const std::string& a, const std::string& b) {
        parts_.push_back("part<" + quoted(name) + ", " + quoted(a) + ", " + quoted(b) + ">");
    }
    void index(const std::string& name, texts columns) {
        for (std::string& c : columns)
            c = quoted(c);
        parts_.push_back("part<" + quoted(name) + ", " + joined(columns) + ">");
    }
    void foreign_key(const std::string& column, const std::string& table, const std::string& referred) {
        parts_.push_back("foreign_key<" + quoted(column) + ", " + quoted(table) + ", " + quoted(referred) + ">");
    }
    void end_table() {
        text_ += "using " + table_ + " = table<" + quoted(table_) + ",\n    list<" + joined(columns_) +
                 ">,\n    list<" + joined(parts_) + ">>;\n";
    }

    std::string create_table() const { return "create_table<" + table_ + ">"; }
    static std::string add_column(const std::string& table, const std::string& name) {
        return verb("add_column", table) + "column<" + quoted(name) + ", type::integer>>";
    }
    static std::string drop_column(const std::string& table, const std::string& name) {
        return verb("drop_column", table) + quoted(name) + ">";
    }
    static std::string rename_column(const std::string& table, const std::string& from, const std::string& to) {
        return verb("rename_column", table) + quoted(from) + ", " + quoted(to) + ">";
    }
    static std::string set_default(const std::string& table, const std::string& column, const std::string&) {
        return verb("alter_column", table) + quoted(column) + ">";
    }
    static std::string drop_default(const std::string& table, const std::string& column) {
        return verb("alter_column", table) + quoted(column) + ">";
    }
    static std::string create_index(const std::string& table, const std::string& name, const std::string& column) {
        return verb("add_part", table) + "part<" + quoted(name) + ", " + quoted(column) + ">>";
    }
    static std::string drop_index(const std::string& table, const std::string& name) {
        return verb("drop_part", table) + quoted(name) + ">";
    }
    static std::string add_check(const std::string& table, const std::string& name, const std::string& column) {
        return create_index(table, name, column);
    }
    void migration(const std::string& step) { steps_.push_back(step); }

    std::string finish(const subject&) const {
        return "#include \"type_list.hpp\"\n\nusing namespace type_list;\n\n" + text_ +
               "static_assert(valid<list<\n    " + joined(steps_, ",\n    ") + ">>);\n";
    }

private:
    static std::string verb(const std::string& name, const std::string& table) {
        return name + "<" + quoted(table) + ", ";
    }

    std::string text_, table_;
    texts columns_, parts_, steps_;
};

}  // namespace bench

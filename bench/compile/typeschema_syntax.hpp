// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "chain_source.hpp"

#include <cstdio>

namespace bench {

/// Spells a chain as an author of migrations does.
class typeschema_syntax {
public:
    using texts = std::vector<std::string>;

    void begin_table(const std::string& name) {
        table_ = name;
        elements_.clear();
    }
    void column(const std::string& name, const std::string& type, bool nullable, const std::string& value) {
        elements_.push_back("column<" + quoted(name) + ", " + type + (nullable ? ", nullable" : "") +
                            (value.empty() ? "" : ", default_<" + quoted(value) + ">") + ">");
    }
    void primary_key(const std::string& column) { elements_.push_back("primary_key<on<" + quoted(column) + ">>"); }
    void check(const std::string& name, const std::string& a, const std::string& b) {
        elements_.push_back("check<" + quoted(name) + ", " + quoted(a + " > 0 and " + b + " < 100000") + ">");
    }
    void index(const std::string& name, texts columns) {
        for (std::string& c : columns)
            c = columns.size() > 1 && &c == &columns.back() ? "desc<" + quoted(c) + ">" : quoted(c);
        elements_.push_back("index_<" + quoted(name) + ", on<" + joined(columns) + ">>");
    }
    void foreign_key(const std::string& column, const std::string& table, const std::string& referred) {
        elements_.push_back("foreign_key<on<" + quoted(column) + ">, references<" + quoted(table) + ", " +
                            quoted(referred) + ">, on_delete_cascade>");
    }
    void end_table() {
        text_ +=
            "struct " + table_ + " : table<" + quoted(table_) + ",\n    " + joined(elements_, ",\n    ") + "> {};\n";
    }

    std::string create_table() const { return "create_table<" + table_ + ">"; }
    static std::string add_column(const std::string& table, const std::string& name) {
        return verb("add_column", table) + "column<" + quoted(name) + ", integer, nullable>>";
    }
    static std::string drop_column(const std::string& table, const std::string& name) {
        return verb("drop_column", table) + quoted(name) + ">";
    }
    static std::string rename_column(const std::string& table, const std::string& from, const std::string& to) {
        return verb("rename_column", table) + quoted(from) + ", " + quoted(to) + ">";
    }
    static std::string set_default(const std::string& table, const std::string& column, const std::string& value) {
        return verb("set_default", table) + quoted(column) + ", \"'" + value + "'\">";
    }
    static std::string drop_default(const std::string& table, const std::string& column) {
        return verb("drop_default", table) + quoted(column) + ">";
    }
    static std::string create_index(const std::string& table, const std::string& name, const std::string& column) {
        return verb("create_index", table) + "index_<" + quoted(name) + ", on<" + quoted(column) + ">>>";
    }
    static std::string drop_index(const std::string& table, const std::string& name) {
        return verb("drop_index", table) + quoted(name) + ">";
    }
    static std::string add_check(const std::string& table, const std::string& name, const std::string& column) {
        return verb("add_constraint", table) + "check<" + quoted(name) + ", " + quoted(column + " > 1") + ">>";
    }

    void migration(const std::string& step) {
        char id[32];
        std::snprintf(id, sizeof id, "%06zu_revision", migrations_.size());
        const std::string type = "revision_" + std::to_string(migrations_.size());
        text_ += "struct " + type + " : migration<" + quoted(id) +
                 (parent_.empty() ? "" : ", after<" + quoted(parent_) + ">") + ", " + step + "> {};\n";
        migrations_.push_back(type);
        parent_ = id;
    }

    std::string finish(const subject& what) const {
        const bool apply = what.use == use::apply;
        const bool service = what.use == use::service;
        const std::string header = apply ? "apply/script_of.hpp" : service ? "chain/state.hpp" : "chain/valid.hpp";
        return "#include \"typeschema/typeschema.hpp\"\n#include \"typeschema/" + header +
               "\"\n\nusing namespace typeschema;\n\n" + text_ +
               "struct bench_chain : chain<settings<\"bench\", released<>>,\n    " + joined(migrations_, ",\n    ") +
               "> {};\n" +
               (apply     ? apply_text
                : service ? service_text
                          : check_text);
    }

private:
    static std::string verb(const std::string& name, const std::string& table) {
        return name + "<" + quoted(table) + ", ";
    }

    static constexpr const char* check_text = "static_assert(typeschema::valid<bench_chain>);\n";
    // As a service does: what stands at the head, asked for at run time.
    static constexpr const char* service_text =
        "unsigned columns_of(const char* table) {\n"
        "    unsigned n = 0;\n"
        "    typeschema::head<bench_chain>.table(table).for_each_column([&n](const auto&) { ++n; });\n"
        "    return n;\n"
        "}\n";
    static constexpr const char* apply_text =
        "#include <cstdio>\n"
        "int main() {\n"
        "    const typeschema::apply::chain_script script = typeschema::apply::script_of<bench_chain>();\n"
        "    for (std::size_t i = 0; i < script.revisions.size(); ++i)\n"
        "        for (const std::string& statement : script.render(i).up)\n"
        "            std::puts(statement.c_str());\n"
        "}\n";

    std::string text_, table_, parent_;
    texts elements_, migrations_;
};

}  // namespace bench

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/codegen/cpp_name.hpp"
#include "typeschema/codegen/head.hpp"
#include "typeschema/codegen/page.hpp"
#include "typeschema/codegen/write_functions.hpp"
#include "typeschema/codegen/write_structs.hpp"

#include <set>
#include <string>

namespace typeschema::inline v0::codegen {

namespace detail {

inline void write_includes(page& to, const head& h) {
    std::set<std::string> standard{"optional", "vector", "cstdint"};
    std::set<std::string> boost;
    for (const table& t : h.tables)
        for (const column& c : t.columns) {
            if (!c.labels.name.empty())
                standard.insert({"array", "string_view", "utility"});
            if (c.type.header.starts_with("boost/"))
                boost.emplace(c.type.header);
            else if (!c.type.header.empty())
                standard.emplace(c.type.header);
        }
    to.line("#include <typeschema/codegen/insert_statement.hpp>");
    to.line("#include <typeschema/pq/connection.hpp>");
    for (const auto* headers : {&boost, &standard})
        if (!headers->empty()) {
            to.line();
            for (const std::string& header : *headers)
                to.line("#include <" + header + ">");
        }
}

}  // namespace detail

/// The namespace of a chain's helpers unless its user names one: "inbox::tables".
inline std::string default_namespace(const head& h) {
    return cpp_name(h.chain) + "::tables";
}

/// The text of a header with plain C++ structs and functions for every table that the chain leads to. It depends on the
/// chain and the namespace alone, and is laid out as the project's .clang-format would.
inline std::string write_helpers(const head& h, const std::string& in_namespace) {
    page to;
    to.line("// Written by typeschema-codegen from chain " + in_one_line(h.chain) + " at " + in_one_line(h.revision) +
            ", fingerprint " + h.fingerprint + ".");
    to.line("// Changes here are lost.");
    to.line("#pragma once");
    to.line();
    detail::write_includes(to, h);
    for (const table& t : h.tables) {
        const std::string scope = in_namespace + "::" + t.cpp;
        to.line();
        if (t.columns.empty()) {
            to.line("// " + in_one_line(t.sql) + " has no columns, so there is nothing to read or write.");
            continue;
        }
        write_enums(to, t, scope);
        to.line("namespace " + scope + " {");
        to.line();
        write_label_of(to, t);
        write_structs(to, t);
        write_functions(to, t);
        to.line();
        to.line("}  // namespace " + scope);
    }
    return to.text();
}

}  // namespace typeschema::inline v0::codegen

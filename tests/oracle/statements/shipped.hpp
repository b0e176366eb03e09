// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "oracle/statements/emitted.hpp"
#include "support/run_program.hpp"

#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace typeschema::oracle {

/// What typeschema-apply prints.
inline std::string said_by_apply(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), TYPESCHEMA_APPLY);
    const typeschema_test::program_result said = typeschema_test::run_program(arguments);
    if (said.exit_code != 0)
        throw std::runtime_error("typeschema-apply: " + said.errors);
    return said.output;
}

/// The first word of each line.
inline std::vector<std::string> first_words(const std::string& text) {
    std::vector<std::string> words;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        words.push_back(line.substr(0, line.find(' ')));
    return words;
}

/// The texts of a member that is a list, the first of that name: `"forward": ["…", "…"]`.
inline std::vector<std::string> json_list(std::string_view json, const std::string& member) {
    std::vector<std::string> texts;
    std::size_t at = json.find("\"" + member + "\": [");
    if (at == std::string_view::npos)
        return texts;
    for (at = json.find('[', at); json[at] != ']' && json[at + 1] != ']'; ++at) {
        at = json.find('"', at) + 1;
        std::string& text = texts.emplace_back();
        for (; json[at] != '"'; ++at) {
            if (json[at] != '\\') {
                text += json[at];
            } else if (json[++at] == 'u') {
                text += static_cast<char>(std::stoi(std::string(json.substr(at + 1, 4)), nullptr, 16));
                at += 4;
            } else {
                text += json[at];
            }
        }
    }
    return texts;
}

/// The kind of statement that the first words say. What few statements begin with is not among them.
inline promise promised_by_words(const std::string& sql) {
    struct words {
        std::string_view begin;
        promise kinds;
    };
    static const std::vector<words> known{
        {"CREATE TABLE ", {"CreateStmt"}},
        {"CREATE INDEX ", {"IndexStmt"}},
        {"CREATE UNIQUE INDEX ", {"IndexStmt"}},
        {"CREATE FUNCTION ", {"CreateFunctionStmt"}},
        {"CREATE OR REPLACE FUNCTION ", {"CreateFunctionStmt"}},
        {"CREATE TRIGGER ", {"CreateTrigStmt"}},
        {"CREATE CONSTRAINT TRIGGER ", {"CreateTrigStmt"}},
        {"CREATE POLICY ", {"CreatePolicyStmt"}},
        {"CREATE VIEW ", {"ViewStmt"}},
        {"CREATE TYPE ", {"CreateEnumStmt", "CompositeTypeStmt", "CreateRangeStmt"}},
        {"ALTER TABLE ", {"AlterTableStmt", "RenameStmt", "AlterObjectSchemaStmt"}},
        {"ALTER INDEX ", {"AlterTableStmt", "RenameStmt"}},
        {"COMMENT ON ", {"CommentStmt"}},
        {"GRANT ", {"GrantStmt"}},
        {"REVOKE ", {"GrantStmt"}},
        {"INSERT ", {"InsertStmt"}},
        {"UPDATE ", {"UpdateStmt"}},
        {"DELETE ", {"DeleteStmt"}},
        {"DROP ", {"DropStmt"}},
        {"DO ", {"DoStmt"}},
    };
    for (const words& each : known)
        if (sql.starts_with(each.begin))
            return each.kinds;
    return {};
}

/// What the shipped program shows of all its chains, in both directions.
inline std::vector<emitted> shipped_statements() {
    std::vector<emitted> all;
    for (const std::string& chain : first_words(said_by_apply({"chains"})))
        for (const std::string& revision : first_words(said_by_apply({"history", "--chain", chain}))) {
            const std::string json = said_by_apply({"show", revision, "--chain", chain, "--json"});
            for (const char* member : {"forward", "inverse", "invariants"})
                for (const std::string& sql : json_list(json, member))
                    all.push_back({chain + " " + revision + " " + member, sql, promised_by_words(sql)});
        }
    return all;
}

}  // namespace typeschema::oracle

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/token.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace typeschema::oracle {

/// One token as PostgreSQL's scanner cuts it, comments left out.
struct cut {
    std::uint32_t begin;
    std::uint32_t end;
    sql::reader::token_kind kind;
};

/// The tokens of a text by pg_query_scan(); empty when it reports an error.
std::vector<cut> scan(const std::string& sql);

/// The parse tree of `select <expression>` as JSON by pg_query_parse(); empty when PostgreSQL refuses it.
std::string parse_tree(const std::string& expression);

/// The same of a text that is a statement by itself.
std::string parse_statement(const std::string& sql);

/// What PostgreSQL's parser reads in a text: the kind of each statement, as its node is called (`AlterTableStmt`), or why it
/// reads none. What is written in PL/pgSQL is read as such.
struct reading {
    std::vector<std::string> statements;
    std::string error;
};
reading read(const std::string& sql);

/// The major version of PostgreSQL whose parser this is.
extern const int parser_major;

}  // namespace typeschema::oracle

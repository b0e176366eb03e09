// SPDX-License-Identifier: BSL-1.0
#include "oracle/sql/scan.hpp"

#include <pg_query.h>

#include <string_view>

namespace typeschema::oracle {

namespace {

using sql::reader::token_kind;

// The protocol buffer that pg_query_scan() gives, read by hand: field 2 of the message is a token of the fields start,
// end, token and keyword_kind, all of them numbers. So the program needs no protobuf library.
struct wire {
    std::string_view rest;

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; !rest.empty(); shift += 7) {
            const unsigned char byte = static_cast<unsigned char>(rest.front());
            rest.remove_prefix(1);
            value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
            if ((byte & 0x80) == 0)
                break;
        }
        return value;
    }
    std::string_view bytes() {
        const std::size_t size = number();
        const std::string_view taken = rest.substr(0, size);
        rest.remove_prefix(taken.size());
        return taken;
    }
};

// Numbers of the scanner's tokens, from libpg_query's pg_query.proto.
token_kind kind_of(std::uint64_t number, std::string_view written) {
    switch (number) {
        case 258: return written[0] == '"' ? token_kind::quoted_identifier : token_kind::identifier;
        case 259: return token_kind::unicode_identifier;
        case 260:
            return written.find_first_not_of("0123456789") == written.npos ? token_kind::integer : token_kind::decimal;
        case 261:
            return written[0] == '$'                        ? token_kind::dollar_string
                   : written[0] == 'e' || written[0] == 'E' ? token_kind::escape_string
                                                            : token_kind::string;
        case 262: return token_kind::unicode_string;
        case 263: return token_kind::bit_string;
        case 264: return token_kind::hex_string;
        case 266: return token_kind::integer;
        case 267: return token_kind::parameter;
        case 268: return token_kind::cast;
        case 269: return token_kind::dot_dot;
        case 270: return token_kind::assign;
        case 271: return token_kind::arrow;
        case 265:
        case 272:
        case 273:
        case 274: return token_kind::op;
        case '(': return token_kind::open_paren;
        case ')': return token_kind::close_paren;
        case '[': return token_kind::open_bracket;
        case ']': return token_kind::close_bracket;
        case ',': return token_kind::comma;
        case ';': return token_kind::semicolon;
        case '.': return token_kind::dot;
        case ':': return token_kind::colon;
        case '\\':
        case '$':
        case '{':
        case '}': return token_kind::error;  // the scanner lets them pass, no grammar does
        default: return number > 276 ? token_kind::identifier : token_kind::op;
    }
}

}  // namespace

std::vector<cut> scan(const std::string& sql) {
    PgQueryScanResult result = pg_query_scan(sql.c_str());
    std::vector<cut> cuts;
    wire message{result.error ? std::string_view() : std::string_view(result.pbuf.data, result.pbuf.len)};
    while (!message.rest.empty()) {
        const std::uint64_t tag = message.number();
        if (tag != (2 << 3 | 2)) {  // the version
            message.number();
            continue;
        }
        wire token{message.bytes()};
        std::uint64_t field[8] = {};
        while (!token.rest.empty()) {
            const std::uint64_t number = token.number() >> 3;
            field[number & 7] = token.number();
        }
        const std::uint32_t begin = static_cast<std::uint32_t>(field[1]), end = static_cast<std::uint32_t>(field[2]);
        if (field[4] != 275 && field[4] != 276)  // comments
            cuts.push_back({begin, end, kind_of(field[4], std::string_view(sql).substr(begin, end - begin))});
        if (!cuts.empty() && cuts.back().kind == token_kind::error) {
            cuts.clear();
            break;
        }
    }
    pg_query_free_scan_result(result);
    return cuts;
}

std::string parse_tree(const std::string& expression) {
    return parse_statement("select " + expression);
}

std::string parse_statement(const std::string& sql) {
    PgQueryParseResult result = pg_query_parse(sql.c_str());
    const std::string tree = result.error ? "" : result.parse_tree;
    pg_query_free_parse_result(result);
    return tree;
}

namespace {

std::string error_of(const PgQueryError* error) {
    return error == nullptr ? "" : std::string(error->message) + " at " + std::to_string(error->cursorpos);
}

/// The bodies of functions and blocks, which the parser of SQL takes for any text.
std::string error_in_bodies(const std::string& statement) {
    PgQueryPlpgsqlParseResult result = pg_query_parse_plpgsql(statement.c_str());
    const std::string error = error_of(result.error);
    pg_query_free_plpgsql_parse_result(result);
    return error;
}

}  // namespace

const int parser_major = PG_VERSION_NUM / 10000;

reading read(const std::string& sql) {
    reading found;
    PgQuerySplitResult pieces = pg_query_split_with_parser(sql.c_str());
    found.error = error_of(pieces.error);
    for (int i = 0; i < pieces.n_stmts; ++i) {
        const PgQuerySplitStmt& piece = *pieces.stmts[i];
        const std::string statement =
            sql.substr(static_cast<std::size_t>(piece.stmt_location), static_cast<std::size_t>(piece.stmt_len));
        PgQueryParseResult result = pg_query_parse(statement.c_str());
        const std::string_view tree = result.parse_tree;
        const std::string_view before = "\"stmt\":{\"";
        const std::size_t kind = tree.find(before) + before.size();
        found.statements.emplace_back(tree.substr(kind, tree.find('"', kind) - kind));
        pg_query_free_parse_result(result);
        const bool has_body = found.statements.back() == "DoStmt" || found.statements.back() == "CreateFunctionStmt";
        if (has_body && found.error.empty())
            found.error = error_in_bodies(statement);
    }
    pg_query_free_split_result(pieces);
    return found;
}

}  // namespace typeschema::oracle

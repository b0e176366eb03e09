// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/conninfo.hpp"

#include <cctype>
#include <string>
#include <string_view>

namespace typeschema::inline v0::pq {

/// Either a conninfo for libpq, or one sentence that says what to write instead and repeats nothing of the input.
struct parsed_connection_string {
    std::string conninfo;
    std::string problem;

    explicit operator bool() const { return problem.empty(); }
};

namespace detail {

inline constexpr std::string_view blanks = " \t\r\n";

inline std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == text.npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

inline std::string lowercase_scheme(std::string_view text) {
    std::string scheme(text.substr(0, text.find("://") == text.npos ? 0 : text.find("://")));
    for (char& c : scheme)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return scheme;
}

inline bool is_quoted(std::string_view text) {
    return std::string_view("'\"`").find(text.front()) != std::string_view::npos;
}

/// ${DATABASE_URL}, {{ url }}, $(cat url), <password>, [YOUR-PASSWORD], %DATABASE_URL% or a bare $DATABASE_URL.
inline bool has_placeholder(std::string_view text) {
    for (std::string_view mark : {"${", "$(", "{{", "<%", "[YOUR-", "<password>", "<user>", "<host>"})
        if (text.find(mark) != text.npos)
            return true;
    const bool one_word = text.find_first_of("=:") == text.npos;
    return one_word && (text.front() == '$' || (text.front() == '%' && text.back() == '%'));
}

inline bool is_api_key(std::string_view text) {
    if (text.find("://") != text.npos)
        return false;
    for (std::string_view prefix : {"eyJ", "sb_", "sbp_", "sk-", "sk_", "pk_", "ghp_", "napi_"})
        if (text.starts_with(prefix))
            return true;
    return text.size() >= 32 && text.find_first_of("= ") == text.npos;
}

inline std::string_view problem_of_scheme(std::string_view text) {
    const std::string scheme = lowercase_scheme(text);
    if (text.starts_with("jdbc:"))
        return "this is a JDBC URL; write postgresql://user:password@host:5432/database";
    if (scheme.empty() || is_uri(text))
        return {};
    if (scheme == "http" || scheme == "https")
        return "this is the address of a web page or an API, not of a database; "
               "write postgresql://user:password@host:5432/database (a hosted service shows it to you)";
    if (scheme.starts_with("postgres") && scheme.find('+') != scheme.npos)
        return "the scheme names a driver after '+', which only SQLAlchemy understands; write postgresql:// instead";
    if (scheme == "postgresql" || scheme == "postgres")
        return "write the scheme in small letters: postgresql://";
    if (text.find('=') < text.find("://"))
        return {};
    return "the scheme is not PostgreSQL's; write postgresql://user:password@host:5432/database";
}

inline std::string_view problem_of_form(std::string_view text) {
    if (text.empty())
        return "the connection string is empty; write postgresql://user:password@host:5432/database";
    if (is_quoted(text))
        return "the connection string begins with a quotation mark; write it without quotes around it";
    if (has_placeholder(text))
        return "the connection string still holds a placeholder; put the real value there (was a variable not set?)";
    if (const auto problem = problem_of_scheme(text); !problem.empty())
        return problem;
    if (is_api_key(text))
        return "this looks like an API key or a token, not a connection string; "
               "write postgresql://user:password@host:5432/database";
    if (text.find('=') == text.npos && !is_uri(text))
        return "this is no connection string; write postgresql://user:password@host:5432/database or "
               "host=localhost dbname=database user=user";
    return {};
}

inline bool is_port_list(std::string_view text) {
    return text.find_first_not_of("0123456789,") == text.npos;
}

/// Where the parameters of a URI begin, behind everything that may hold a password.
inline std::size_t end_of_path(const std::string& uri) {
    const std::size_t at = uri.rfind('@');
    return uri.find('?', at == uri.npos ? 0 : at);
}

inline std::string_view problem_of_options(const std::string& text) {
    const conninfo options(text);
    if (!options && is_uri(text) && conninfo(text.substr(0, end_of_path(text))))
        return "libpq does not know a parameter behind the '?' (schema, pgbouncer and their like are meant for other "
               "programs); leave it out";
    if (!options && is_uri(text))
        return "libpq cannot read this URI; in a user name or password write % as %25, @ as %40, / as %2F and : as %3A";
    if (!options)
        return "libpq cannot read this text; write key=value pairs, and 'single quotes' around a value with blanks";
    if (!is_port_list(options["port"].value_or("")))
        return is_uri(text) ? "the port is not a number; if the password holds '/' or ':', write them as %2F and %3A"
                            : "the port is not a number; write port=5432";
    if (is_uri(text) && options["host"].value_or("").find('@') != std::string::npos)
        return "there is more than one '@' before the host; write '@' in a user name or password as %40";
    return {};
}

}  // namespace detail

/// Takes a URI or key=value text, as a person or an environment variable gives it.
inline parsed_connection_string check_connection_string(std::string_view given) {
    const std::string text(detail::trimmed(given));
    std::string_view problem = detail::problem_of_form(text);
    if (problem.empty())
        problem = detail::problem_of_options(text);
    if (!problem.empty())
        return {.conninfo = {}, .problem = std::string(problem)};
    return {.conninfo = text, .problem = {}};
}

}  // namespace typeschema::inline v0::pq

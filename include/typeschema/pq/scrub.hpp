// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/conninfo.hpp"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace typeschema::inline v0::pq {

namespace detail {

inline std::string percent_decoded(std::string_view text) {
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escape = text[i] == '%' && i + 2 < text.size() &&
                            std::isxdigit(static_cast<unsigned char>(text[i + 1])) &&
                            std::isxdigit(static_cast<unsigned char>(text[i + 2]));
        decoded += escape ? static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16)) : text[i];
        if (escape)
            i += 2;
    }
    return decoded;
}

/// Where a URI may hold a password: from the first ':' of the authority to the last '@', since an '@' or a '/' that
/// nobody escaped moves the rest of the password into the host, the port or the database name.
inline std::string_view password_in_authority(std::string_view uri) {
    const std::string_view rest = uri.substr(uri.find("://") + 3);
    const std::size_t colon = rest.find(':');
    const std::size_t at = rest.rfind('@');
    if (colon == rest.npos || at == rest.npos || at < colon)
        return {};
    return rest.substr(colon + 1, at - colon - 1);
}

/// The end of a value in key=value text or in a URI's query: the next keyword that libpq knows, since a blank that
/// nobody quoted or an '&' that nobody escaped does not end the password in the head of its writer.
inline std::size_t end_of_value(std::string_view text, std::size_t from, char separator) {
    std::size_t end = text.size();
    const options_handle known(PQconndefaults());
    for (const PQconninfoOption* option = known.get(); option != nullptr && option->keyword != nullptr; ++option)
        end = std::min(end, text.find(separator + std::string(option->keyword) + '=', from));
    return end;
}

inline void collect_named_passwords(std::string_view text, bool uri, std::vector<std::string>& found) {
    const std::string_view keyword = "password";
    for (std::size_t at = text.find(keyword); at != text.npos; at = text.find(keyword, at + 1)) {
        const std::size_t start = text.find_first_not_of(' ', at + keyword.size());
        if (start == text.npos || text[start] != '=')
            continue;
        const std::size_t end = end_of_value(text, start + 1, uri ? '&' : ' ');
        const std::size_t first = std::min(end, text.find_first_not_of(' ', start + 1));
        found.emplace_back(text.substr(first, end - first));
    }
}

/// The passwords of a connection string, as written and as libpq decodes them.
inline std::vector<std::string> passwords_of(const std::string& text) {
    std::vector<std::string> found;
    if (text.find("://") != text.npos)
        found.emplace_back(password_in_authority(text));
    collect_named_passwords(text, text.find("://") != text.npos, found);
    for (std::size_t i = 0, written = found.size(); i < written; ++i)
        found.push_back(percent_decoded(found[i]));
    const conninfo parsed(text);
    for (const char* keyword : {"password", "sslpassword"})
        if (auto value = parsed[keyword])
            found.push_back(*value);
    return found;
}

inline constexpr std::string_view password_delimiters = "@/:?#&%=[](),;'\"\\ \t\r\n";
inline constexpr std::size_t shortest_secret = 3;

inline std::vector<std::string> secrets_of(const std::vector<std::string>& passwords) {
    std::vector<std::string> secrets = passwords;
    for (const std::string& password : passwords)
        for (std::size_t from = 0, to = 0; to != password.npos; from = to + 1) {
            to = password.find_first_of(password_delimiters, from);
            secrets.push_back(password.substr(from, to - from));
        }
    std::erase_if(secrets, [](const std::string& x) { return x.size() < shortest_secret; });
    std::ranges::sort(secrets, [](const auto& a, const auto& b) { return a.size() > b.size(); });
    return secrets;
}

inline void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// A quoted word that is a piece of an unescaped password, however short: "ss" of p@ss, which libpq takes for a host.
inline void hide_quoted_pieces(std::string& text, const std::string& password) {
    if (password.find_first_of(password_delimiters) == password.npos)
        return;
    for (std::size_t open = text.find('"'); open != text.npos; open = text.find('"', open)) {
        const std::size_t close = text.find('"', open + 1);
        if (close == text.npos)
            return;
        const std::string word = text.substr(open + 1, close - open - 1);
        const bool piece = !word.empty() && password.find(word) != password.npos;
        if (piece)
            text.replace(open + 1, word.size(), "***");
        open += (piece ? 3 : word.size()) + 2;
    }
}

}  // namespace detail

/// The message without the password of the connection string and without pieces of it; libpq prints such pieces
/// when a character of a URI's password is not percent-encoded.
inline std::string scrub(std::string message, const std::string& connection_string) {
    const std::vector<std::string> passwords = detail::passwords_of(connection_string);
    for (const std::string& secret : detail::secrets_of(passwords))
        detail::replace_all(message, secret, "***");
    for (const std::string& password : passwords)
        detail::hide_quoted_pieces(message, password);
    return message;
}

}  // namespace typeschema::inline v0::pq

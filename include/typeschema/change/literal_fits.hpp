// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

namespace typeschema::inline v0::change {

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
constexpr bool is_hex_digit(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
constexpr std::string_view trimmed(std::string_view text) {
    const auto blank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    const char* begin = text.data();
    const char* end = begin + text.size();
    while (begin != end && blank(*begin))
        ++begin;
    while (begin != end && blank(end[-1]))
        --end;
    return {begin, static_cast<std::size_t>(end - begin)};
}
/// The same word whatever the case; `lower` is in lower case.
constexpr bool is_word(std::string_view text, std::string_view lower) {
    const char *const at = text.data(), *const wanted = lower.data();
    std::size_t i = 0;
    while (i < text.size() && i < lower.size() &&
           (at[i] == wanted[i] || (at[i] >= 'A' && at[i] <= 'Z' && at[i] - 'A' + 'a' == wanted[i])))
        ++i;
    return i == text.size() && i == lower.size();
}
template <std::size_t N>
constexpr bool is_one_of(std::string_view text, const std::string_view (&words)[N]) {
    for (const std::string_view word : words)
        if (is_word(text, word))
            return true;
    return false;
}

/// What the input function of boolean takes: a word or the beginning of it that means one.
constexpr bool is_boolean(std::string_view text) {
    constexpr std::string_view words[] = {"t",  "tr",  "tru", "true", "f",  "fa", "fal", "fals", "false", "y",
                                          "ye", "yes", "n",   "no",   "on", "of", "off", "1",    "0"};
    return is_one_of(trimmed(text), words);
}

/// `-1.5e3`, `.5`, `NaN`, `Infinity`; forms with an x or _ are left to the server.
constexpr bool is_number(std::string_view text) {
    constexpr std::string_view words[] = {"nan", "inf", "infinity"};
    text = trimmed(text);
    if (!text.empty() && (text[0] == '-' || text[0] == '+'))
        text.remove_prefix(1);
    if (is_one_of(text, words))
        return true;
    bool digits = false;
    std::size_t i = 0;
    for (bool dot = false; i < text.size() && (is_digit(text[i]) || (text[i] == '.' && !dot)); ++i) {
        dot = dot || text[i] == '.';
        digits = digits || is_digit(text[i]);
    }
    return digits && (i == text.size() || text[i] == 'e' || text[i] == 'E' || text[i] == 'x' || text[i] == 'X' ||
                      text[i] == 'o' || text[i] == 'b' || text[i] == '_');
}

/// 32 digits, a - behind every fourth if one likes, { and } around all or nothing.
constexpr bool is_uuid(std::string_view text) {
    if (text.size() > 2 && text.front() == '{' && text.back() == '}')
        text = text.substr(1, text.size() - 2);
    std::size_t digits = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = text[i] == '-' && digits != 0 && digits % 4 == 0 && digits < 32 && text[i - 1] != '-';
        if (!dash && !is_hex_digit(text[i]))
            return false;
        digits += dash ? 0U : 1U;
    }
    return digits == 32;
}

/// A day or a time has digits or is one of the words for it; a day written as 2024-02-30 is one of the calendar.
constexpr bool is_time(std::string_view text) {
    constexpr std::string_view words[] = {"now",   "today",    "tomorrow",  "yesterday",
                                          "epoch", "infinity", "+infinity", "-infinity"};
    text = trimmed(text);
    bool digits = false;
    for (const char c : text)
        digits = digits || is_digit(c);
    if (!digits)
        return is_one_of(text.substr(0, text.find(' ')), words);
    const auto number = [&](std::size_t at, std::size_t size) {
        int n = 0;
        for (std::size_t i = at; i < at + size; ++i)
            n = n < 0 || i >= text.size() || !is_digit(text[i]) ? -1 : n * 10 + (text[i] - '0');
        return n;
    };
    const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
    if (text.size() < 10 || text[4] != '-' || text[7] != '-' || year < 0 || month < 0 || day < 0)
        return true;  // another of the many forms
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    const int days = month == 2 ? (leap ? 29 : 28) : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

/// A span of time counts something; PostgreSQL 17 and newer have endless ones.
constexpr bool is_interval(std::string_view text) {
    constexpr std::string_view words[] = {"infinity", "+infinity", "-infinity"};
    for (const char c : text)
        if (is_digit(c))
            return true;
    return is_one_of(trimmed(text), words);
}

/// `\\x` and pairs of digits; what does not begin so is in the other format, with escapes.
constexpr bool is_bytea(std::string_view text) {
    if (!text.starts_with("\\x"))
        return true;
    std::size_t digits = 0;
    for (const char c : text.substr(2)) {
        if (!is_hex_digit(c) && trimmed({&c, 1}).size() == 1)
            return false;
        digits += is_hex_digit(c) ? 1U : 0U;
    }
    return digits % 2 == 0;
}

/// How many characters UTF-8 text between quotes has; two quotes are one, and blanks at the end do not count.
constexpr std::size_t length_of(std::string_view text) {
    const char* const at = text.data();
    std::size_t size = text.size();
    while (size != 0 && at[size - 1] == ' ')
        --size;
    std::size_t n = 0;
    for (std::size_t i = 0; i < size; ++i) {
        i += at[i] == '\'' ? 1U : 0U;
        n += i < size && (static_cast<unsigned char>(at[i]) & 0xc0) == 0x80 ? 0U : 1U;
    }
    return n;
}

/// How many digits stand before the point of a plain number.
constexpr std::size_t whole_digits(std::string_view number) {
    while (!number.empty() && (number[0] == '-' || number[0] == '+' || number[0] == '0'))
        number.remove_prefix(1);
    std::size_t n = 0;
    while (n < number.size() && is_digit(number[n]))
        ++n;
    return n;
}

}  // namespace typeschema::inline v0::change

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <map>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

namespace typeschema_test {

/// Values of PostgreSQL's types as text, small and odd ones among them.
class value_source {
public:
    explicit value_source(unsigned seed) : random_(seed) {}

    std::size_t below(std::size_t limit) { return random_() % limit; }

    /// `type` as format_type spells it without modifier; `modifier` is atttypmod.
    std::string of(const std::string& type, int modifier) {
        if (type.ends_with("[]")) {
            std::string list;
            for (std::size_t i = below(4); i > 0; --i)
                list += (list.empty() ? "" : ",") + array_element(of(type.substr(0, type.size() - 2), modifier));
            return "{" + list + "}";
        }
        if (type == "text")
            return text();
        if (type == "character varying")
            return shorter(text(), modifier < 0 ? 100 : static_cast<std::size_t>(modifier - 4));
        if (type == "smallint" || type == "integer" || type == "bigint")
            return whole(type);
        if (type == "boolean")
            return below(2) == 0 ? "false" : "true";
        if (type == "numeric")
            return numeric(modifier);
        if (type == "real" || type == "double precision")
            return std::to_string(number(1000)) + "." + std::to_string(below(10)) + "5e-2";
        if (type == "uuid")
            return uuid();
        if (type == "date")
            return day();
        if (type == "timestamp with time zone")
            return day() + " " + two_digits(below(24)) + ":" + two_digits(below(60)) + ":07.25+00";
        if (type == "jsonb")
            return below(3) == 0 ? "[1, null, \"it's\"]" : "{\"k\": " + std::to_string(number(99)) + "}";
        if (type == "bytea")
            return "\\x00" + two_digits(below(100)) + "ff";
        throw std::runtime_error("the filler knows no values of type " + type);
    }

private:
    std::int64_t number(int limit) {
        const auto size = static_cast<std::int64_t>(below(static_cast<std::size_t>(limit)));
        return below(4) == 0 ? -size : size;
    }
    /// Small numbers, and sometimes the ends of what the type holds.
    std::string whole(const std::string& type) {
        static const std::map<std::string, std::vector<std::string>> ends{
            {"smallint", {"-32768", "32767"}},
            {"integer", {"-2147483648", "2147483647"}},
            {"bigint", {"-9223372036854775808", "9223372036854775807"}},
        };
        return below(8) == 0 ? ends.at(type)[below(2)] : std::to_string(number(type == "smallint" ? 30000 : 90000));
    }
    static std::string two_digits(std::size_t n) { return std::to_string(n / 10) + std::to_string(n % 10); }
    std::string day() {
        return "20" + two_digits(below(40)) + "-0" + std::to_string(1 + below(9)) + "-" +
               std::to_string(10 + below(18));
    }

    std::string text() {
        static const std::vector<std::string> odd{"",      " ",    "it's",     "a\\b", "\"q\"",
                                                  "größe", "NULL", "x,y;--{}", "%s $1"};
        if (below(4) == 0)
            return odd[below(odd.size())];
        std::string word;
        for (std::size_t i = 1 + below(9); i > 0; --i)
            word += static_cast<char>('a' + below(26));
        return word;
    }

    static std::string shorter(const std::string& text, std::size_t limit) {
        return text.size() <= limit ? text : std::string(limit, 'z');  // never half of a character
    }

    std::string numeric(int modifier) {
        if (modifier < 0)
            return std::to_string(number(90000)) + "." + two_digits(below(100)) + "0";
        const int precision = (modifier - 4) >> 16, scale = (modifier - 4) & 0x7ff;
        std::string digits;
        for (int i = 0; i < precision; ++i)
            digits += static_cast<char>('0' + below(10));
        if (scale > 0)
            digits.insert(digits.size() - static_cast<std::size_t>(scale), ".");
        return (below(4) == 0 ? "-" : "") + std::string(digits.front() == '.' ? "0" : "") + digits;
    }

    std::string uuid() {
        char text[40];
        std::snprintf(text, sizeof text, "%08x-%04x-4%03x-8%03x-%012x", unsigned(random_()), unsigned(below(65536)),
                      unsigned(below(4096)), unsigned(below(4096)), unsigned(random_()));
        return text;
    }

    static std::string array_element(const std::string& value) {
        std::string quoted = "\"";
        for (const char c : value) {
            if (c == '"' || c == '\\')
                quoted += '\\';
            quoted += c;
        }
        return quoted + "\"";
    }

    std::mt19937 random_;
};

}  // namespace typeschema_test

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/casts.hpp"
#include "typeschema/model/default_value.hpp"
#include "typeschema/model/problem.hpp"

#include <string_view>

namespace typeschema::inline v0::change {

constexpr bool is_whole_number(std::string_view text) {
    const std::size_t first = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    for (std::size_t i = first; i < text.size(); ++i)
        if (text[i] < '0' || text[i] > '9')
            return false;
    return text.size() > first;
}

/// Is a number without sign and leading zeros at most `limit`, which is written the same way?
constexpr bool at_most(std::string_view number, std::string_view limit) {
    if (!number.empty() && (number[0] == '-' || number[0] == '+'))
        number.remove_prefix(1);
    while (number.size() > 1 && number[0] == '0')
        number.remove_prefix(1);
    return number.size() < limit.size() || (number.size() == limit.size() && number <= limit);
}

constexpr bool fits_integer(std::string_view text, model::type_id id) {
    if (!is_whole_number(text))
        return true;  // 0x1F and 1_000: the server counts
    const bool negative = text[0] == '-';
    switch (id) {
        case model::type_id::smallint: return at_most(text, negative ? "32768" : "32767");
        case model::type_id::integer: return at_most(text, negative ? "2147483648" : "2147483647");
        case model::type_id::bigint: return at_most(text, negative ? "9223372036854775808" : "9223372036854775807");
        default: return true;
    }
}

constexpr bool is_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words)
        if (text == word)
            return true;
    return false;
}

constexpr bool is_uuid(std::string_view text) {
    std::size_t digits = 0;
    for (const char c : text) {
        const bool digit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (!digit && c != '-' && c != '{' && c != '}')
            return false;
        digits += digit ? 1 : 0;
    }
    return digits == 32;
}

/// A constant in quotes, against the types whose values have a form that can be told; `text` includes its quotes.
constexpr bool string_fits(std::string_view text, const model::type& t) {
    if (text.size() < 2 || text.front() != '\'')
        return true;
    text = text.substr(1, text.size() - 2);
    if (t.array)
        return !text.empty() && (text.front() == '{' || text.front() == '[');
    switch (t.id) {
        case model::type_id::smallint:
        case model::type_id::integer:
        case model::type_id::bigint: return is_whole_number(text) && fits_integer(text, t.id);
        case model::type_id::boolean:
            return is_one_of(text, {"t", "f", "true", "false", "yes", "no", "y", "n", "on", "off", "1", "0"});
        case model::type_id::uuid: return is_uuid(text);
        case model::type_id::jsonb: return !text.empty();
        case model::type_id::varchar: return t.length == 0 || text.size() <= 4 * t.length;
        default: return true;
    }
}

/// What is wrong with a default for a column of that type; `none` when nothing can be said against it.
constexpr model::problem_code judge_default(const model::default_value* d, const model::type& t) {
    using enum model::problem_code;
    if (d == nullptr)
        return none;
    const auto unless = [](bool fits) { return fits ? none : default_of_another_type; };
    switch (d->kind) {
        case model::default_kind::unreadable: return unreadable_sql;
        case model::default_kind::names_column: return column_in_default;
        case model::default_kind::string: return unless(string_fits(d->text.view(), t));
        case model::default_kind::integer:
            return unless(!t.array && (is_string(t.id) || (is_number(t.id) && fits_integer(d->text.view(), t.id))));
        case model::default_kind::decimal:
            return unless(!t.array && (is_string(t.id) || t.id == model::type_id::numeric ||
                                       t.id == model::type_id::real || t.id == model::type_id::double_precision));
        case model::default_kind::typed: return unless(has_assignment_cast({.id = d->type}, t));
        case model::default_kind::array: return unless(t.array);
        default: return none;
    }
}

}  // namespace typeschema::inline v0::change

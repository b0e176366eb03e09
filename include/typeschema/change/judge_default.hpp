// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/casts.hpp"
#include "typeschema/change/json_fits.hpp"
#include "typeschema/change/literal_fits.hpp"
#include "typeschema/model/default_value.hpp"
#include "typeschema/model/problem.hpp"

#include <string_view>

namespace typeschema::inline v0::change {

// Numbers and texts, the usual defaults, are read through a pointer: the operators of string_view ask whether this is a
// constant evaluation, see model::name::operator==.
constexpr bool is_whole_number(std::string_view text) {
    const char* const at = text.data();
    const std::size_t first = !text.empty() && (at[0] == '-' || at[0] == '+') ? 1 : 0;
    for (std::size_t i = first; i < text.size(); ++i)
        if (!is_digit(at[i]))
            return false;
    return text.size() > first;
}

/// Is a number without sign and leading zeros at most `limit`, which is written the same way?
constexpr bool at_most(std::string_view number, std::string_view limit) {
    const char* at = number.data();
    std::size_t size = number.size();
    const auto skip = [&] { ++at, --size; };
    if (size != 0 && (*at == '-' || *at == '+'))
        skip();
    while (size > 1 && *at == '0')
        skip();
    return size < limit.size() || (size == limit.size() && std::string_view(at, size) <= limit);
}

constexpr bool fits_integer(std::string_view text, model::type_id id) {
    if (!is_whole_number(text))
        return true;  // 0x1F and 1_000: the server counts
    using namespace std::string_view_literals;
    const bool negative = *text.data() == '-';
    switch (id) {
        case model::type_id::smallint: return at_most(text, negative ? "32768"sv : "32767"sv);
        case model::type_id::integer: return at_most(text, negative ? "2147483648"sv : "2147483647"sv);
        case model::type_id::bigint: return at_most(text, negative ? "9223372036854775808"sv : "9223372036854775807"sv);
        default: return true;
    }
}

/// Does a number of so many digits before the point fit numeric(p, s)?
constexpr bool fits_numeric(std::string_view text, const model::type& t) {
    return t.id != model::type_id::numeric || !t.scaled ||
           text.find_first_not_of("+-0123456789.") != std::string_view::npos ||
           whole_digits(text) + static_cast<std::size_t>(t.scale) <= t.length;
}

/// An array in quotes; what its elements are is left to the server.
constexpr bool is_array(std::string_view text) {
    text = trimmed(text);
    return text.size() > 1 && text.back() == '}' && (text.front() == '{' || text.front() == '[');
}

/// A constant in quotes, against the types whose values have a form that can be told; `text` includes its quotes.
constexpr bool string_fits(std::string_view text, const model::type& t) {
    if (text.size() < 2 || *text.data() != '\'')
        return true;
    text = {text.data() + 1, text.size() - 2};
    if (t.array)
        return is_array(text);
    switch (t.id) {
        case model::type_id::smallint:
        case model::type_id::integer:
        case model::type_id::bigint: return is_whole_number(trimmed(text)) && fits_integer(trimmed(text), t.id);
        case model::type_id::numeric: return is_number(text) && fits_numeric(trimmed(text), t);
        case model::type_id::real:
        case model::type_id::double_precision: return is_number(text);
        case model::type_id::boolean: return is_boolean(text);
        case model::type_id::uuid: return is_uuid(text);
        case model::type_id::json:
        case model::type_id::jsonb: return json_text(text).whole();
        case model::type_id::bytea: return is_bytea(text);
        case model::type_id::date:
        case model::type_id::timestamp:
        case model::type_id::timestamptz: return is_time(text);
        case model::type_id::interval: return is_interval(text);
        case model::type_id::varchar:
        case model::type_id::char_: return t.length == 0 || length_of(text) <= t.length;
        default: return true;
    }
}

/// `array['a']` for an array of integers, `array[1]` for one of text, and `array[]`, whose type nobody knows. What has a cast
/// in it, `array['a'::text]`, is of another type than it looks.
constexpr bool constructor_fits(std::string_view text, const model::type& t) {
    const std::size_t open = text.find('[');
    const std::string_view first = trimmed(text.substr(open == std::string_view::npos ? text.size() : open + 1));
    if (!t.array || first.empty() || text.find("::") != std::string_view::npos)
        return t.array;
    if (first.front() == ']' || is_named(t))
        return first.front() != ']';
    model::type element = t;
    element.array = false;
    return first.front() == '\''
               ? has_assignment_cast({.id = model::type_id::text}, element)
               : !is_digit(first.front()) || has_assignment_cast({.id = model::type_id::integer}, element);
}

/// What is wrong with a default for a column of that type; `none` when nothing can be said against it.
constexpr model::problem_code judge_default(const model::default_value* d, const model::type& t) {
    using enum model::problem_code;
    if (d == nullptr)
        return none;
    const bool of_others = is_named(t);  // a domain may take what an enum type does not
    const auto unless = [](bool fits) { return fits ? none : default_of_another_type; };
    switch (d->kind) {
        case model::default_kind::unreadable: return unreadable_sql;
        case model::default_kind::names_column: return column_in_default;
        case model::default_kind::holds_subquery: return subquery_in_check;
        case model::default_kind::string: return unless(string_fits(d->text.view(), t));
        case model::default_kind::integer:
            return unless(of_others || (fits_integer(d->text.view(), t.id) && fits_numeric(d->text.view(), t) &&
                                        has_assignment_cast({.id = model::type_id::integer}, t)));
        case model::default_kind::decimal:
            return unless(of_others || (fits_numeric(d->text.view(), t) && !is_whole(t.id) &&
                                        has_assignment_cast({.id = model::type_id::numeric}, t)));
        case model::default_kind::typed: return unless(of_others || has_assignment_cast({.id = d->type}, t));
        case model::default_kind::array: return unless(constructor_fits(d->text.view(), t));
        default: return none;
    }
}

}  // namespace typeschema::inline v0::change

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/types/catalogue.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader {

/// Arguments that a call may have here; PostgreSQL allows 100.
inline constexpr std::uint32_t most_arguments = 32;

/// What is called: a function, or what only queries know.
enum class call_kind : std::uint8_t { function, aggregate, ordered_set, hypothetical_set, window };

/// One function of the catalogue. `variadic` is the element of its last argument, or none; `required` counts arguments
/// without a default. No default values: read_signature() writes all.
struct signature {
    type_code argument[most_arguments];
    std::uint32_t size;
    std::uint32_t required;
    type_code variadic;
    type_code result;
    std::uint8_t facts;
    call_kind kind;
    bool rows;
    std::uint8_t since;  // the major that brought it; 0 where 13 has it

    /// The type of argument k, from 0, where more than the last one may be given.
    [[nodiscard]] constexpr type_code at(std::uint32_t k, bool spread) const {
        return spread && variadic != code::none && k + 1 >= size ? variadic : argument[k];
    }
};

/// Reads the overload at `at` and moves behind it; false at the end of the record.
constexpr bool read_signature(const char*& at, signature& read) {
    if (*at == ' ')
        ++at;
    if (*at == ';')
        return false;
    read.size = 0;
    read.required = ~0u;
    read.variadic = code::none;
    while (*at != '>') {
        if (*at == '=') {
            read.required = read.size;
            ++at;
        } else if (*at == '*') {
            ++at;
            const type_code array = detail::read_code(at);
            read.variadic = is_array(array) ? element_of(array) : array;
            read.argument[read.size++] = array;
        } else {
            read.argument[read.size++] = detail::read_code(at);
        }
    }
    if (read.required > read.size)
        read.required = read.size;
    read.result = detail::read_code(++at);
    read.facts = 0;
    read.kind = call_kind::function;
    read.rows = false;
    read.since = 0;
    for (; *at != ' ' && *at != ';'; ++at)
        switch (*at) {
            case 's': read.facts |= fact::stable; break;
            case 'v': read.facts |= fact::volatile_; break;
            case 'p': read.facts |= fact::sometimes_null; break;
            case 'e': read.facts |= fact::never_null; break;
            case 'A': read.kind = call_kind::aggregate; break;
            case 'O': read.kind = call_kind::ordered_set; break;
            case 'H': read.kind = call_kind::hypothetical_set; break;
            case 'W': read.kind = call_kind::window; break;
            case 'R': read.rows = true; break;
            default: read.since = static_cast<std::uint8_t>(10 + (*at - '0'));
        }
    return true;
}

}  // namespace typeschema::inline v0::sql::reader

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

namespace typeschema::inline v0::meta {

/// Values that are looked at for enumerators: 0 to 127.
inline constexpr std::size_t enumerator_range = 128;

namespace detail {

// One instantiation prints all of them: a list of "item_status::received" and "(item_status)5".
template <class Enum, Enum... Values>
consteval std::string_view printed_values() {
    const std::string_view whole = __PRETTY_FUNCTION__;
    // g++: "Values = {…}; std::string_view = …]"; clang: "Values = <…>]".
    const std::size_t begin = whole.find("Values = ") + 10;
    const std::size_t end = whole[begin - 1] == '{' ? whole.find('}', begin) : whole.rfind('>');
    return whole.substr(begin, end - begin);
}

template <class Enum, std::size_t... At>
consteval std::string_view printed(std::index_sequence<At...>) {
    return printed_values<Enum, static_cast<Enum>(At)...>();
}

}  // namespace detail

/// The names of an enum's values from 0 to 127; empty where a value has no name. The enum is scoped, or has a type of its
/// own: others do not have all these values.
template <class Enum>
struct enumerators {
    std::string_view names[enumerator_range];

    consteval enumerators() {
        std::string_view rest = detail::printed<Enum>(std::make_index_sequence<enumerator_range>());
        for (std::string_view& name : names) {
            const std::size_t comma = rest.find(", ");
            const std::string_view value = rest.substr(0, comma);
            rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 2);
            // (status)5 is a value without a name, and so is an integer.
            if (!value.empty() && value[0] != '(' && (value[0] < '0' || value[0] > '9')) {
                const std::size_t scope = value.rfind(':');
                name = scope == std::string_view::npos ? value : value.substr(scope + 1);
            }
        }
    }
};

}  // namespace typeschema::inline v0::meta

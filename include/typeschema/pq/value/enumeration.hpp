// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/value.hpp"
#include "typeschema/pq/value/text.hpp"

#include <string>
#include <string_view>
#include <type_traits>

namespace typeschema::inline v0::pq {

/// The labels of an enum class in the database. A specialisation has
///   static constexpr std::array<std::pair<E, std::string_view>, N> value
template <class E>
struct enum_labels;

template <class E>
concept labelled_enum = std::is_enum_v<E> && requires { enum_labels<E>::value.size(); };

namespace detail {

/// The enum's name as the compiler writes it: both supported compilers close the list of arguments with "E = name" or
/// "E = name; ...".
template <class E>
std::string enum_name() {
    const std::string_view signature = __PRETTY_FUNCTION__;
    const std::size_t first = signature.find("E = ") + 4;
    return std::string(signature.substr(first, signature.find_first_of(";]", first) - first));
}

}  // namespace detail

/// An enum class as its label: sent as text; read from text and from the database's own enum types, nothing else.
template <labelled_enum E>
struct value<E> {
    static constexpr type_oid oid = detail::text_oid;
    static constexpr bool reads(type_oid type) { return detail::is_text(type) || type >= first_user_type; }
    static std::string cpp_name() { return detail::enum_name<E>(); }

    static void encode(E x, std::string& bytes) {
        for (const auto& [constant, label] : enum_labels<E>::value)
            if (constant == x)
                return static_cast<void>(bytes += label);
        throw conversion_error(cpp_name() + " has no label for the value " +
                               std::to_string(static_cast<std::underlying_type_t<E>>(x)));
    }

    static E decode(std::string_view bytes) {
        for (const auto& [constant, label] : enum_labels<E>::value)
            if (label == bytes)
                return constant;
        throw conversion_error("'" + std::string(bytes) + "' is no label of " + cpp_name());
    }
};

}  // namespace typeschema::inline v0::pq

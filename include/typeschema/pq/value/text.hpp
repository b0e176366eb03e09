// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/value.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace typeschema::inline v0::pq {

namespace detail {

inline constexpr type_oid text_oid = 25;

constexpr bool is_text(type_oid type) {
    for (type_oid known : {text_oid, type_oid{1043}, type_oid{1042}, type_oid{19}, type_oid{114}})
        if (type == known)
            return true;
    return false;
}

}  // namespace detail

/// text, varchar, character, name; json can be read too. Parameters go as text, UTF-8.
template <>
struct value<std::string> {
    static constexpr type_oid oid = detail::text_oid;
    static constexpr bool reads(type_oid type) { return detail::is_text(type); }
    static std::string cpp_name() { return "std::string"; }

    static void encode(std::string_view x, std::string& bytes) { bytes += x; }
    static std::string decode(std::string_view bytes) { return std::string(bytes); }
};

/// As std::string; what is read points into the result and lives as long as that.
template <>
struct value<std::string_view> {
    static constexpr type_oid oid = detail::text_oid;
    static constexpr bool reads(type_oid type) { return detail::is_text(type); }
    static std::string cpp_name() { return "std::string_view"; }

    static void encode(std::string_view x, std::string& bytes) { bytes += x; }
    static std::string_view decode(std::string_view bytes) { return bytes; }
};

/// Literals, as parameters only.
template <>
struct value<const char*> {
    static constexpr type_oid oid = detail::text_oid;
    static void encode(const char* x, std::string& bytes) { bytes += x; }
};

template <std::size_t N>
struct value<char[N]> : value<const char*> {};

}  // namespace typeschema::inline v0::pq

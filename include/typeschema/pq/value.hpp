// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/type_oid.hpp"

#include <concepts>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace typeschema::inline v0::pq {

/// How a C++ type travels in PostgreSQL's binary format. A specialisation has
///   oid                             the type that a parameter is sent as
///   reads(type_oid)                 whether a column of that type can be read
///   cpp_name()                      the C++ type in messages
///   encode(value, std::string&)     appends the bytes
///   decode(std::string_view)        reads all bytes, or throws conversion_error
template <class T>
struct value;

/// A value that one side has and the other cannot hold; the message says which and why.
class conversion_error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The column is of another type than the C++ type asked for.
class type_mismatch : public conversion_error {
public:
    using conversion_error::conversion_error;
};

/// NULL came where the C++ type has no room for it; std::optional has.
class unexpected_null : public conversion_error {
public:
    using conversion_error::conversion_error;
};

template <class T>
concept encodable = requires(const T& x, std::string& bytes) {
    { value<T>::oid } -> std::convertible_to<type_oid>;
    value<T>::encode(x, bytes);
};

template <class T>
concept decodable = requires(std::string_view bytes, type_oid oid) {
    { value<T>::decode(bytes) } -> std::same_as<T>;
    { value<T>::reads(oid) } -> std::same_as<bool>;
    { value<T>::cpp_name() } -> std::convertible_to<std::string>;
};

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

}  // namespace typeschema::inline v0::pq

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/value.hpp"
#include "typeschema/pq/value/big_endian.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace typeschema::inline v0::pq {

namespace detail {

template <class T>
struct array_element {
    using type = T;
};
template <class T>
struct array_element<std::optional<T>> {
    using type = T;
};

/// Takes pieces off the front of what the server sent.
class byte_reader {
public:
    explicit byte_reader(std::string_view bytes) : rest_(bytes) {}

    std::string_view take(std::size_t size) {
        if (size > rest_.size())
            throw conversion_error("the server sent an array that ends too early");
        const std::string_view piece = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return piece;
    }
    std::int32_t take_int() { return read_big_endian<std::int32_t>(take(sizeof(std::int32_t))); }

private:
    std::string_view rest_;
};

inline constexpr std::int32_t null_length = -1;

}  // namespace detail

/// One-dimensional arrays; std::optional elements have room for NULL. An empty array has no dimension at all
/// in the binary format (PostgreSQL source, array_send).
template <class T>
    requires encodable<typename detail::array_element<T>::type> && decodable<typename detail::array_element<T>::type>
struct value<std::vector<T>> {
    using element = typename detail::array_element<T>::type;

    static constexpr type_oid oid = array_of(value<element>::oid);
    static constexpr bool reads(type_oid type) {
        return type >= first_user_type ? value<element>::reads(type) : value<element>::reads(element_of(type));
    }
    static std::string cpp_name() {
        return is_optional<T> ? "std::vector<std::optional<" + value<element>::cpp_name() + ">>"
                              : "std::vector<" + value<element>::cpp_name() + ">";
    }

    static void encode(const std::vector<T>& x, std::string& bytes) {
        detail::append_big_endian(std::int32_t{x.empty() ? 0 : 1}, bytes);
        detail::append_big_endian(std::int32_t{is_optional<T> ? 1 : 0}, bytes);
        detail::append_big_endian(value<element>::oid, bytes);
        if (x.empty())
            return;
        detail::append_big_endian(static_cast<std::int32_t>(x.size()), bytes);
        detail::append_big_endian(std::int32_t{1}, bytes);
        for (const T& item : x)
            encode_item(item, bytes);
    }

    static std::vector<T> decode(std::string_view bytes) {
        detail::byte_reader reader(bytes);
        const std::int32_t dimensions = reader.take_int();
        if (dimensions > 1)
            throw conversion_error("the array has " + std::to_string(dimensions) + " dimensions, not one");
        reader.take_int();
        demand_element(static_cast<type_oid>(reader.take_int()));
        const std::int32_t size = dimensions == 0 ? 0 : reader.take_int();
        if (dimensions == 1)
            reader.take_int();
        std::vector<T> items;
        for (std::int32_t i = 0; i < size; ++i)
            items.push_back(decode_item(reader));
        return items;
    }

private:
    static void encode_item(const T& item, std::string& bytes) {
        if constexpr (is_optional<T>) {
            if (!item)
                return detail::append_big_endian(detail::null_length, bytes);
            encode_present(*item, bytes);
        } else {
            encode_present(item, bytes);
        }
    }

    static void encode_present(const element& item, std::string& bytes) {
        std::string encoded;
        value<element>::encode(item, encoded);
        detail::append_big_endian(static_cast<std::int32_t>(encoded.size()), bytes);
        bytes += encoded;
    }

    static T decode_item(detail::byte_reader& reader) {
        const std::int32_t size = reader.take_int();
        if (size != detail::null_length)
            return value<element>::decode(reader.take(static_cast<std::size_t>(size)));
        if constexpr (is_optional<T>)
            return std::nullopt;
        throw conversion_error("the array holds NULL, for which " + cpp_name() + " has no room");
    }

    static void demand_element(type_oid sent) {
        if (!value<element>::reads(sent))
            throw conversion_error("the array's elements are " + type_name(sent) + ", not " +
                                   value<element>::cpp_name());
    }
};

}  // namespace typeschema::inline v0::pq

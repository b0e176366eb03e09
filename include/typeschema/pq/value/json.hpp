// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/value.hpp"

#include <string>
#include <string_view>

namespace typeschema::inline v0::pq {

/// A JSON document as text: json keeps it to the letter, jsonb gives it back in its own spacing and order of keys.
struct json {
    std::string text;
    bool operator==(const json&) const = default;
};

struct jsonb {
    std::string text;
    bool operator==(const jsonb&) const = default;
};

template <>
struct value<json> {
    static constexpr type_oid oid = 114;
    static constexpr bool reads(type_oid type) { return type == oid; }
    static std::string cpp_name() { return "typeschema::pq::json"; }

    static void encode(const json& x, std::string& bytes) { bytes += x.text; }
    static json decode(std::string_view bytes) { return {std::string(bytes)}; }
};

/// The binary form is a version byte, 1 in every server so far, and the text.
template <>
struct value<jsonb> {
    static constexpr type_oid oid = 3802;
    static constexpr char version = 1;
    static constexpr bool reads(type_oid type) { return type == oid; }
    static std::string cpp_name() { return "typeschema::pq::jsonb"; }

    static void encode(const jsonb& x, std::string& bytes) { (bytes += version) += x.text; }

    static jsonb decode(std::string_view bytes) {
        if (bytes.empty() || bytes.front() != version)
            throw conversion_error("the server sent an unknown version of jsonb");
        return {std::string(bytes.substr(1))};
    }
};

}  // namespace typeschema::inline v0::pq

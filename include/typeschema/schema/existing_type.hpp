// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/meta/fixed_string.hpp"
#include "typeschema/model/type.hpp"

#include <cstddef>
#include <cstdint>

namespace typeschema::inline v0::schema {

/// A type as DDL spells it: base and modifiers of together N bytes. The texts stand in the object itself.
template <std::size_t E, std::size_t N>
struct stored_type : model::existing_type {
    char from[E + 1] = {};
    char text[N + 1] = {};

    constexpr stored_type(std::string_view extension_name, std::string_view base, std::string_view given) {
        const auto base_size = static_cast<std::uint32_t>(base.size());
        const auto given_size = static_cast<std::uint32_t>(given.size());
        meta::copy_chars(from, extension_name.data(), E);
        meta::copy_chars(text, base.data(), base_size);
        meta::copy_chars(text + base_size, given.data(), given_size);
        extension = model::name(std::string_view(from, E));
        object = model::name(std::string_view(text, base_size));
        modifiers = model::name(std::string_view(text + base_size, given_size));
        takes_text = base == "citext";
    }
    stored_type(const stored_type&) = delete;
};

/// "geometry(Point,4326)" taken apart.
constexpr std::string_view base_of(std::string_view spelling) {
    return spelling.substr(0, spelling.find('('));
}
constexpr std::string_view modifiers_of(std::string_view spelling) {
    const std::size_t open = spelling.find('(');
    return open == std::string_view::npos ? std::string_view{}
                                          : spelling.substr(open + 1, spelling.rfind(')') - open - 1);
}

}  // namespace typeschema::inline v0::schema

namespace typeschema::inline v0 {

/// A type that an extension brings, as DDL spells it: `extension_type<"ltree", "ltree">`. The chain has to create or ensure
/// the extension first (TS123). A schema is part of the spelling where search_path does not find the type:
/// `extension_type<"ltree", "tools.ltree">`.
template <meta::fixed_string Extension, meta::fixed_string Spelling>
struct extension_type {
    static constexpr schema::stored_type<Extension.size(), Spelling.size()> named{
        Extension.view(), schema::base_of(Spelling.view()), schema::modifiers_of(Spelling.view())};
    static constexpr model::type lowered{.id = model::type_id::existing, .named = &named};
};

/// A type that is there without the chain, as DDL spells it: a rare one of PostgreSQL, or somebody else's.
/// `existing_type<"pg_snapshot">`.
template <meta::fixed_string Spelling>
struct existing_type : extension_type<"", Spelling> {};

/// citext, hstore and ltree, which come with PostgreSQL as extensions of the same name (manual, appendix F).
struct citext : extension_type<"citext", "citext"> {};
struct hstore : extension_type<"hstore", "hstore"> {};
struct ltree : extension_type<"ltree", "ltree"> {};

/// Vectors of the extension vector (pgvector), all lengths or one: `vector<768>`.
template <std::uint32_t Dimensions = 0>
struct vector {
    static constexpr model::type lowered{
        .id = model::type_id::existing, .length = Dimensions, .named = &extension_type<"vector", "vector">::named};
};
template <std::uint32_t Dimensions = 0>
struct halfvec {
    static constexpr model::type lowered{
        .id = model::type_id::existing, .length = Dimensions, .named = &extension_type<"vector", "halfvec">::named};
};
template <std::uint32_t Dimensions = 0>
struct sparsevec {
    static constexpr model::type lowered{
        .id = model::type_id::existing, .length = Dimensions, .named = &extension_type<"vector", "sparsevec">::named};
};

/// Types of the extension postgis, with their modifiers: `geometry<"Point,4326">` makes `geometry(Point,4326)`.
template <meta::fixed_string Modifiers = "">
struct geometry {
    static constexpr schema::stored_type<7, 8 + Modifiers.size()> named{"postgis", "geometry", Modifiers.view()};
    static constexpr model::type lowered{.id = model::type_id::existing, .named = &named};
};
template <meta::fixed_string Modifiers = "">
struct geography {
    static constexpr schema::stored_type<7, 9 + Modifiers.size()> named{"postgis", "geography", Modifiers.view()};
    static constexpr model::type lowered{.id = model::type_id::existing, .named = &named};
};

}  // namespace typeschema::inline v0

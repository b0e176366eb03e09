// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/put_text.hpp"

#include <cstddef>

namespace typeschema::inline v0::schema {

/// A name as a template argument: a string literal, `in<"schema", "name">` or `exactly<"name">`.
/// N and S are lengths in bytes without the terminator.
template <std::size_t N, std::size_t S = 0, bool Exact = false>
struct identifier {
    meta::fixed_string<N> text;
    meta::fixed_string<S> schema;
    static constexpr bool exact = Exact;

    consteval identifier(const char (&name)[N + 1]) : text(name) {}
    consteval identifier(const meta::fixed_string<N>& name, const meta::fixed_string<S>& in) : text(name), schema(in) {}

    constexpr model::name put_name(builder& b) const { return put_text(b, text.text); }
    constexpr model::qualified_name put(builder& b) const {
        if constexpr (S == 0)
            return {{}, put_text(b, text.text)};
        else
            return {put_text(b, schema.text), put_text(b, text.text)};
    }

    /// The name where the template argument keeps it.
    constexpr model::qualified_name stored() const { return {model::name(schema.view()), model::name(text.view())}; }
};
template <std::size_t M>
identifier(const char (&)[M]) -> identifier<M - 1>;

}  // namespace typeschema::inline v0::schema

namespace typeschema::inline v0 {

/// Bypasses the naming convention: `index_<exactly<"job_status_idx">, on<"status">>`.
template <meta::fixed_string Name>
inline constexpr auto exactly = schema::identifier<Name.size(), 0, true>{Name, ""};

/// A table or function of another schema than the chain's own: `drop_table<in<"app", "users">>`.
template <meta::fixed_string Schema, meta::fixed_string Name>
inline constexpr auto in = schema::identifier<Name.size(), Schema.size()>{Name, Schema};

}  // namespace typeschema::inline v0

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/put_text.hpp"

#include <cstddef>
#include <utility>

namespace typeschema::inline v0::schema {

/// A name as a template argument: a string literal, `in<"schema", "name">` or `exactly<"name">`.
/// N and S are lengths in bytes without the terminator.
template <std::size_t N, std::size_t S = 0, bool Exact = false>
struct identifier {
    char text[N + 1];
    char schema[S + 1];
    static constexpr bool exact = Exact;

    consteval identifier(const char (&name)[N + 1]) : identifier(name, std::make_index_sequence<N>()) {}
    consteval identifier(const char* name, const char* in) : text{}, schema{} {
        meta::copy_chars(text, name, N);
        meta::copy_chars(schema, in, S);
        text[N] = 0;
        schema[S] = 0;
    }

    constexpr model::name put_name(builder& b) const { return put_text(b, text); }
    constexpr model::qualified_name put(builder& b) const {
        if constexpr (S == 0)
            return {{}, put_text(b, text)};
        else
            return {put_text(b, schema), put_text(b, text)};
    }

    /// The name where the template argument keeps it.
    constexpr model::qualified_name stored() const {
        return {model::name(std::string_view(schema, S)), model::name(std::string_view(text, N))};
    }

private:
    template <std::size_t... I>
    consteval identifier(const char (&name)[N + 1], std::index_sequence<I...>) : text{name[I]..., 0}, schema{} {}
};
template <std::size_t M>
identifier(const char (&)[M]) -> identifier<M - 1>;

}  // namespace typeschema::inline v0::schema

namespace typeschema::inline v0 {

/// Bypasses the naming convention: `index_<exactly<"job_status_idx">, on<"status">>`.
template <meta::fixed_string Name>
inline constexpr auto exactly = schema::identifier<Name.size(), 0, true>{Name.text, nullptr};

/// A table or function of another schema than the chain's own: `drop_table<in<"app", "users">>`.
template <meta::fixed_string Schema, meta::fixed_string Name>
inline constexpr auto in = schema::identifier<Name.size(), Schema.size()>{Name.text, Schema.text};

}  // namespace typeschema::inline v0

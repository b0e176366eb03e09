// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/meta/fixed_string.hpp"
#include "typeschema/schema/builder.hpp"

#include <cstddef>
#include <utility>

namespace typeschema::inline v0::schema {

/// model::name's hash of a text of few characters: without a loop it costs a compiler half.
template <std::size_t N, std::size_t... I>
constexpr std::uint64_t hash_of(const char (&text)[N], std::index_sequence<I...>) {
    std::uint64_t hash = 0;
    ((hash = hash * meta::name_hash_factor + static_cast<unsigned char>(text[I]) + 1), ...);
    return hash;
}

/// A text that is a template argument, as a name in static storage; empty while counting.
template <std::size_t N>
constexpr model::name put_text(builder& b, const char (&text)[N]) {
    if constexpr (builder::is_copied(N - 1))
        return b.copied(text, N - 1);
    else if (b.counting)
        return {};
    else
        return {text, N - 1, hash_of(text, std::make_index_sequence<N - 1>())};
}

}  // namespace typeschema::inline v0::schema

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/chain/migration.hpp"
#include "typeschema/chain/settings.hpp"

#include <cstddef>

namespace typeschema::inline v0 {

/// The whole history, oldest revision first. A struct, never an alias:
/// `struct chain : typeschema::chain<settings<"inbox">, initial_baseline, schema_v1_inbox> {};`
template <class Settings, class... Migrations>
struct chain {};

}  // namespace typeschema::inline v0

namespace typeschema::inline v0::chain_detail {

template <class C>
inline constexpr bool is_bare_chain = false;
template <class Settings, class... Migrations>
inline constexpr bool is_bare_chain<chain<Settings, Migrations...>> = true;

template <std::uint32_t N>
struct migration_list {
    const model::migration* items[N + 1]{};
    static constexpr std::uint32_t size = N;
};

template <class Settings, class... Migrations>
consteval auto migrations_of(const chain<Settings, Migrations...>*) {
    return migration_list<sizeof...(Migrations)>{{lowered_migration<Migrations>::parts.migrations.items..., nullptr}};
}
template <class Settings, class... Migrations>
consteval const chain_settings& settings_of(const chain<Settings, Migrations...>*) {
    return Settings::value;
}

/// A chain lowered once, keyed by its struct alone.
template <class Chain>
struct lowered_chain {
    static constexpr auto migrations = migrations_of(static_cast<const Chain*>(nullptr));
    static constexpr const chain_settings& settings = settings_of(static_cast<const Chain*>(nullptr));
};

template <class C>
concept chain_type = requires(const C* c) { settings_of(c); };
template <class S>
concept settings_type = requires { S::value.convention; };

/// The number of the first argument of a chain that is none, from 1; 0 where all are settings and migrations. An array, for
/// clang folds no more than 256.
template <class Settings, class... Migrations>
consteval std::size_t odd_argument(const chain<Settings, Migrations...>*) {
    const bool fits[] = {settings_type<Settings>, migration_type<Migrations>...};
    for (std::size_t i = 0; i <= sizeof...(Migrations); ++i)
        if (!fits[i])
            return i + 1;
    return 0;
}

}  // namespace typeschema::inline v0::chain_detail

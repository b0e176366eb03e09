// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/chain/revision_id.hpp"
#include "typeschema/schema/put_text.hpp"
#include "typeschema/schema/storage.hpp"

namespace typeschema::inline v0::chain_detail {

constexpr void begin_migration(schema::builder& b, const model::name& id, std::string_view file, std::uint32_t line,
                               bool odd) {
    b.migration = b.migrations.next();
    if (b.counting)
        return;
    b.migration->id = id;
    b.migration->file = file;
    b.migration->line = line;
    b.migration->odd_id = odd;
}
/// Each step writes one, and after<...> none: what was written besides belongs elsewhere and would be lost in silence.
constexpr void end_migration(schema::builder& b, std::uint32_t arguments) {
    if (b.counting)
        return;
    std::uint32_t first = 0;
    b.migration->steps = b.steps.since(first);
    b.migration->misplaced = arguments + b.more_steps != b.steps.used + (b.migration->has_parent ? 1U : 0U);
}
constexpr void put_parent(schema::builder& b, const model::name& parent) {
    if (b.counting)
        return;
    b.migration->parent = parent;
    b.migration->has_parent = true;
}

}  // namespace typeschema::inline v0::chain_detail

namespace typeschema::inline v0 {

/// The parent of a migration: the revision that it is applied to.
template <meta::fixed_string Parent>
struct after {
    static constexpr void put(schema::builder& b) { chain_detail::put_parent(b, schema::put_text(b, Parent.text)); }
};

/// One revision: its id, its parent (none for the first), its steps. A struct, never an alias:
/// `struct add_pages : migration<"251101_add_pages", after<"251018_schema_v1_inbox">, add_column<…>> {};`
template <chain_detail::revision_id Id, class... Steps>
struct migration {
    using declaration = migration;

    static constexpr void put_revision(schema::builder& b) {
        chain_detail::begin_migration(b, Id.put(b), Id.in_file(), Id.line, Id.odd);
        const int in_order[] = {0, (Steps::put(b), 0)...};
        (void)in_order;
        chain_detail::end_migration(b, sizeof...(Steps));
    }
};

}  // namespace typeschema::inline v0

namespace typeschema::inline v0::chain_detail {

template <class M>
concept migration_type = requires(schema::builder& b) { M::put_revision(b); };

/// A migration lowered once, keyed by its struct alone.
template <migration_type Migration, bool Bare = __is_same(Migration, typename Migration::declaration)>
struct lowered_migration {
    static constexpr schema::storage<schema::count(&Migration::put_revision)> parts{&Migration::put_revision};
};
/// No struct was given, which is a mistake; the rest is lowered all the same, so that it is the only one.
template <class Migration>
struct lowered_migration<Migration, true> {
    static constexpr void put(schema::builder& b) {
        Migration::put_revision(b);
        if (!b.counting)
            b.migration->bare = true;
    }
    static constexpr schema::storage<schema::count(&put)> parts{&put};
};

}  // namespace typeschema::inline v0::chain_detail

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/chain/revision_id.hpp"
#include "typeschema/meta/fixed_string.hpp"
#include "typeschema/schema/builder.hpp"

namespace typeschema::inline v0 {

/// The parent of a migration: the revision that it is applied to.
template <meta::fixed_string Parent>
struct after {
    static constexpr void put(schema::builder& b) {
        b.migration->parent = b.text(Parent.text, Parent.size());
        b.migration->has_parent = true;
    }
};

/// One revision: its id, its parent (none for the first), its steps. A struct, never an alias:
/// `struct add_pages : migration<"251101_add_pages", after<"251018_schema_v1_inbox">, add_column<…>> {};`
template <chain_detail::revision_id Id, class... Steps>
struct migration {};

}  // namespace typeschema::inline v0

namespace typeschema::inline v0::chain_detail {

template <class M>
inline constexpr bool is_bare_migration = false;
template <revision_id Id, class... Steps>
inline constexpr bool is_bare_migration<migration<Id, Steps...>> = true;

template <revision_id Id, class... Steps>
constexpr void put_migration(const migration<Id, Steps...>*, schema::builder& b) {
    model::migration& m = b.migrations.next();
    b.migration = &m;
    m.id = b.text(Id.text, Id.size);
    m.file = b.text(Id.file, length(Id.file));
    m.line = Id.line;
    const int in_order[] = {0, (Steps::put(b), 0)...};
    (void)in_order;
    m.steps = b.steps.since(0);
}

template <class M>
concept migration_type = requires(const M* m, schema::builder& b) { put_migration(m, b); };

template <class Migration>
constexpr void put_lowered(schema::builder& b) {
    put_migration(static_cast<const Migration*>(nullptr), b);
    b.migration->bare = is_bare_migration<Migration>;
}

/// A migration lowered once, keyed by its struct alone.
template <migration_type Migration>
struct lowered_migration {
    static constexpr schema::sizes size = schema::count(&put_lowered<Migration>);
    static constexpr schema::storage<size> parts{&put_lowered<Migration>};
    static constexpr const model::migration& value = parts.migrations.items[0];
};

}  // namespace typeschema::inline v0::chain_detail

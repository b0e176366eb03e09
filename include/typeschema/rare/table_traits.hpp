// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/set_property.hpp"
#include "typeschema/rare/trait_conduct.hpp"
#include "typeschema/schema/identifier.hpp"

namespace typeschema::inline v0::schema {

constexpr void add_trait(builder& b, const model::conduct& conduct, const subject& about, const model::name& key,
                         const model::name& value) {
    model::property* const p = add_property(b, model::property_kind::other, about, key, value);
    if (!b.counting)
        p->conduct = &conduct;
}
constexpr subject of_index(builder& b, const model::name& index, bool exact) {
    return b.counting ? subject{} : subject{model::subject_kind::index, index, exact};
}

}  // namespace typeschema::inline v0::schema

namespace typeschema::inline v0::change {

constexpr void put_trait(schema::builder& b, const model::qualified_name& table, const model::conduct& conduct,
                         const schema::subject& about, const model::name& key, const model::name& value) {
    schema::add_trait(b, conduct, about, key, value);
    put_said(b, table, model::object_kind::table);
}

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// UNLOGGED: the rows of the table are not in the write-ahead log, and are gone after a crash.
struct unlogged {
    static constexpr void put(schema::builder& b) {
        schema::add_trait(b, change::unlogged_conduct, {}, model::name("unlogged"), model::name("on"));
    }
};

/// `set_unlogged<"cache">` makes `ALTER TABLE cache SET UNLOGGED`, which writes the table anew. The inverse sets it LOGGED.
template <schema::identifier Table>
struct set_unlogged {
    static constexpr void put(schema::builder& b) {
        change::put_trait(b, Table.put(b), change::unlogged_conduct, {}, model::name("unlogged"), model::name("on"));
    }
};
/// `set_logged<"cache">` makes `ALTER TABLE cache SET LOGGED`.
template <schema::identifier Table>
struct set_logged {
    static constexpr void put(schema::builder& b) {
        change::put_trait(b, Table.put(b), change::unlogged_conduct, {}, model::name("unlogged"), {});
    }
};

/// `cluster_on<"jobs", "created">` makes `ALTER TABLE jobs CLUSTER ON ix_jobs__created`: the order in which CLUSTER will write
/// the table. The name is that of an index, or of a key. The inverse says the index before, or none.
template <schema::identifier Table, schema::identifier Index>
struct cluster_on {
    static constexpr void put(schema::builder& b) {
        change::put_trait(b, Table.put(b), change::cluster_conduct, schema::of_index(b, Index.put_name(b), Index.exact),
                          {}, model::name("on"));
    }
};
/// `set_without_cluster<"jobs">` makes `ALTER TABLE jobs SET WITHOUT CLUSTER`.
template <schema::identifier Table>
struct set_without_cluster {
    static constexpr void put(schema::builder& b) {
        change::put_trait(b, Table.put(b), change::cluster_conduct, {}, {}, {});
    }
};

/// `set_replica_identity<"jobs", "full">` makes `ALTER TABLE jobs REPLICA IDENTITY FULL`: what logical replication tells of a
/// row that is changed or deleted. The other value is "nothing". The inverse says what stood there before.
template <schema::identifier Table, meta::fixed_string What>
struct set_replica_identity {
    static_assert(What.view() == "full" || What.view() == "nothing",
                  "set_replica_identity: write \"full\" or \"nothing\"; set_replica_identity_index names an index, and "
                  "reset_replica_identity goes back to the primary key");
    static constexpr void put(schema::builder& b) {
        change::put_trait(b, Table.put(b), change::replica_conduct, {}, {}, schema::put_text(b, What.text));
    }
};
/// `set_replica_identity_index<"jobs", "number">` makes `ALTER TABLE jobs REPLICA IDENTITY USING INDEX ix_jobs__number`: a unique
/// index or key whose columns are NOT NULL (TS145).
template <schema::identifier Table, schema::identifier Index>
struct set_replica_identity_index {
    static constexpr void put(schema::builder& b) {
        change::put_trait(b, Table.put(b), change::replica_conduct, schema::of_index(b, Index.put_name(b), Index.exact),
                          {}, model::name("index"));
    }
};
/// `reset_replica_identity<"jobs">` makes `ALTER TABLE jobs REPLICA IDENTITY DEFAULT`: its primary key.
template <schema::identifier Table>
struct reset_replica_identity {
    static constexpr void put(schema::builder& b) {
        change::put_trait(b, Table.put(b), change::replica_conduct, {}, {}, {});
    }
};

}  // namespace typeschema::inline v0

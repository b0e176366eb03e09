// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/expression.hpp"
#include "typeschema/schema/property.hpp"
#include "typeschema/schema/table.hpp"
#include "typeschema/sql/reader/relations.hpp"

namespace typeschema::inline v0::schema {

constexpr void put_relation_name(builder& b, std::string_view text, const model::name& kept,
                                 const sql::reader::token& t) {
    b.add_name(put_stored_name(b, text.data(), kept, sql::reader::name_part(text, t)));
}

/// The relations that a query reads, as two names each: schema and name.
constexpr void put_relations(builder& b, std::string_view text, const model::name& kept) {
    sql::reader::for_each_relation(text, [&](const sql::reader::relation_name& r) {
        if (r.has_schema())
            put_relation_name(b, text, kept, r.schema);
        else
            b.add_name({});
        put_relation_name(b, text, kept, r.name);
    });
}

/// The query of the view that is being put; the relations that it reads were put before.
constexpr void put_query(builder& b, const model::name& text) {
    model::property* const query = add_property(b, model::property_kind::query, {}, {}, text);
    if (!b.counting)
        query->relations = b.take_names();
}

}  // namespace typeschema::inline v0::schema

namespace typeschema::inline v0::schema {

template <model::object_kind Kind, identifier Name, meta::fixed_string Query, class... Elements>
struct view_like {
    static constexpr model::qualified_name put_name(builder& b) { return Name.put(b); }
    static constexpr void put(builder& b) {
        begin_table(b, put_name(b), Kind);
        const model::name kept = put_text(b, Query.text);
        put_relations(b, Query.view(), kept);
        put_query(b, kept);
        const int in_order[] = {0, (Elements::put(b), 0)...};
        (void)in_order;
        end_table(b);
    }
};

}  // namespace typeschema::inline v0::schema

namespace typeschema::inline v0 {

/// `struct balances : view<"balances", "select lot_id, sum(amount) from lot_entries group by lot_id"> {};` declares
/// `CREATE VIEW balances AS select …`. What follows the query: security_invoker, security_barrier, check_option, a comment.
template <schema::identifier Name, meta::fixed_string Query, class... Elements>
struct view : schema::view_like<model::object_kind::view, Name, Query, Elements...> {
    using declaration = view;
};

/// The same with CREATE MATERIALIZED VIEW; indexes and storage parameters may follow the query.
template <schema::identifier Name, meta::fixed_string Query, class... Elements>
struct materialized_view : schema::view_like<model::object_kind::materialized_view, Name, Query, Elements...> {
    using declaration = materialized_view;
};

/// Options of a view (manual, CREATE VIEW). security_invoker, since PostgreSQL 15: the rights and policies of whoever
/// asks count, not those of the view's owner.
struct security_invoker : storage_parameter<"security_invoker", "true"> {};
struct security_barrier : storage_parameter<"security_barrier", "true"> {};
struct cascaded_check_option : storage_parameter<"check_option", "cascaded"> {};
struct local_check_option : storage_parameter<"check_option", "local"> {};

}  // namespace typeschema::inline v0

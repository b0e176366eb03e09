// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/chain/meaning_of_parts.hpp"
#include "typeschema/change/comment_on.hpp"
#include "typeschema/change/create_table.hpp"
#include "typeschema/change/drop_table.hpp"
#include "typeschema/change/misfit.hpp"
#include "typeschema/check/problem/context.hpp"
#include "typeschema/rare/owner.hpp"
#include "typeschema/rare/resolve_made.hpp"
#include "typeschema/sql/column_property.hpp"
#include "typeschema/sql/storage.hpp"

namespace typeschema::inline v0::change {

enum class range_trouble : std::uint8_t { none, no_order, no_collation, twice };

/// A range is ordered by the operator class for btree of its type; that of a type which is not known here is believed in.
constexpr bool has_order(const model::type& t) {
    return t.id == model::type_id::existing || has_equality(t);
}
constexpr range_trouble judge_range(const model::property& p, const model::type& subtype) {
    for (const std::string_view word : {"SUBTYPE_OPCLASS", "COLLATION", "SUBTYPE_DIFF", "MULTIRANGE_TYPE_NAME"})
        if (count_option(p, word) > 1)
            return range_trouble::twice;
    if (count_option(p, "COLLATION") != 0 && !sql::is_collatable(subtype))
        return range_trouble::no_collation;
    return has_order(subtype) || count_option(p, "SUBTYPE_OPCLASS") != 0 ? range_trouble::none
                                                                         : range_trouble::no_order;
}

constexpr void open_range(table_work& w, std::uint32_t item, const model::part& p) {
    if (judge_range(*p.property, w.columns[0].type) != range_trouble::none)
        w.report(model::problem_code::impossible_range, item, w.named->object);
    open_maker(w, p);
}

/// The multirange type that PostgreSQL makes beside a range type of this name (makeMultirangeTypeName): it keeps its name when
/// the range type gets another one.
constexpr void put_multirange_name(sql::writer& w, std::string_view schema, std::string_view range) {
    constexpr std::string_view tail = "_multirange";
    char text[model::longest_name + 5] = {};
    sql::writer fill{text, 0};
    const std::size_t at = range.find("range");
    if (at != std::string_view::npos) {
        fill.put(range.substr(0, at));
        fill.put("multi");
        fill.put(range.substr(at));
    } else {
        fill.put(range.substr(0, model::longest_name - tail.size()));
        fill.put(tail);
    }
    sql::quote_qualified(w, schema, {text, fill.size < model::longest_name ? fill.size : model::longest_name});
}

/// Does the type have another name than the one that its multirange type was named after?
constexpr bool keeps_multirange_name(const model::table_state& t, const model::part_record& p) {
    return !(p.table->object == t.named.object) && count_option(*p.part->property, "MULTIRANGE_TYPE_NAME") == 0;
}

constexpr void put_create_range(sql::writer& w, const model::history& h, const model::table_state& t,
                                const model::part_record& p, bool with_multirange_name) {
    w.put("CREATE TYPE ");
    sql::put_table_name(w, t.named);
    w.put(" AS RANGE (SUBTYPE = ");
    sql::put_column_type(w, h, t.state, *t.after(nullptr));
    for_each_need(*p.part->property, [&](const need_view& o) {
        w.put(", ");
        w.put(o.kind);
        w.put(" = ");
        if (o.kind == "SUBTYPE_DIFF")
            return sql::put_function_of_option(w, h, p, o);
        const bool own = o.kind == "MULTIRANGE_TYPE_NAME" && o.named.schema.empty();
        sql::quote_qualified(w, (own ? t.named : o.named).schema.view(), o.named.object.view());
    });
    if (with_multirange_name) {
        w.put(", MULTIRANGE_TYPE_NAME = ");
        put_multirange_name(w, t.named.schema.view(), p.table->object.view());
    }
    w.put(')');
}

/// PostgreSQL 13 has no multirange types, and refuses their names; so a name that nobody gave is left out there.
constexpr void put_range(sql::writer& w, const model::history& h, const model::table_state& t,
                         const model::part_record& p, bool set) {
    if (!set) {
        w.put("DROP TYPE ");
        return sql::put_table_name(w, t.named);
    }
    if (!keeps_multirange_name(t, p))
        return put_create_range(w, h, t, p, false);
    w.put(
        "DO $range$\nBEGIN\n    IF pg_catalog.current_setting('server_version_num')::integer < 140000 THEN\n        ");
    put_create_range(w, h, t, p, false);
    w.put(";\n    ELSE\n        ");
    put_create_range(w, h, t, p, true);
    w.put(";\n    END IF;\nEND\n$range$");
}
constexpr void name_range(sql::writer& w, const model::property&) {
    w.put("range type ");
}
constexpr void mean_range(chain_detail::meaning& m, const model::history&, const model::property& p) {
    m.put("property", std::string_view("range"));
    m.put_names("option", p.relations);
}
constexpr bool explain_range(const problem::context& c) {
    if (c.f.code != model::problem_code::impossible_range)
        return false;
    const model::type& subtype = c.step().table->columns[0].type;
    c.say("range type ", c.table());
    switch (judge_range(*c.part()->property, subtype)) {
        case range_trouble::no_order:
            c.say(" is of ", subtype, ", which PostgreSQL does not put into an order; name one with ");
            c.say("subtype_operator_class<...>");
            break;
        case range_trouble::no_collation:
            c.say(" is of ", subtype, ", which no collation sorts; remove subtype_collation<...>");
            break;
        default: c.say(" says something twice; remove one"); break;
    }
    return true;
}

inline constexpr model::conduct range_conduct{
    .resolve = resolve_functions,
    .open = open_range,
    .in_create = is_maker,
    .put = put_range,
    .name = name_range,
    .mean = mean_range,
    .explain = explain_range,
};

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// Options of a range type (manual, CREATE TYPE): how its values are ordered, and the function that tells how far two of them
/// are apart, which GiST indexes ask.
template <schema::identifier Name>
struct subtype_operator_class : schema::stray {
    static constexpr void put_made(schema::builder& b) { schema::put_need(b, "SUBTYPE_OPCLASS", Name.put(b)); }
};
template <schema::identifier Name>
struct subtype_collation : schema::stray {
    static constexpr void put_made(schema::builder& b) { schema::put_need(b, "COLLATION", Name.put(b)); }
};
template <schema::identifier Function>
struct subtype_difference : schema::stray {
    static constexpr void put_made(schema::builder& b) { schema::put_need(b, "SUBTYPE_DIFF", Function.put(b)); }
};
/// The name of the multirange type beside it, since PostgreSQL 14; without it PostgreSQL makes one up.
template <schema::identifier Name>
struct multirange_name : schema::stray {
    static constexpr void put_made(schema::builder& b) { schema::put_need(b, "MULTIRANGE_TYPE_NAME", Name.put(b)); }
};

/// `struct price_span : range_type<"price_span", numeric<12, 2>, subtype_difference<"price_diff">> {};` declares
/// `CREATE TYPE price_span AS RANGE (SUBTYPE = numeric(12,2), SUBTYPE_DIFF = price_diff)`; columns have it as
/// `of_type<"price_span">`.
template <schema::identifier Name, column_type Subtype, class... Elements>
struct range_type {
    using declaration = range_type;

    static constexpr model::qualified_name put_name(schema::builder& b) { return Name.put(b); }
    static constexpr void put(schema::builder& b) {
        schema::begin_table(b, put_name(b), model::object_kind::range_type);
        schema::put_member(b, "subtype", Subtype::lowered);
        model::property* const maker = change::put_maker(b, change::range_conduct, {});
        const int in_order[] = {0, (schema::put_made_element<Elements>(b), 0)...};
        (void)in_order;
        schema::end_made(b, maker);
    }
};

/// `create_range_type<price_span>` makes `CREATE TYPE price_span AS RANGE (…)`. The inverse drops it.
template <schema::table_type Type>
struct create_range_type : change::create_members<model::object_kind::range_type, Type> {};
/// `drop_range_type<"price_span">` makes `DROP TYPE price_span`; refused while a column has the type (TS210). The inverse
/// creates it as it stood, with a multirange type of the same name as before.
template <schema::identifier Name>
struct drop_range_type : change::drop_members<model::object_kind::range_type, Name> {};
/// Columns follow; the multirange type keeps its name.
template <schema::identifier Name, meta::fixed_string To>
struct rename_range_type : change::rename_members<model::object_kind::range_type, Name, To> {};
template <schema::identifier Name, meta::fixed_string Text>
struct comment_on_range_type : change::comment_on_object<model::object_kind::range_type, Name, Text> {};
template <schema::identifier Type, meta::fixed_string Role>
struct set_owner_of_range_type : change::set_owner_of<model::object_kind::range_type, Type, Role> {};

}  // namespace typeschema::inline v0

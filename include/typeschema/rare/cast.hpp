// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/chain/meaning_of_parts.hpp"
#include "typeschema/change/create_table.hpp"
#include "typeschema/check/problem/context.hpp"
#include "typeschema/rare/resolve_made.hpp"
#include "typeschema/rare/step_on_made.hpp"
#include "typeschema/sql/property.hpp"

namespace typeschema::inline v0::change {

enum class cast_trouble : std::uint8_t { none, no_way, two_ways, two_contexts, same_type, of_domain, not_binary };

/// Kinds of types that PostgreSQL does not take for another one's bytes.
constexpr bool has_own_bytes(const model::registry& names, const model::column_record& c) {
    if (c.type.array)
        return true;
    const model::object_kind kind =
        c.type_object == model::nothing ? model::object_kind::table : names.objects[c.type_object].kind;
    return kind == model::object_kind::enum_type || kind == model::object_kind::composite_type ||
           kind == model::object_kind::range_type;
}
constexpr bool is_domain(const model::registry& names, const model::column_record& c) {
    return c.type_object != model::nothing && !c.type.array &&
           names.objects[c.type_object].kind == model::object_kind::domain;
}

/// What PostgreSQL would refuse, or take and never use (manual, CREATE CAST).
constexpr cast_trouble judge_cast(const model::registry& names, const model::property& p,
                                  const model::column_record& source, const model::column_record& target) {
    const std::uint32_t functions = count_option(p, "FUNCTION");
    const std::uint32_t binary = count_option(p, "BINARY");
    const std::uint32_t ways = functions + binary + count_option(p, "INOUT");
    if (ways != 1)
        return ways == 0 ? cast_trouble::no_way : cast_trouble::two_ways;
    if (count_option(p, "ASSIGNMENT") + count_option(p, "IMPLICIT") > 1)
        return cast_trouble::two_contexts;
    if (is_domain(names, source) || is_domain(names, target))
        return cast_trouble::of_domain;
    if (functions == 0 && source.type.same_base(target.type))
        return cast_trouble::same_type;
    return binary != 0 && (has_own_bytes(names, source) || has_own_bytes(names, target)) ? cast_trouble::not_binary
                                                                                         : cast_trouble::none;
}

constexpr void open_cast(table_work& w, std::uint32_t item, const model::part& p) {
    if (judge_cast(*w.names, *p.property, w.columns[0], w.columns[1]) != cast_trouble::none)
        w.report(model::problem_code::impossible_cast, item, w.named->object);
    open_maker(w, p);
}

/// A cast has no name but its two types.
constexpr std::uint32_t find_cast(const registry_work& w, const model::step& s) {
    for (std::uint32_t i = 0; i < w.seen.name_count; ++i) {
        const model::name_record& n = w.names[i];
        if (n.kind != model::object_kind::cast || n.to != model::forever)
            continue;
        if (has_types(w, n.object, s.table->columns))
            return i;
    }
    return model::nothing;
}

/// `(text AS message_role)`
constexpr void put_cast_types(sql::writer& w, const model::history& h, const model::table_state& t) {
    const model::column_record* const source = t.after(nullptr);
    w.put('(');
    sql::put_column_type(w, h, t.state, *source);
    w.put(" AS ");
    sql::put_column_type(w, h, t.state, *t.after(source));
    w.put(')');
}
constexpr void put_cast(sql::writer& w, const model::history& h, const model::table_state& t,
                        const model::part_record& p, bool set) {
    w.put(set ? "CREATE CAST " : "DROP CAST ");
    put_cast_types(w, h, t);
    if (!set)
        return;
    for_each_need(*p.part->property, [&](const need_view& o) {
        if (o.kind == "BINARY")
            return w.put(" WITHOUT FUNCTION");
        if (o.kind == "INOUT")
            return w.put(" WITH INOUT");
        if (o.kind != "FUNCTION")
            return;
        w.put(" WITH FUNCTION ");
        const std::uint32_t object = function_behind(h.names, p.made, o);
        if (object != model::nothing)
            return sql::put_function_name(w, h.names.name_of(object, p.made), *h.names.objects[object].function);
        sql::put_function_of_option(w, h, p, o);
        if (o.more.empty())
            return;
        w.put('(');
        w.put(o.more.view());
        w.put(')');
    });
    for (const std::string_view context : {"ASSIGNMENT", "IMPLICIT"})
        if (count_option(*p.part->property, context) != 0)
            w.put(" AS "), w.put(context);
}
constexpr void name_cast(sql::writer& w, const model::property&) {
    w.put("cast ");
}
constexpr void mean_cast(chain_detail::meaning& m, const model::history&, const model::property& p) {
    m.put("property", std::string_view("cast"));
    m.put_names("option", p.relations);
}

constexpr std::string_view reason_for(cast_trouble trouble) {
    switch (trouble) {
        case cast_trouble::no_way:
            return " does not say how it is made; write with_function<...>, with_inout or without_function";
        case cast_trouble::two_ways:
            return " says more than one way to make it; write one of with_function<...>, with_inout and without_function";
        case cast_trouble::two_contexts:
            return " says twice where it is made; write one of as_assignment and as_implicit";
        case cast_trouble::same_type:
            return " is from a type to itself, which only a function for its length does; write with_function<...>";
        case cast_trouble::of_domain:
            return " is of a domain, and PostgreSQL never looks at such a cast; write it for the type that the domain is of";
        case cast_trouble::not_binary:
            return " has no function, but PostgreSQL takes no array, enum, composite or range type for the bytes of "
                   "another type; write with_function<...> or with_inout";
        case cast_trouble::none: break;
    }
    return "";
}
constexpr bool explain_cast(const problem::context& c) {
    if (c.f.code != model::problem_code::impossible_cast)
        return false;
    const model::table_state t = c.after();
    c.say("cast ", c.table(),
          reason_for(judge_cast(c.h.names, *c.part()->property, t.records.columns[0], t.records.columns[1])));
    return true;
}

inline constexpr model::conduct cast_conduct{
    .resolve = resolve_functions,
    .open = open_cast,
    .find = find_cast,
    .in_create = is_maker,
    .put = put_cast,
    .subject = put_cast_types,
    .name = name_cast,
    .mean = mean_cast,
    .explain = explain_cast,
};

/// `text as message_role`: what a cast is called in a history and in sentences.
template <class Source, class Target>
constexpr void put_cast_name(sql::writer& w) {
    sql::put_type(w, Source::lowered);
    w.put(" as ");
    sql::put_type(w, Target::lowered);
}

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// How a cast is made: by a function, whose argument types are wanted where several have the name; through text; or not at
/// all, since both types have the same bytes.
template <schema::identifier Function, meta::fixed_string Arguments = "">
struct with_function : schema::stray {
    static constexpr void put_made(schema::builder& b) {
        const model::qualified_name function = Function.put(b);
        schema::put_need(b, "FUNCTION", function, schema::put_text(b, Arguments.text));
    }
};
struct with_inout : schema::stray {
    static constexpr void put_made(schema::builder& b) { schema::put_need(b, "INOUT", {}); }
};
struct without_function : schema::stray {
    static constexpr void put_made(schema::builder& b) { schema::put_need(b, "BINARY", {}); }
};
/// Where PostgreSQL makes it by itself: where a value is assigned to a column, or everywhere. Without either, where somebody
/// writes it.
struct as_assignment : schema::stray {
    static constexpr void put_made(schema::builder& b) { schema::put_need(b, "ASSIGNMENT", {}); }
};
struct as_implicit : schema::stray {
    static constexpr void put_made(schema::builder& b) { schema::put_need(b, "IMPLICIT", {}); }
};

/// `struct text_to_role : cast<text, of_type<"message_role">, with_function<"role_of">, as_assignment> {};` declares
/// `CREATE CAST (text AS message_role) WITH FUNCTION role_of(t text) AS ASSIGNMENT`. A comment may follow.
template <column_type Source, column_type Target, class... Elements>
struct cast {
    using declaration = cast;

    static constexpr model::qualified_name put_name(schema::builder& b) {
        return {{}, schema::put_text(b, sql::rendered<change::put_cast_name<Source, Target>>::storage.text)};
    }
    static constexpr void put(schema::builder& b) {
        schema::begin_table(b, put_name(b), model::object_kind::cast);
        schema::put_member(b, "source", Source::lowered);
        schema::put_member(b, "target", Target::lowered);
        model::property* const maker = change::put_maker(b, change::cast_conduct, {});
        const int in_order[] = {0, (schema::put_made_element<Elements>(b), 0)...};
        (void)in_order;
        schema::end_made(b, maker);
    }
};

/// `create_cast<text_to_role>` makes `CREATE CAST (…)`. The inverse drops it. A function that it calls stays while it stands
/// (TS210), and so do its types, which may be renamed.
template <schema::table_type Cast>
struct create_cast : change::create_members<model::object_kind::cast, Cast> {};
/// `drop_cast<text, of_type<"message_role">>` makes `DROP CAST (text AS message_role)`. The inverse creates it as it stood.
template <column_type Source, column_type Target>
struct drop_cast {
    static constexpr void put(schema::builder& b) { change::put_drop_made<cast<Source, Target>>(b); }
};
/// `comment_on_cast<text, of_type<"message_role">, "from the old column">`; an empty text takes the comment away.
template <column_type Source, column_type Target, meta::fixed_string Text>
struct comment_on_cast {
    static constexpr void put(schema::builder& b) {
        schema::add_property(b, model::property_kind::comment, {}, {}, schema::put_text(b, Text.text));
        change::put_said_of_made<cast<Source, Target>>(b);
    }
};

}  // namespace typeschema::inline v0

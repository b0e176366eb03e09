// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/chain/meaning_of_parts.hpp"
#include "typeschema/change/create_table.hpp"
#include "typeschema/check/problem/context.hpp"
#include "typeschema/rare/owner.hpp"
#include "typeschema/rare/resolve_made.hpp"
#include "typeschema/rare/step_on_made.hpp"
#include "typeschema/sql/property.hpp"

#include <initializer_list>

namespace typeschema::inline v0::change {

/// The types of an aggregate are columns: those of its arguments, then that of its state.
inline constexpr std::string_view argument_names[] = {"argument 1", "argument 2", "argument 3", "argument 4",
                                                      "argument 5", "argument 6", "argument 7", "argument 8"};
inline constexpr std::string_view state_name = "state";

constexpr std::uint32_t arguments_of(const model::list<model::column>& columns) {
    return columns.size == 0 || columns[columns.size - 1].named.view() != state_name ? columns.size : columns.size - 1;
}
/// Calls `visit(column)` for each argument.
template <class Visit>
constexpr void for_each_argument(const model::table_state& t, Visit&& visit) {
    for (const model::column_record* c = t.after(nullptr); c != nullptr && c->named.view() != state_name;
         c = t.after(c))
        visit(*c);
}

enum class aggregate_trouble : std::uint8_t { none, twice, no_first_value, sorts_several };

/// What PostgreSQL would refuse (manual, CREATE AGGREGATE). A strict function is not called while there is no state, which
/// then begins as the first value.
constexpr aggregate_trouble judge_aggregate(const model::registry& names, std::uint32_t state, const model::property& p,
                                            const model::list<model::column>& columns) {
    for (const std::string_view word : {"FINALFUNC", "COMBINEFUNC", "INITCOND", "SORTOP", "PARALLEL"})
        if (count_option(p, word) > 1)
            return aggregate_trouble::twice;
    const std::uint32_t arguments = arguments_of(columns);
    if (arguments != 1 && count_option(p, "SORTOP") != 0)
        return aggregate_trouble::sorts_several;
    bool strict = false;
    for_each_need(p, [&](const need_view& o) {
        const std::uint32_t f = o.kind == "SFUNC" ? function_behind(names, state, o) : model::nothing;
        strict = strict || (f != model::nothing && names.objects[f].function->strict);
    });
    const bool begins = arguments != 0 && columns[0].type.same_base(columns[arguments].type);
    return strict && !begins && count_option(p, "INITCOND") == 0 ? aggregate_trouble::no_first_value
                                                                 : aggregate_trouble::none;
}

constexpr void open_aggregate(table_work& w, std::uint32_t item, const model::part& p) {
    const model::object_record& o = w.names->objects[w.names->steps[w.step].object];
    if (judge_aggregate(*w.names, w.state_after(), *p.property, o.declared->columns) != aggregate_trouble::none)
        w.report(model::problem_code::impossible_aggregate, item, w.named->object);
    open_maker(w, p);
}

/// Aggregates of one name have other arguments.
constexpr std::uint32_t find_aggregate(const registry_work& w, const model::step& s) {
    const model::list<model::column> said{s.table->columns.data, arguments_of(s.table->columns)};
    for (std::uint32_t i = w.find_name(model::object_kind::aggregate, s.target); i != model::nothing;
         i = w.names[i].next) {
        const model::name_record& n = w.names[i];
        if (n.kind == model::object_kind::aggregate && n.to == model::forever && n.named == w.seen.full(s.target) &&
            arguments_of(w.objects[n.object].declared->columns) == said.size && has_types(w, n.object, said))
            return i;
    }
    return model::nothing;
}

/// `total(numeric)`, `counted(*)`
constexpr void put_aggregate_name(sql::writer& w, const model::history& h, const model::table_state& t) {
    sql::put_table_name(w, t.named);
    w.put('(');
    bool first = true;
    for_each_argument(t, [&](const model::column_record& c) {
        w.put(first ? "" : ", ");
        first = false;
        sql::put_column_type(w, h, t.state, c);
    });
    w.put(first ? "*)" : ")");
}
constexpr void put_aggregate(sql::writer& w, const model::history& h, const model::table_state& t,
                             const model::part_record& p, bool set) {
    w.put(set ? "CREATE AGGREGATE " : "DROP AGGREGATE ");
    put_aggregate_name(w, h, t);
    if (!set)
        return;
    w.put(" (");
    for_each_need(*p.part->property, [&](const need_view& o) {
        w.put(o.kind == "SFUNC" ? "" : ", ");
        w.put(o.kind);
        w.put(" = ");
        if (o.kind == "INITCOND")
            return sql::quote_literal(w, o.more.view());
        if (!names_function(o))
            return w.put(o.more.view());
        sql::put_function_of_option(w, h, p, o);
        if (o.kind != "SFUNC")
            return;
        w.put(", STYPE = ");
        sql::put_column_type(w, h, t.state, *t.find(model::name(state_name)));
    });
    w.put(')');
}
constexpr void name_aggregate(sql::writer& w, const model::property&) {
    w.put("aggregate ");
}
constexpr void mean_aggregate(chain_detail::meaning& m, const model::history&, const model::property& p) {
    m.put("property", std::string_view("aggregate"));
    m.put_names("option", p.relations);
}
constexpr bool explain_aggregate(const problem::context& c) {
    if (c.f.code != model::problem_code::impossible_aggregate)
        return false;
    c.say("aggregate ", c.table());
    switch (judge_aggregate(c.h.names, c.f.step + 1, *c.part()->property, c.step().table->columns)) {
        case aggregate_trouble::no_first_value:
            c.say(
                " begins without a state, but its function is strict and its first argument has another type than the "
                "state; write initial_value<...>");
            break;
        case aggregate_trouble::sorts_several:
            c.say(" has sort_operator<...>, which only an aggregate of one argument takes; remove it");
            break;
        default: c.say(" says something twice; remove one"); break;
    }
    return true;
}

inline constexpr model::conduct aggregate_conduct{
    .resolve = resolve_functions,
    .open = open_aggregate,
    .find = find_aggregate,
    .in_create = is_maker,
    .put = put_aggregate,
    .subject = put_aggregate_name,
    .name = name_aggregate,
    .mean = mean_aggregate,
    .explain = explain_aggregate,
};

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// The types of an aggregate's arguments; none are the rows themselves, as in count(*).
template <column_type... Types>
struct takes : schema::stray {
    static_assert(sizeof...(Types) <= 8, "takes: an aggregate has up to eight arguments here");
    static constexpr void put_made(schema::builder& b) {
        std::uint32_t i = 0;
        const int in_order[] = {0, (schema::put_member(b, change::argument_names[i++], Types::lowered), 0)...};
        (void)in_order;
        (void)i;
    }
};
/// What an aggregate keeps from row to row, and the function that makes it anew from it and the arguments.
template <column_type Type, schema::identifier Function>
struct accumulates : schema::stray {
    static constexpr void put_made(schema::builder& b) {
        schema::put_member(b, change::state_name, Type::lowered);
        schema::put_need(b, "SFUNC", Function.put(b));
    }
};
/// Options of an aggregate (manual, CREATE AGGREGATE). The first state, as text; without it NULL.
template <meta::fixed_string Text>
struct initial_value : schema::stray {
    static constexpr void put_made(schema::builder& b) {
        schema::put_need(b, "INITCOND", {}, schema::put_text(b, Text.text));
    }
};
template <schema::identifier Function>
struct final_function : schema::stray {
    static constexpr void put_made(schema::builder& b) { schema::put_need(b, "FINALFUNC", Function.put(b)); }
};
template <schema::identifier Function>
struct combine_function : schema::stray {
    static constexpr void put_made(schema::builder& b) { schema::put_need(b, "COMBINEFUNC", Function.put(b)); }
};
/// The operator by which min and max are found in an index: `sort_operator<"<">`.
template <meta::fixed_string Operator>
struct sort_operator : schema::stray {
    static constexpr void put_made(schema::builder& b) {
        schema::put_need(b, "SORTOP", {}, schema::put_text(b, Operator.text));
    }
};
struct parallel_safe : schema::stray {
    static constexpr void put_made(schema::builder& b) { schema::put_need(b, "PARALLEL", {}, model::name("safe")); }
};

/// `struct total : aggregate<"total", takes<numeric<>>, accumulates<numeric<>, "add_up">, initial_value<"0">> {};` declares
/// `CREATE AGGREGATE total(numeric) (SFUNC = add_up, STYPE = numeric, INITCOND = '0')`. A comment and an owner may follow.
template <schema::identifier Name, class Takes, class Accumulates, class... Elements>
struct aggregate {
    using declaration = aggregate;

    static constexpr model::qualified_name put_name(schema::builder& b) { return Name.put(b); }
    static constexpr void put(schema::builder& b) {
        schema::begin_table(b, put_name(b), model::object_kind::aggregate);
        Takes::put_made(b);
        Accumulates::put_made(b);
        model::property* const maker = change::put_maker(b, change::aggregate_conduct, {});
        const int in_order[] = {0, (schema::put_made_element<Elements>(b), 0)...};
        (void)in_order;
        schema::end_made(b, maker);
    }
};

}  // namespace typeschema::inline v0

namespace typeschema::inline v0::change {

/// What a step says of an aggregate's types to find it.
template <schema::identifier Name, column_type... Types>
struct aggregate_of {
    static constexpr model::qualified_name put_name(schema::builder& b) { return Name.put(b); }
    static constexpr void put(schema::builder& b) {
        schema::begin_table(b, put_name(b), model::object_kind::aggregate);
        takes<Types...>::put_made(b);
        schema::end_made(b, put_maker(b, aggregate_conduct, {}));
    }
};

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// `create_aggregate<total>` makes `CREATE AGGREGATE total(numeric) (…)`. The inverse drops it. Functions that it calls stay
/// while it stands (TS210), and so do its types, which may be renamed.
template <schema::table_type Aggregate>
struct create_aggregate : change::create_members<model::object_kind::aggregate, Aggregate> {};
/// `drop_aggregate<"total", numeric<>>` makes `DROP AGGREGATE total(numeric)`: the types are those of its arguments. The
/// inverse creates it as it stood.
template <schema::identifier Name, column_type... Types>
struct drop_aggregate {
    static constexpr void put(schema::builder& b) { change::put_drop_made<change::aggregate_of<Name, Types...>>(b); }
};
template <schema::identifier Name, meta::fixed_string Text, column_type... Types>
struct comment_on_aggregate {
    static constexpr void put(schema::builder& b) {
        schema::add_property(b, model::property_kind::comment, {}, {}, schema::put_text(b, Text.text));
        change::put_said_of_made<change::aggregate_of<Name, Types...>>(b);
    }
};
template <schema::identifier Name, meta::fixed_string Role, column_type... Types>
struct set_owner_of_aggregate {
    static constexpr void put(schema::builder& b) {
        schema::add_trait(b, change::owner_conduct, {}, {}, schema::put_text(b, Role.text));
        change::put_said_of_made<change::aggregate_of<Name, Types...>>(b);
    }
};

}  // namespace typeschema::inline v0

// SPDX-License-Identifier: BSL-1.0
#pragma once

// First, since each header on the way to the one in which an error stands is a line before the error.
#include "typeschema/check/problem/report.hpp"

#include "typeschema/chain/state.hpp"
#include "typeschema/check/problem/suggestion.hpp"
#include "typeschema/meta/enumerators.hpp"
#include "typeschema/sql/reader/decode.hpp"
#include "typeschema/sql/reader/value_list.hpp"

#include <string_view>
#include <type_traits>

namespace typeschema::inline v0::chain_detail {

/// The label that an enumerator stands for: what `label_of(value)` says where the enum's author wrote one and it is not
/// empty; otherwise its name without a trailing underscore.
template <class Enum>
constexpr std::string_view label_for(std::size_t value, std::string_view name) {
    if constexpr (requires(Enum e) { std::string_view(label_of(e)); })
        if (const std::string_view given = label_of(static_cast<Enum>(value)); !given.empty())
            return given;
    return name.ends_with('_') ? name.substr(0, name.size() - 1) : name;
}

/// The labels that the CHECKs of a column allow, in the chain's head.
struct status_list {
    static constexpr std::uint32_t room = 128;
    sql::reader::token tokens[room];
    std::string_view text;
    std::uint32_t size = 0;

    constexpr status_list(const model::table_state& t, const model::column_record& column) {
        for (std::uint32_t i = 0; i < t.records.part_count; ++i) {
            const model::part_record& p = t.records.parts[i];
            if (!t.holds(p) || p.part->kind != model::part_kind::check || !t.uses(p, column.number))
                continue;
            const model::expression& condition = p.part->constraint->condition;
            sql::reader::label_list found{tokens, room};
            if (sql::reader::read_labels(condition.text.view(), condition.uses[0].column.view(), found)) {
                text = condition.text.view();
                size = found.size < room ? found.size : room;
                return;
            }
        }
    }
    [[nodiscard]] constexpr bool has(std::string_view label) const {
        for (std::uint32_t i = 0; i < size; ++i)
            if (sql::reader::is_string(text, tokens[i], label))
                return true;
        return false;
    }
};

template <class Enum>
constexpr bool has_label(const meta::enumerators<Enum>& all, std::string_view text, const sql::reader::token& wanted) {
    for (std::size_t i = 0; i < meta::enumerator_range; ++i)
        if (!all.names[i].empty() && sql::reader::is_string(text, wanted, label_for<Enum>(i, all.names[i])))
            return true;
    return false;
}

template <class Enum>
consteval std::string_view enum_name() {
    std::string_view name = __PRETTY_FUNCTION__;
    name = name.substr(name.rfind("Enum = ") + 7);
    name = name.substr(0, name.find_first_of(";]"));
    const std::size_t scope = name.rfind(':');
    return scope == std::string_view::npos ? name : name.substr(scope + 1);
}

/// Writes what keeps an enum from matching a column; nothing when it matches.
template <class Enum>
constexpr void put_mismatch(sql::writer& w, const model::history& h, std::uint32_t state, std::string_view table,
                            std::string_view column) {
    const model::name table_name(table);
    const std::uint32_t object = h.names.find(model::object_kind::table, {{}, table_name}, state);
    const auto say = [&](auto... pieces) { (w.put(std::string_view(pieces)), ...); };
    if (object == model::nothing) {
        say("TS201 enum ", enum_name<Enum>(), " is bound to unknown table ", table);
        problem::suggestion s(table_name);
        for (std::uint32_t i = 0; i < h.names.name_count; ++i)
            if (h.names.names[i].kind == model::object_kind::table && h.names.names[i].to > state)
                s.consider(h.names.names[i].named.object);
        return s.put(w);
    }
    const model::table_state t = h.table_at(object, state);
    const model::name column_name(column);
    const model::column_record* const c = t.find(column_name);
    if (c == nullptr) {
        say("TS202 enum ", enum_name<Enum>(), " is bound to unknown column ", table, ".", column);
        problem::suggestion s(column_name);
        for (std::uint32_t i = 0; i < t.records.column_count; ++i)
            if (t.holds(t.records.columns[i]))
                s.consider(t.records.columns[i].named);
        return s.put(w);
    }
    const status_list list(t, *c);
    if (list.size == 0)
        return say("TS501 enum ", enum_name<Enum>(), " is bound to ", table, ".", column,
                   ", which has no status list; give it a check of the form ", column, " in (...)");
    constexpr meta::enumerators<Enum> all;
    bool wrong = false;
    std::string_view lacking;
    const auto next = [&](std::string_view who) {
        if (!wrong)
            say("TS501 enum ", enum_name<Enum>(), " does not match ", table, ".", column, ": ");
        else if (lacking != who)
            say("; ");
        say(lacking == who ? ", " : who);
        lacking = who;
        wrong = true;
    };
    for (std::uint32_t i = 0; i < list.size; ++i)
        if (!has_label<Enum>(all, list.text, list.tokens[i])) {
            next("the enum lacks ");
            sql::reader::put_string(w, list.text, list.tokens[i]);
        }
    for (std::size_t i = 0; i < meta::enumerator_range; ++i)
        if (!all.names[i].empty() && !list.has(label_for<Enum>(i, all.names[i]))) {
            next("the status list lacks ");
            say(label_for<Enum>(i, all.names[i]));
        }
}

template <class Enum, class Chain, meta::fixed_string Table, meta::fixed_string Column>
struct binding {
    static_assert(std::is_enum_v<Enum> && !std::is_convertible_v<Enum, int>,
                  "binds<Enum, chain, \"table\", \"column\">: the first argument is an enum class");
    static constexpr void put(sql::writer& w) {
        put_mismatch<Enum>(w, history_of<Chain>, plan<Chain>::room.steps, Table.view(), Column.view());
    }
    static constexpr std::string_view view = sql::text_of<&put>;
};

template <class Binding>
struct verdict_on_binding {
    using type = problem::told<Binding>;
};
template <class Binding>
    requires(Binding::view.empty())
struct verdict_on_binding<Binding> {
    using type = problem::told<>;
};

}  // namespace typeschema::inline v0::chain_detail

namespace typeschema::inline v0 {

/// Compares a C++ enum class with the status list of a column in the chain's head:
/// `static_assert(binds<item_status, inbox::chain, "inbox_items", "status">);`
/// A missing or extra value is one error that names it. Enumerators have values from 0 to 127; a trailing underscore is no
/// part of the label, and `constexpr std::string_view label_of(item_status)` next to the enum gives others.
template <class Enum, class Chain, meta::fixed_string Table, meta::fixed_string Column>
inline constexpr bool binds =
    sizeof(typename chain_detail::verdict_on_binding<chain_detail::binding<Enum, Chain, Table, Column>>::type) > 0;

}  // namespace typeschema::inline v0

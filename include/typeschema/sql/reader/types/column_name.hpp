// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/types/query_typing.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::sql::reader::detail {

// int4 for integer: the name of a built-in type in pg_type.
constexpr std::string_view stored_type_name(type_code letter) {
    const char* const all = catalogue::casts;
    std::uint32_t begin = 0;
    for (std::uint32_t i = 0; all[i] != 0; ++i) {
        if (all[i] != ';')
            continue;
        if (i > 3 && all[begin] != ':' && all[i - 1] == static_cast<char>(letter) && all[i - 2] == ' ' &&
            all[i - 3] == ':')
            return {all + begin, i - 3 - begin};
        begin = i + 1;
    }
    return {};
}

// A name that an expression gives its column, and how much it is worth: 2 a column's or a function's, 1 a type's, 0 none.
struct figured_name {
    model::name name;
    int worth = 0;
};

constexpr figured_name figured(std::string_view name, int worth = 2) {
    return {model::name(name), worth};
}

// FigureColname() of PostgreSQL's parse_target.c.
constexpr figured_name figure_name(query_typing& q, node_id id) {
    using enum node_kind;
    const node& at = (*q.read)[id];
    switch (at.kind) {
        case column:
        case field:
        case call: return {q.name_of(at), 2};
        case subscript:
        case slice:
        case collate: return figure_name(q, at.first);
        case typed_literal:
        case cast: {
            const figured_name of_value = at.kind == cast ? figure_name(q, at.first) : figured_name{};
            if (of_value.worth > 1)
                return of_value;
            const type_code type = q.work.known[id].type;
            const type_code element = is_array(type) ? element_of(type) : type;
            if (element >= 0x100)
                return {q.work.made->all[number_of(element) - 1].name->object, 1};
            return figured(stored_type_name(element), 1);
        }
        case case_: {
            node_id last = at.first;
            while ((*q.read)[last].next != 0)
                last = (*q.read)[last].next;
            const figured_name of_else = at.has(node_flag::has_else) ? figure_name(q, last) : figured_name{};
            return of_else.worth > 1 ? of_else : figured("case", 1);
        }
        case array:
        case array_query: return figured("array");
        case row: return figured("row");
        case coalesce: return figured("coalesce");
        case nullif: return figured("nullif");
        case greatest: return figured("greatest");
        case least: return figured("least");
        case exists: return figured("exists");
        case extract: return figured("extract");
        case position: return figured("position");
        case substring: return figured("substring");
        case overlay: return figured("overlay");
        case normalize: return figured("normalize");
        case overlaps: return figured("overlaps");
        case at_time_zone: return figured("timezone");
        case grouping: return figured("grouping");
        case trim: {
            const auto form = static_cast<trim_form>(at.form);
            return figured(form == trim_form::both ? "btrim" : form == trim_form::leading ? "ltrim" : "rtrim");
        }
        case current_value: {
            constexpr std::string_view names[] = {"current_date",    "current_time",   "current_timestamp",
                                                  "localtime",       "localtimestamp", "current_role",
                                                  "current_user",    "session_user",   "user",
                                                  "current_catalog", "current_schema"};
            return figured(names[at.form]);
        }
        case subquery: return {q.first_names[at.first % 16], 2};
        default: return {};
    }
}

constexpr model::name result_name(query_typing& q, node_id target) {
    const node& at = (*q.read)[target];
    if (at.length != 0)
        return q.name_of(at);
    const figured_name found = figure_name(q, at.first);
    return found.worth == 0 || found.name.size == 0 ? model::name(std::string_view("?column?")) : found.name;
}

// The target whose alias a column node names; 0 when there is none.
constexpr node_id target_named(query_typing& q, node_id targets, node_id id) {
    const node& at = (*q.read)[id];
    if (at.kind != node_kind::column || at.first != 0)
        return 0;
    const model::name wanted = q.name_of(at);
    for (node_id target = (*q.read)[targets].first; target != 0; target = (*q.read)[target].next)
        if ((*q.read)[(*q.read)[target].first].kind != node_kind::all_columns && result_name(q, target) == wanted)
            return target;
    return 0;
}

}  // namespace typeschema::inline v0::sql::reader::detail

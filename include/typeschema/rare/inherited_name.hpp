// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/part_name.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::model {

/// The names that PostgreSQL gives to the keys and indexes that it makes on a partition for those of its parent.
namespace inherited {

/// Does PostgreSQL name it after the partition? Checks, foreign keys and triggers keep the name that they have on the parent.
constexpr bool has_own_name(part_kind kind) {
    return kind == part_kind::primary_key || kind == part_kind::unique || kind == part_kind::index;
}

/// What FigureIndexColname makes of an expression that is one call of a function: the name of that function.
constexpr std::string_view name_of(std::string_view expression) {
    const std::size_t open = expression.find('(');
    if (open == 0 || open == std::string_view::npos || expression.back() != ')')
        return "expr";
    std::size_t begin = 0;
    for (std::size_t i = 0; i < open; ++i) {
        const char c = expression[i];
        if (c == '.')
            begin = i + 1;
        else if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'))
            return "expr";
    }
    int depth = 0;
    for (std::size_t i = open; i < expression.size(); ++i) {
        depth += expression[i] == '(' ? 1 : expression[i] == ')' ? -1 : 0;
        if (depth == 0 && i + 1 != expression.size())
            return "expr";
    }
    return expression.substr(begin, open - begin);
}

/// Some columns joined by _, as ChooseIndexNameAddition does; of two alike the second gets a number.
struct joined {
    static constexpr std::uint32_t room = 2 * (longest_name + 1);
    char text[room] = {};
    std::uint32_t size = 0;
    bool full = false;

    constexpr void add(std::string_view column, std::uint32_t number) {
        if (full)
            return;
        if (size != 0)
            text[size++] = '_';
        for (const char c : column)
            text[size++] = c;
        if (number != 0)
            text[size++] = static_cast<char>('0' + number % 10);
        full = size > longest_name;
    }
};

constexpr std::string_view column_of(const part& p, std::uint32_t i) {
    if (p.index == nullptr) {
        const list<name>& own = p.constraint->columns;
        return (i < own.size ? own[i] : p.constraint->more->included[i - own.size]).view();
    }
    const index& x = *p.index;
    if (i >= x.keys.size)
        return x.included[i - x.keys.size].view();
    return is_expression(x.keys[i]) ? name_of(x.keys[i].more->text.text.view()) : x.keys[i].column.view();
}
constexpr std::uint32_t column_count(const part& p) {
    if (p.index != nullptr)
        return p.index->keys.size + p.index->included.size;
    return p.constraint->columns.size + (p.constraint->more != nullptr ? p.constraint->more->included.size : 0U);
}

/// `events_2025_seen_idx`: makeObjectName and ChooseRelationName. `number` is 0 unless other relations have the name.
constexpr void put_name(name_buffer& made, const part& p, const name& table, std::uint32_t number) {
    joined columns;
    const bool primary = p.kind == part_kind::primary_key;
    for (std::uint32_t i = 0; !primary && i < column_count(p); ++i) {
        std::uint32_t before = 0;
        for (std::uint32_t j = 0; j < i; ++j)
            before += column_of(p, j) == column_of(p, i) ? 1U : 0U;
        columns.add(column_of(p, i), before);
    }
    const std::string_view label = primary ? "_pkey" : p.index != nullptr ? "_idx" : "_key";
    const std::size_t taken = label.size() + (primary ? 0U : 1U) + (number != 0 ? 1U : 0U);
    std::size_t first = table.size, second = columns.size;
    while (first + second > longest_name - taken)
        --(first > second ? first : second);
    made.put(table.view().substr(0, first));
    made.put(primary ? "" : "_");
    made.put(std::string_view(columns.text, second));
    made.put(label);
    if (number != 0)
        made.put(static_cast<char>('0' + number % 10));
}

/// Would PostgreSQL give it that name if it made it again on a table of this name, behind those that stand before it?
constexpr bool keeps_name(const table_state& t, const part_record& p) {
    if ((p.flags & record_flag::named_by_server) == 0)
        return true;
    std::uint32_t number = 0;
    name_buffer own;
    put_name(own, *p.part, t.named.object, 0);
    for (const part_record* other = t.records.parts; other != &p; ++other) {
        if (!t.holds(*other) || (other->flags & record_flag::named_by_server) == 0)
            continue;
        name_buffer made;
        put_name(made, *other->part, t.named.object, 0);
        number += std::string_view(made.text, made.size) == std::string_view(own.text, own.size) ? 1U : 0U;
    }
    return p.table->object == t.named.object && p.renamed == nullptr && (p.flags >> 3) == static_cast<int>(number);
}

}  // namespace inherited

}  // namespace typeschema::inline v0::model

namespace typeschema::inline v0::change {

constexpr bool is_always_in_create(const model::table_state&, const model::property&) {
    return true;
}
/// A partition is made as one unless it was attached, or would get other names for its indexes than it has; then it is made as
/// a table that is attached. Names without a number are all different, so only their table's name counts.
constexpr bool is_made_as_partition(const model::table_state& t, const model::property& link) {
    if (!link.more->in_create)
        return false;
    bool numbered = false;
    for (std::uint32_t i = 0; i < t.records.part_count; ++i) {
        const model::part_record& p = t.records.parts[i];
        if ((p.flags & model::record_flag::named_by_server) == 0 || !t.holds(p))
            continue;
        if (p.renamed != nullptr || p.table->object.hash != t.named.object.hash)
            return false;
        numbered = numbered || (p.flags >> 3) != 0;
    }
    for (std::uint32_t i = 0; numbered && i < t.records.part_count; ++i)
        if (t.holds(t.records.parts[i]) && !model::inherited::keeps_name(t, t.records.parts[i]))
            return false;
    return true;
}

}  // namespace typeschema::inline v0::change

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/builder.hpp"
#include "typeschema/sql/reader/decode.hpp"
#include "typeschema/sql/reader/default_facts.hpp"
#include "typeschema/sql/reader/names.hpp"
#include "typeschema/sql/reader/trigger_events.hpp"

namespace typeschema::inline v0::schema {

/// Is it a table that stands before the dot, and not a trigger's OLD or NEW?
constexpr bool names_table(const char* text, const sql::reader::name_part& qualifier) {
    const std::string_view written(text + qualifier.begin, qualifier.length);
    return !sql::reader::is_name(written, "old") && !sql::reader::is_name(written, "new");
}

/// The name as PostgreSQL stores it: a part of the text where that is plain, decoded otherwise. `text` is the one that
/// stays; null while counting.
constexpr model::name put_stored_name(builder& b, const char* read, const model::name& text,
                                      const sql::reader::name_part& part) {
    if (part.plain) {
        if (b.counting)
            return {};
        return {text.data + part.begin, part.length, meta::name_hash(read + part.begin, part.length)};
    }
    const std::string_view written(read + part.begin, part.length);
    char stored[256] = {};
    sql::writer size;
    sql::reader::put_name(size, written);
    if (size.size > sizeof stored)
        return b.copied(written.data(), part.length);
    sql::writer fill{stored, 0};
    sql::reader::put_name(fill, written);
    return b.copied(stored, static_cast<std::uint32_t>(fill.size));
}

/// Takes over a column that a text names.
constexpr void put_use(builder& b, const char* read, const model::name& text, const sql::reader::name_use& found) {
    if (found.kind != sql::reader::name_kind::column)
        return;
    const model::name column = put_stored_name(b, read, text, found.name);
    model::name_use* const use = b.uses.next();
    if (b.counting)
        return;
    use->at = found.name.begin;
    if (!found.qualifier.empty() && names_table(read, found.qualifier)) {
        use->qualified = true;
        use->at = found.outer.empty() ? found.qualifier.begin : found.outer.begin;
    }
    use->size = found.name.begin + found.name.length - use->at;
    use->column = column;
}

/// Most texts name few columns: these are read in an evaluation of their own, and only longer texts a second time.
inline constexpr std::uint32_t few_names = 3;

/// An SQL expression with the columns that it names. `to` is null while counting.
constexpr void put_expression(builder& b, model::expression* to, std::string_view text, const model::name& kept,
                              const sql::reader::name_array<few_names>& read) {
    if (read.total <= few_names) {
        for (std::uint32_t i = 0; i < read.total; ++i)
            put_use(b, text.data(), kept, read.uses[i]);
    } else {
        sql::reader::name_list all;
        all.room = read.total;
        all.to = new sql::reader::name_use[read.total];
        sql::reader::collect_names(text, all);
        for (std::uint32_t i = 0; i < read.total; ++i)
            put_use(b, text.data(), kept, all.to[i]);
        delete[] all.to;
    }
    if (b.counting)
        return;
    if (to->text.size != 0)
        b.take_once(true);
    to->text = kept;
    to->trouble = read.facts.trouble();
    to->trouble_at = read.facts.error_at;
    to->has_subquery = read.facts.has_subquery;
    to->uses = b.take_uses();
}

/// A DEFAULT with what can be told of its type.
constexpr const model::default_value* put_default(builder& b, const model::name& text,
                                                  const model::default_value& read) {
    model::default_value* const d = b.defaults.next();
    if (b.counting)
        return nullptr;
    d->text = text;
    d->kind = read.kind;
    d->type = read.type;
    return d;
}

/// "before insert or update of a, b": the columns after OF.
constexpr void put_events(builder& b, std::string_view text, const model::name& kept) {
    sql::reader::trigger_events events(text);
    sql::reader::token column;
    while (events.next_column(column)) {
        const model::name named = put_stored_name(b, text.data(), kept, sql::reader::name_part(text, column));
        model::name_use* const use = b.uses.next();
        if (!b.counting)
            *use = {column.begin, column.length, named};
    }
    if (b.counting)
        return;
    b.trigger->events.text = kept;
    b.trigger->events.trouble = events.trouble;
    b.trigger->events.uses = b.take_uses();
}

}  // namespace typeschema::inline v0::schema

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/misfit.hpp"
#include "typeschema/change/table_actions.hpp"
#include "typeschema/sql/quote.hpp"
#include "typeschema/sql/reader/names.hpp"
#include "typeschema/sql/type.hpp"

namespace typeschema::inline v0::change {

/// One change of a column's type, forward or back: the expression or no text, both types, the name that the column has then.
struct conversion {
    const model::name* text = nullptr;
    const model::type* from = nullptr;
    const model::type* to = nullptr;
    const model::name* column = nullptr;
    bool back = false;

    /// Does PostgreSQL refuse some values, as far as the types tell? The way back cuts texts that are too long.
    [[nodiscard]] constexpr bool refuses() const {
        if (!text->empty())
            return to->id == model::type_id::varchar && to->length != 0;
        return misfit_between(*from, *to) != misfit::none && !(back && is_cut(*from, *to));
    }
    /// Does only PostgreSQL know which values an expression of the author, or a cast between these types, takes?
    [[nodiscard]] constexpr bool may_raise() const { return !text->empty() || change::may_raise(*from, *to); }
};

/// Which of the conversions of a revision are looked at.
enum class ways : std::uint8_t { back, forth, back_and_forth };

/// What a revision does to the type of one column: all of it back, last first, then forward again.
struct conversions {
    static constexpr std::uint32_t room = 16;
    conversion items[2 * room];
    std::uint32_t size = 0;
    bool readable = true;  // the values of the column alone decide what becomes of them

    constexpr conversions(const model::history& h, std::uint32_t revision, std::uint32_t object, std::uint16_t number,
                          ways which) {
        const std::uint32_t first = h.first_steps[revision];
        const std::uint32_t end = h.first_steps[revision + 1];
        if (which != ways::forth)
            for (std::uint32_t s = end; s-- > first;)
                take(h, s, object, number, true);
        if (which != ways::back)
            for (std::uint32_t s = first; s < end; ++s)
                take(h, s, object, number, false);
    }

    /// Can a conversion raise an error that no condition foresees?
    [[nodiscard]] constexpr bool may_raise() const {
        for (std::uint32_t i = 0; i < size; ++i)
            if (items[i].may_raise())
                return true;
        return false;
    }

private:
    /// Does an expression, if there is one, name no other column?
    static constexpr bool names_only(const model::name& text, const model::name& column) {
        if (text.empty())
            return true;
        const sql::reader::name_array<16> names = sql::reader::first_names<16>(text.view());
        if (!names.facts.ok() || names.total > 16)
            return false;
        for (const sql::reader::name_use& use : names)
            if (use.kind == sql::reader::name_kind::column && !use.name.is(text.view(), column.view()))
                return false;
        return true;
    }
    constexpr void take(const model::history& h, std::uint32_t s, std::uint32_t object, std::uint16_t number,
                        bool back) {
        const model::step_record& r = h.names.steps[s];
        if (r.object != object || r.step->kind != model::step_kind::change_type)
            return;
        const model::table_records& records = h.segments[h.segment_at(object, s + 1)];
        const model::column_record* const was = closed_by(records, s);
        const model::column_record* const now = opened_by(records, s);
        if (was->number != number)
            return;
        const model::name& text = back ? r.step->back : r.step->using_text;
        readable = readable && size < 2 * room && names_only(text, was->named);
        if (readable)
            items[size++] = {&text, back ? &now->type : &was->type, back ? &was->type : &now->type, &was->named, back};
    }
};

namespace detail {

constexpr void put_expression_of(sql::writer& w, const conversion& c) {
    w.put('(');
    if (c.text->empty())
        sql::quote_identifier(w, c.column->view());
    else
        w.put(c.text->view());
    w.put(')');
}

constexpr void put_cast(sql::writer& w, const conversion& c) {
    put_expression_of(w, c);
    w.put("::");
    sql::put_type(w, *c.to);
}

/// The condition under which a value is refused.
constexpr void put_refused(sql::writer& w, const conversion& c) {
    if (c.text->empty())
        return put_misfit(w, *c.from, *c.to, [&] { sql::quote_identifier(w, c.column->view()); });
    // An expression has whatever type it has; as text it is as long as the text that is assigned.
    const bool array = c.to->array;
    put_misfit(w, {.id = model::type_id::text, .array = array}, *c.to, [&] {
        put_expression_of(w, c);
        w.put(array ? "" : "::text");
    });
}

/// What becomes of the value; NULL for those that are refused, where a cast would raise an error or cut them.
constexpr void put_converted(sql::writer& w, const conversion& c) {
    if (!c.refuses())
        return put_cast(w, c);
    w.put("CASE WHEN ");
    put_refused(w, c);
    w.put(" THEN NULL ELSE ");
    put_cast(w, c);
    w.put(" END");
}

}  // namespace detail

}  // namespace typeschema::inline v0::change

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/raw.hpp"
#include "typeschema/rare/judge_rare.hpp"
#include "typeschema/rare/put_data.hpp"
#include "typeschema/rare/words_data.hpp"
#include "typeschema/schema/expression.hpp"
#include "typeschema/schema/identifier.hpp"
#include "typeschema/schema/index.hpp"

#include <cstddef>
#include <cstdint>

namespace typeschema::inline v0::change {

inline constexpr model::data_conduct rows_conduct{.apply = apply_data,
                                                  .put = put_data_statement,
                                                  .summarize = put_data_summary,
                                                  .mean = mean_data,
                                                  .put_rows = detail::put_rows,
                                                  .explain = problem::explain_data,
                                                  .judge = check_detail::judge_rows};

/// Where the texts and values of a data step begin.
struct data_mark {
    std::uint32_t texts = 0;
    std::uint32_t values = 0;
};

constexpr data_mark begin_data(schema::builder& b, model::data_kind kind, const model::qualified_name& table) {
    put_step(b, model::step_kind::data, table);
    b.datum = b.data.next();
    if (!b.counting) {
        b.datum->conduct = &rows_conduct;
        b.datum->kind = static_cast<std::uint8_t>(kind);
        b.datum->alone = kind == model::data_kind::vacuum || kind == model::data_kind::backfill;
        b.datum->silent = kind == model::data_kind::follow_up;
        b.datum->about_table = kind != model::data_kind::block && !b.datum->silent;
        b.step->data = b.datum;
        b.step->has_inverse = !model::wants_inverse(kind);
    }
    return {b.details.used, b.defaults.used};
}

/// Takes what the options have put; `those` are the options that the verb has.
constexpr void end_data(schema::builder& b, const data_mark& from, std::uint8_t those) {
    if (b.counting)
        return;
    b.datum->texts = {b.details.data + from.texts, b.details.used - from.texts};
    b.datum->values = {b.defaults.data + from.values, b.defaults.used - from.values};
    const bool said = (b.step->options & (option::inverse | option::irreversible)) != 0;
    b.datum->undoes_itself = model::kind_of(*b.datum) == model::data_kind::insert_rows && !said;
    if ((b.step->options & option::irreversible) != 0)
        b.step->has_inverse = false;
    option::take(b, (b.step->options & option::inverse) != 0 ? option::inverse : option::irreversible,
                 model::verb_for(*b.datum));
    if ((b.datum->given & ~those) != 0)
        b.step->misplaced = model::verb_for(*b.datum);
}

/// Notes what a data step was given; most of it once.
constexpr void give_data(schema::builder& b, std::uint8_t one, bool once = true) {
    if (!b.counting)
        b.datum->given |= once && (b.datum->given & one) != 0 ? model::said::twice : one;
}

/// An expression of a data step: what a column becomes, or a condition without one. Null while counting.
constexpr model::expression* put_data_text(schema::builder& b, const model::name& column) {
    model::details* const d = b.details.next();
    if (b.counting)
        return nullptr;
    *d = {};
    d->with = column;
    return &d->text;
}

constexpr void take_data_columns(schema::builder& b) {
    give_data(b, model::said::columns);
    if (!b.counting)
        b.datum->columns = b.take_names();
}
constexpr void take_data_keys(schema::builder& b) {
    give_data(b, model::said::key);
    if (!b.counting)
        b.datum->keys = b.take_names();
}
/// The values of a row were put before.
constexpr void end_row(schema::builder& b, std::uint32_t size, std::uint32_t first_size) {
    give_data(b, model::said::row, false);
    if (b.counting)
        return;
    ++b.datum->row_count;
    if (size != first_size && b.datum->odd_row == 0) {
        b.datum->odd_row = b.datum->row_count;
        b.datum->odd_size = size;
    }
}
/// What insert_from selects, or the body of a block.
constexpr void put_data_query(schema::builder& b, const model::name& text) {
    if (!b.counting)
        b.datum->query = text;
}

/// One option of a data step: what it says of rows, or the way back. where<…> is an index's as well.
template <class Option>
struct data_option {
    static constexpr void put(schema::builder& b) {
        if constexpr (requires { Option::on_data(b); })
            Option::on_data(b);
        else
            option::apply<Option>(b);
    }
};
template <meta::fixed_string Condition>
struct data_option<where<Condition>> {
    static constexpr void put(schema::builder& b) {
        give_data(b, model::said::where);
        model::expression* const to = put_data_text(b, {});
        schema::put_expression(b, to, Condition.view(), schema::put_text(b, Condition.text), where<Condition>::read);
    }
};

template <model::data_kind Kind, std::uint8_t Those, class... Options>
constexpr void put_data(schema::builder& b, const model::qualified_name& table) {
    const data_mark from = begin_data(b, Kind, table);
    const int in_order[] = {0, (data_option<Options>::put(b), 0)...};
    (void)in_order;
    end_data(b, from, Those);
}

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// The columns that a data step gives values to: `columns<"id", "name">`.
template <meta::fixed_string... Names>
struct columns : schema::stray {
    static constexpr void on_data(schema::builder& b) {
        const int in_order[] = {0, (b.add_name(schema::put_text(b, Names.text)), 0)...};
        (void)in_order;
        change::take_data_columns(b);
    }
};

/// One row of literals, in the order of columns<…>: `row<"1", "'draft'">`.
template <meta::fixed_string... Values>
struct row : schema::stray {
    static constexpr model::default_value read[sizeof...(Values) + 1] = {sql::reader::read_default(Values.view())...,
                                                                         {}};
    static constexpr void on_data(schema::builder& b) {
        std::size_t i = 0;
        const int in_order[] = {0, (schema::put_default(b, schema::put_text(b, Values.text), read[i++]), 0)...};
        (void)in_order;
        change::end_row(b, sizeof...(Values), b.counting ? 0 : b.datum->columns.size);
    }
};

/// What a column becomes in the rows that a data step changes: `set<"price", "price * 100">`.
template <meta::fixed_string Column, meta::fixed_string Expression>
struct set : schema::stray {
    static constexpr auto read = sql::reader::first_names<schema::few_names>(Expression.view());
    static constexpr void on_data(schema::builder& b) {
        change::give_data(b, model::said::set, false);
        model::expression* const to = change::put_data_text(b, schema::put_text(b, Column.text));
        schema::put_expression(b, to, Expression.view(), schema::put_text(b, Expression.text), read);
    }
};

/// The columns by which a data step tells rows apart; the primary key without it.
template <meta::fixed_string... Names>
struct key : schema::stray {
    static constexpr void on_data(schema::builder& b) {
        const int in_order[] = {0, (b.add_name(schema::put_text(b, Names.text)), 0)...};
        (void)in_order;
        change::take_data_keys(b);
    }
};

}  // namespace typeschema::inline v0

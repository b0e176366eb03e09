// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/chain/meaning.hpp"
#include "typeschema/change/require.hpp"
#include "typeschema/change/table_work.hpp"
#include "typeschema/check/problem/context.hpp"
#include "typeschema/schema/stray.hpp"

namespace typeschema::inline v0::change {

/// The columns that order what is saved are there.
constexpr void apply_export(table_work& w, const model::step& s) {
    for (const model::name& n : s.data->columns)
        if (w.find_column(n) == nullptr)
            w.report(model::problem_code::unknown_column, 0, n);
}
constexpr void put_export_guard(sql::writer& w, const model::history& h, const action& a, bool) {
    sql::put_guard(w, h, *a.step);
}
constexpr void put_export_summary(sql::writer& w, const action& a) {
    w.put("require ");
    sql::put_requirement(w, *a.step);
    w.put(", or save its rows");
}
constexpr void mean_export(chain_detail::meaning& m, const model::data& d) {
    m.put("requires", std::string_view("an empty table"));
    m.put_names("saved by", d.columns);
}
constexpr bool explain_export(const problem::context& c) {
    if (c.f.code != model::problem_code::misplaced)
        return false;
    c.say(" takes or_export<...>, once and nothing else");
    return true;
}

inline constexpr model::data_conduct export_conduct{.apply = apply_export,
                                                    .put = put_export_guard,
                                                    .summarize = put_export_summary,
                                                    .mean = mean_export,
                                                    .explain = explain_export};

/// The names of the columns were put before.
constexpr void put_export(schema::builder& b, const model::qualified_name& table) {
    put_step(b, model::step_kind::data, table);
    b.datum = b.data.next();
    if (b.counting)
        return;
    b.datum->conduct = &export_conduct;
    b.datum->columns = b.take_names();
    b.step->data = b.datum;
    b.step->guard = model::guard::empty;
}

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// By which columns the rows are ordered that `upgrade --allow TABLE --export DIR` saves as CSV with header:
/// `require_empty<"legacy_jobs", or_export<"created_at", "id">>`.
template <meta::fixed_string... Columns>
struct or_export : schema::stray {
    static_assert(sizeof...(Columns) != 0, "or_export: name the columns by which the saved rows are ordered");
    static constexpr void put_columns(schema::builder& b) {
        const int in_order[] = {0, (b.add_name(schema::put_text(b, Columns.text)), 0)...};
        (void)in_order;
    }
};

template <schema::identifier Table, meta::fixed_string... Columns>
struct require_empty<Table, or_export<Columns...>> {
    static constexpr void put(schema::builder& b) {
        or_export<Columns...>::put_columns(b);
        change::put_export(b, Table.put(b));
    }
};

}  // namespace typeschema::inline v0
